//! The question whether to reset.

use crate::engine::{Reason, Verdict};

/// What would be reset.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Question {
    /// The learner's file.
    Exercise,
    /// The check script alone: it is what is broken.
    Check,
}

impl Question {
    /// What there is to ask after a verdict.
    pub(super) fn after(verdict: Option<&Verdict>) -> Self {
        match verdict.and_then(Verdict::unready) {
            Some(unready) if unready.reason == Reason::Script => Question::Check,
            Some(_) | None => Question::Exercise,
        }
    }

    pub(super) fn text(self) -> &'static str {
        match self {
            Question::Exercise => "reset this exercise? y/n   Your version is kept as a backup.",
            Question::Check => {
                "reset the check script? y/n   The changed one is kept as a backup, and your file \
                 stays."
            }
        }
    }
}
