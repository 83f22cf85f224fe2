//! The files of an exercise that `dev check` tries.

use std::path::PathBuf;
use std::sync::Arc;

use crate::course::{Course, Exercise};

/// What a file is that is tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Starter,
    Solution,
    /// An answer that has to pass.
    Right,
    /// An answer that must not.
    Wrong,
}

impl Side {
    /// What such a file is called.
    pub(super) fn word(self) -> &'static str {
        match self {
            Side::Starter => "starter",
            Side::Solution => "solution",
            Side::Right => "right answer",
            Side::Wrong => "wrong answer",
        }
    }

    /// The files of an exercise that are of this side, from the course's root.
    pub(super) fn files(self, course: &Course, exercise: &Exercise) -> Vec<PathBuf> {
        let answers = |is_right: bool| {
            let answers = course.answers_beside(exercise).into_iter();
            let answers = answers.filter(|answer| answer.is_right == is_right);
            answers.map(|answer| answer.path).collect()
        };
        match self {
            Side::Starter => vec![exercise.source()],
            Side::Solution => vec![exercise.solution()],
            Side::Right => answers(true),
            Side::Wrong => answers(false),
        }
    }
}

/// A file that is to be tried.
#[derive(Debug, Clone)]
pub(super) struct Trial {
    pub(super) side: Side,
    pub(super) exercise: Arc<Exercise>,
    /// From the course's root.
    pub(super) file: PathBuf,
}
