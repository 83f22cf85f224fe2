//! What the learner's code printed.

use super::{Detail, Lines};
use crate::check::Outcome;
use crate::engine::{Check, Printed};
use crate::ui::{Line, Look, has_pictures};

/// So many lines are shown in full detail, and so many otherwise.
const MOST: (usize, usize) = (60, 12);

/// One line of it takes no more lines of the screen.
const MOST_OF_ONE: usize = 4;

impl Lines<'_> {
    pub(super) fn printed(&mut self, printed: &Printed) {
        let most = match self.detail {
            Detail::All => MOST.0,
            Detail::First => MOST.1,
        };
        let text = printed.text.trim_matches('\n');
        if text.trim().is_empty() && !printed.cut {
            return;
        }
        self.gap();
        self.lines.push(Line::of(Look::Faint, "your code printed:"));
        let lines: Vec<&str> = text.lines().collect();
        let room = self.width.saturating_sub(2).max(1);
        for line in lines.iter().take(most) {
            for piece in Line::coloured(line)
                .wrap(room)
                .into_iter()
                .take(MOST_OF_ONE)
            {
                let gutter = if has_pictures() { "│" } else { " " };
                let lead = Line::of(Look::Faint, gutter).and(" ");
                self.lines.push(lead.then(piece));
            }
        }
        if printed.cut {
            let size = amount(printed.bytes);
            self.text(
                "  ",
                &format!("... it printed {size} in all; only the beginning is kept"),
            );
        } else if lines.len() > most {
            let left = lines.len() - most;
            let what = if left == 1 { "line" } else { "lines" };
            self.text("  ", &format!("... {left} more {what}"));
        }
    }
}

/// What was printed but for the panics that a failed check tells: what Rust prints of one is its place
/// and its message.
pub(super) fn without_told_panics(printed: &Printed, checks: &[Check]) -> Printed {
    let told: Vec<&str> = checks
        .iter()
        .filter_map(|check| match &check.outcome {
            Outcome::Failed { problem } if problem.panicked_at.is_some() => {
                Some(problem.message.as_str())
            }
            Outcome::Failed { .. }
            | Outcome::Passed
            | Outcome::Skipped { .. }
            | Outcome::NotRun => None,
        })
        .collect();
    let mut kept = Vec::new();
    let mut lines = printed.text.lines().peekable();
    while let Some(line) = lines.next() {
        if line.starts_with("thread '") && line.contains(" panicked at ") {
            let rest: Vec<&str> = lines.clone().collect();
            let message = told.iter().find(|message| {
                let count = message.lines().count();
                rest.len() >= count && message.lines().eq(rest[..count].iter().copied())
            });
            if let Some(message) = message {
                lines.by_ref().take(message.lines().count()).for_each(drop);
                // Rust's advice for more, and the empty line in front of the next panic.
                while lines
                    .next_if(|line| {
                        line.is_empty() || line.starts_with("note: run with `RUST_BACKTRACE")
                    })
                    .is_some()
                {}
                continue;
            }
        }
        kept.push(line);
    }
    Printed {
        text: kept.join("\n"),
        ..printed.clone()
    }
}

fn amount(bytes: u64) -> String {
    match bytes {
        0..10_000 => format!("{bytes} bytes"),
        10_000..10_000_000 => format!("{} kB", bytes / 1_000),
        _ => format!("{} MB", bytes / 1_000_000),
    }
}
