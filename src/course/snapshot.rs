//! What an exercise's files held at one moment.

use std::path::Path;

use super::{Content, Course, Exercise};

/// What the learner's file and the check script held when they were read. A verdict is about just
/// this, whatever is written in the meantime.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Snapshot {
    /// The learner's file, or what is tried in its place.
    pub source: Content,
    /// The check script.
    pub script: Content,
}

impl Snapshot {
    /// Reads the files of an exercise as they are now.
    pub fn of(course: &Course, exercise: &Exercise) -> Self {
        Snapshot::with(course, exercise, &exercise.source())
    }

    /// The same with something else of the course (from its root) in place of the learner's file or
    /// project: a solution, or another answer.
    pub fn with(course: &Course, exercise: &Exercise, source: &Path) -> Self {
        Snapshot {
            source: course.answer(exercise, source),
            script: Content::of(&course.script(exercise)),
        }
    }
}
