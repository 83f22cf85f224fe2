//! Waiting for what sends no event: files that others write, processes that come and go.

use std::fmt::Display;
use std::thread;
use std::time::{Duration, Instant};

use super::LIMIT;

/// Looks again and again until there is something to be seen; `Err` says what there is instead.
#[track_caller]
pub fn look_until<Seen, Instead: Display>(mut look: impl FnMut() -> Result<Seen, Instead>) -> Seen {
    let until = Instant::now() + LIMIT;
    loop {
        match look() {
            Ok(seen) => return seen,
            Err(instead) => assert!(Instant::now() < until, "{instead}"),
        }
        thread::sleep(Duration::from_millis(10));
    }
}

/// Looks again and again until it is so.
#[track_caller]
pub fn wait_until(what: &str, is_so: impl Fn() -> bool) {
    look_until(|| {
        is_so()
            .then_some(())
            .ok_or_else(|| format!("waited for {what}"))
    });
}
