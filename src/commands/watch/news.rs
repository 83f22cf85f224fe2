//! What a lesson has to say.

use super::action::Reset;
use super::job::Stage;
use crate::commands::reading::Reading;
use crate::engine::Extension;

/// What a lesson has to say. Who shows it looks up the rest in the lesson.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum News {
    /// The session begins with the current exercise.
    Began,
    /// Another exercise is the current one.
    Exercise,
    /// The learner saved the exercise, which gets a new verdict.
    Saved,
    /// The job for which the learner waits has got this far.
    Stage(Stage),
    /// There is a verdict on what is in the file.
    Verdict,
    /// All exercises were checked, and none failed.
    Finished,
    /// It is built, and a Python prompt can begin with this extension module.
    Play(Extension),
    /// There is something to read.
    Reading(Reading),
    /// A reset was tried; this was done.
    Reset(Reset, String),
    /// A sentence for this moment.
    Message(String),
    /// Something beside the lesson went wrong, in a sentence.
    Trouble(String),
    /// A sentence that stays true.
    Warning(String),
    /// The progress can't be written; this is why.
    Unsaved(String),
}
