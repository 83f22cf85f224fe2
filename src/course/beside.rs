//! What a course has beside an exercise, for the learner to read.

use super::{Course, Exercise};

/// Which of the texts around an exercise are there.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Beside {
    /// The lesson of its chapter.
    pub has_lesson: bool,
    /// The reference solution.
    pub has_solution: bool,
}

impl Beside {
    /// Looks for them.
    pub fn of(course: &Course, exercise: &Exercise) -> Self {
        Beside {
            has_lesson: course.root.join(exercise.lesson()).is_file(),
            has_solution: course.root.join(exercise.solution()).is_file(),
        }
    }
}
