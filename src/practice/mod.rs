//! Practice: what was learned is called up again before it is forgotten. A drill is a tempting wrong
//! answer to an exercise that was solved; the learner finds the mistake.
//!
//! When an exercise comes again is up to FSRS, the Free Spaced Repetition Scheduler, of which `rs-fsrs` is an
//! implementation: it knows how well something was remembered and how hard it was, and a Leitner box
//! knows neither. Its parameters are the usual ones, without short steps within a day and without
//! chance, so that a state and a date always give the same.

mod card;
mod choice;
mod drill;

use std::time::{SystemTime, UNIX_EPOCH};

pub use card::{Card, DAY, Effort};
pub use choice::{Wanted, choose, due, next_due};
pub use drill::{Drill, DrillError, PRACTICE};

/// What the clock says, in seconds since 1970.
pub fn now() -> u64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_secs())
}
