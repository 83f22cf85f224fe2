//! What a lesson wants done.

use std::sync::Arc;

use super::change::Change;
use super::job::CheckAll;
use super::message::Topic;
use super::question::Question;
use crate::course::Exercise;
use crate::engine;

/// What a lesson wants done outside.
#[derive(Debug)]
pub(super) enum Action {
    /// Open the exercise's file in the learner's editor.
    Open(Arc<Exercise>),
    /// Read the files of an exercise now; the answer is a `Message::Read`.
    Read(Arc<Exercise>, Aim),
    /// Make something to read about an exercise, which may show the solution or not; the answer is a
    /// `Message::Reading`.
    Show(Arc<Exercise>, Topic, bool),
    /// Start this job, in place of the one that is under way.
    Start(engine::Job),
    /// End the job that is under way.
    Cancel,
    /// Write a change of the progress; as for the next two, the answer is a `Message::Stored`.
    Store(Change),
    /// Write what could not be written until now.
    StoreAgain,
    /// Read the progress, which somebody else may have changed.
    Reload,
    /// Bring back an original, and keep what is there as a backup; the answer is a
    /// `Message::WasReset`.
    Reset(Reset),
}

/// What an exercise's files are read for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Aim {
    /// To see whether they hold something else than what the verdict is about.
    Look,
    /// The same, for a verdict that has just come: it is told only if it is about what is there.
    Verdict,
    /// To be checked, whatever they hold.
    Check,
    /// To be checked as one of all.
    CheckAll(CheckAll),
    /// To be built before the learner gets there.
    Ahead,
}

/// What is to be reset.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Reset {
    /// Of which exercise.
    pub(super) exercise: Arc<Exercise>,
    /// Its file, or its check script alone.
    pub(super) what: Question,
}
