//! Why checks came to no end, in words.

use super::problem::short_place;
use crate::engine::GilKept;

/// What it usually is, or what is known about the GIL.
pub(super) fn usual_cause(gil: Option<&GilKept>) -> String {
    let Some(GilKept { holder, waiting }) = gil else {
        return "Usually a loop whose condition never becomes false, or two threads or locks that \
                wait for each other."
            .to_owned();
    };
    let who = match holder {
        Some(_) => "The Rust code that this line calls",
        None => "In another thread, Rust code",
    };
    if waiting.is_empty() {
        return format!(
            "{who} has the GIL and never lets go of it. Usually it is in a loop whose condition \
             never becomes false, or waits for a lock that it has already."
        );
    }
    let (mut others, other) = match waiting.len() {
        1 => ("another thread waits for the GIL".to_owned(), "that thread"),
        count => (
            format!("{count} other threads wait for the GIL"),
            "one of them",
        ),
    };
    if let Some(at) = waiting.iter().flatten().next() {
        others += &format!(" ({})", short_place(at));
    }
    format!(
        "{who} has the GIL and never lets go of it, and {others}. If it waits for {other} in turn, \
         neither can go on: wait inside `py.detach`."
    )
}
