//! What a lesson changes in the learner's progress.

use crate::course::Progress;

/// A change of the progress. Making it twice is the same as making it once, so one that could not be
/// written is simply made again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Change {
    /// This exercise is the current one.
    Current(String),
    /// This exercise passed, or it does no longer.
    Done(String, bool),
    /// So many hints of this exercise were given.
    Hints(String, usize),
}

impl Change {
    /// Makes the change.
    pub(super) fn apply(&self, progress: &mut Progress) {
        match self {
            Change::Current(name) => progress.current = Some(name.clone()),
            Change::Done(name, is_done) => progress.set_done(name, *is_done),
            Change::Hints(name, count) => progress.set_hints_given(name, *count),
        }
    }
}
