//! The two lines at the top: which exercise, and how far the learner has come.

use console::{measure_text_width, style};

use super::link;
use crate::course::{Course, Exercise, Progress};

/// The exercise, its chapter and the progress in one line, the file in the next.
pub fn header(
    course: &Course,
    exercise: &Exercise,
    progress: &Progress,
    width: usize,
) -> Vec<String> {
    let done = course.done(progress);
    let all = course.exercises.len();
    let bar = progress_bar(done, all, if width < 70 { 8 } else { 16 });
    let count = format!("{done}/{all}");
    let optional = if exercise.optional { " (optional)" } else { "" };
    let name = format!("{}{}", style(&exercise.name).bold(), style(optional).dim());
    let right = format!("{}   {count}  {bar}", style(&exercise.dir).dim());
    let gap = width.saturating_sub(measure_text_width(&name) + measure_text_width(&right));
    let first = if gap >= 2 {
        format!("{name}{}{right}", " ".repeat(gap))
    } else {
        // Too narrow for everything: the count alone.
        let gap = width
            .saturating_sub(measure_text_width(&name) + count.len())
            .max(1);
        format!("{name}{}{count}", " ".repeat(gap))
    };
    let path = exercise.source();
    let path = link(&path.to_string_lossy(), &course.root.join(&path));
    vec![first, style(path).dim().to_string()]
}

/// A bar of `width` columns.
pub fn progress_bar(done: usize, all: usize, width: usize) -> String {
    let full = (done * width).checked_div(all).unwrap_or(0).min(width);
    let full = if done > 0 { full.max(1) } else { full };
    format!(
        "{}{}",
        style("█".repeat(full)).green(),
        style("░".repeat(width - full)).dim()
    )
}

#[cfg(test)]
mod tests {
    use super::progress_bar;

    #[test]
    fn the_bar_shows_the_first_step_and_is_full_only_at_the_end() {
        console::set_colors_enabled(false);
        assert_eq!(progress_bar(0, 12, 6), "░░░░░░");
        assert_eq!(progress_bar(1, 100, 6), "█░░░░░");
        assert_eq!(progress_bar(99, 100, 6), "█████░");
        assert_eq!(progress_bar(12, 12, 6), "██████");
        assert_eq!(progress_bar(0, 0, 6), "░░░░░░");
    }
}
