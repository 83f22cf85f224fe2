//! The two lines at the top: which exercise, and how far the learner has come.

use super::{Line, Look};
use crate::course::{Course, Exercise, Progress};

/// The exercise, its chapter and the progress in one line, the file in the next.
pub fn header(
    course: &Course,
    exercise: &Exercise,
    progress: &Progress,
    width: usize,
) -> Vec<Line> {
    let done = course.done(progress);
    let all = course.exercises.len();
    let count = format!("{done}/{all}");
    let optional = if exercise.optional { " (optional)" } else { "" };
    let name = Line::of(Look::Strong, &exercise.name).with(Look::Faint, optional);
    let mut right = Line::of(Look::Faint, &exercise.dir).and(format!("   {count}"));
    // A voice that reads a dumb terminal to somebody would read out each part of a bar.
    if super::has_pictures() {
        let bar = progress_bar(done, all, if width < 70 { 8 } else { 16 });
        right = right.and("  ").then(bar);
    }
    let gap = width.saturating_sub(name.width() + right.width());
    let first = if gap >= 2 {
        name.and(" ".repeat(gap)).then(right)
    } else {
        // Too narrow for everything: the count alone.
        let gap = width.saturating_sub(name.width() + count.len()).max(1);
        name.and(" ".repeat(gap)).and(count)
    };
    let path = course.opens(exercise);
    let file = Line::empty().link(
        Look::Faint,
        path.to_string_lossy(),
        &course.root.join(&path),
    );
    vec![first, file]
}

/// How far the learner has come, in words; optional exercises are counted apart.
pub fn count(course: &Course, progress: &Progress) -> String {
    let (done, all) = (course.done(progress), course.exercises.len());
    let left = |optional| {
        course
            .exercises
            .iter()
            .filter(|exercise| exercise.optional == optional && !progress.is_done(&exercise.name))
            .count()
    };
    match (left(false), left(true)) {
        (0, 0) => format!("{done} of {all} done"),
        (to_go, 0) => format!("{done} of {all} done, {to_go} to go"),
        (0, optional) => format!("{done} of {all} done, and {optional} optional"),
        (to_go, optional) => {
            format!("{done} of {all} done, {to_go} to go and {optional} optional")
        }
    }
}

/// A bar of `width` columns.
pub fn progress_bar(done: usize, all: usize, width: usize) -> Line {
    let full = (done * width).checked_div(all).unwrap_or(0).min(width);
    let full = if done > 0 { full.max(1) } else { full };
    Line::of(Look::Good, "█".repeat(full)).with(Look::Faint, "░".repeat(width - full))
}

#[cfg(test)]
mod tests {
    use super::progress_bar;

    #[test]
    fn the_bar_shows_the_first_step_and_is_full_only_at_the_end() {
        let bar = |done, all, width| progress_bar(done, all, width).plain();
        assert_eq!(bar(0, 12, 6), "░░░░░░");
        assert_eq!(bar(1, 100, 6), "█░░░░░");
        assert_eq!(bar(99, 100, 6), "█████░");
        assert_eq!(bar(12, 12, 6), "██████");
        assert_eq!(bar(0, 0, 6), "░░░░░░");
    }
}
