//! What an exercise's files held at one moment.

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
        Snapshot {
            source: Content::of(&course.source(exercise)),
            script: Content::of(&course.script(exercise)),
        }
    }
}
