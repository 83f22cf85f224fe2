//! The two files of an exercise that `dev check` tries.

use std::path::PathBuf;

use crate::course::Exercise;

/// Which file of an exercise is tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Starters,
    Solutions,
}

impl Side {
    /// The file, from the course's root.
    pub(super) fn file(self, exercise: &Exercise) -> PathBuf {
        match self {
            Side::Starters => exercise.source(),
            Side::Solutions => exercise.solution(),
        }
    }

    /// What such a file is called.
    pub(super) fn word(self) -> &'static str {
        match self {
            Side::Starters => "starter",
            Side::Solutions => "solution",
        }
    }
}
