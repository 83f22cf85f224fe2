//! The question whether to reset, and the answer.

use console::Key;

use super::Watch;
use crate::commands::reset;
use crate::engine::{Unready, Verdict};

/// What would be reset.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Question {
    /// The learner's file.
    Exercise,
    /// The check script alone: it is what is broken.
    Check,
}

impl Question {
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

impl Watch {
    /// Asks whether to reset what is broken.
    pub(super) fn ask_reset(&mut self) {
        let script_is_broken = self.report.as_ref().is_some_and(|report| {
            matches!(
                report.verdict,
                Verdict::Unready {
                    reason: Unready::Script { .. }
                }
            )
        });
        self.asks_reset = Some(if script_is_broken {
            Question::Check
        } else {
            Question::Exercise
        });
    }

    pub(super) fn answer_reset(&mut self, question: Question, key: &Key) {
        if !matches!(key, Key::Char('y' | 'Y')) {
            return;
        }
        let course = &self.here.course;
        let done = match question {
            Question::Exercise => reset::reset(course, &self.here.file, &self.exercise),
            Question::Check => reset::reset_check(course, &self.exercise),
        };
        let sentence = done.unwrap_or_else(|error| format!("{error:#}"));
        self.unsaved.reload(&mut self.here.progress);
        if question == Question::Exercise {
            self.hints_shown = 0;
            self.same_failure = (String::new(), 0);
        }
        self.check_again();
        self.message = Some(sentence);
    }
}
