//! What a lesson hears.

use std::path::PathBuf;
use std::sync::Arc;

use super::action::{Aim, Reset};
use super::unsaved::Stored;
use crate::commands::reading::Reading;
use crate::course::{Beside, Exercise, Snapshot};
use crate::engine::Event;

/// Something that a lesson reacts to: what happened outside, with all that it has to know about it.
#[derive(Debug)]
pub(super) enum Message {
    /// The session begins.
    Start,
    /// These files may have changed; without any, all of them.
    Files(Vec<PathBuf>),
    /// What the files of an exercise hold now, and what that was wanted for.
    Read {
        /// Whose files they are.
        exercise: Arc<Exercise>,
        /// What they hold.
        snapshot: Snapshot,
        /// What there is to read beside them.
        beside: Beside,
        /// What they were read for.
        aim: Aim,
    },
    /// The engine says something.
    Engine(Event),
    /// Nothing happened for a while.
    Quiet,
    /// The Python prompt was left.
    Back,
    /// Something beside the lesson went wrong, in a sentence.
    Trouble(String),
    /// The progress file was written or read.
    Stored(Stored),
    /// A reset was tried.
    WasReset {
        /// What was to be reset.
        reset: Reset,
        /// What was done, or why not.
        sentence: String,
    },
    /// Something to read was made.
    Reading(Reading),
    /// The learner wants something.
    Wish(Wish),
}

/// What there is to read about an exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Topic {
    /// Its task, and the lesson.
    Task,
    /// How one's own file differs from another.
    Difference,
}

/// What a learner can want, by a key or because it goes on by itself.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Wish {
    /// To go on with the next exercise.
    Next,
    /// To go to this exercise.
    GoTo(Arc<Exercise>),
    /// To go to the other exercise that was saved.
    GoToSaved,
    /// A new verdict on what may not have changed.
    Again,
    /// That what is under way ends.
    Stop,
    /// Verdicts on all exercises, one after the other.
    CheckAll,
    /// A Python prompt with the module.
    Play,
    /// The original of an exercise, or of its check script.
    Reset(Reset),
    /// That so many hints of the current exercise count as given.
    Hints(usize),
    /// To read something about the exercise.
    Read(Topic),
    /// To go on after the list was shown, in which resets were possible.
    CloseList,
}
