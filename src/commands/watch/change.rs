//! What a lesson changes in the learner's progress.

use crate::course::Progress;
use crate::practice::Effort;

/// A change of the progress. Making it twice is the same as making it once, so one that could not be
/// written is simply made again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Change {
    /// This exercise is the current one.
    Current(String),
    /// Whether this content of an exercise passes.
    Judged {
        exercise: String,
        content: String,
        passes: bool,
        /// How it was solved, if it passes.
        effort: Effort,
    },
    /// So many hints of this exercise were given.
    Hints(String, usize),
}

impl Change {
    /// Makes the change.
    pub(super) fn apply(&self, progress: &mut Progress) {
        match self {
            Change::Current(name) => progress.current = Some(name.clone()),
            Change::Judged {
                exercise,
                content,
                passes,
                effort,
            } => {
                progress.judge(exercise, content, *passes);
                progress.note_effort(exercise, *effort);
            }
            Change::Hints(name, count) => progress.set_hints_given(name, *count),
        }
    }
}
