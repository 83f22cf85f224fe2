//! The keys of `watch`, all in one place to read.

use super::lesson::Lesson;
use super::standing::Standing;
use crate::commands::reading::Reading;
use crate::engine::Verdict;

/// All keys that do something now, and what.
pub(super) fn all(lesson: &Lesson) -> Reading {
    let mut keys = Vec::new();
    let exercise = lesson.exercise();
    if lesson.may_go_on() && !matches!(lesson.standing(), Standing::Finished) {
        keys.push(("n", "goes to the next exercise that is not done"));
    }
    if lesson.saved().is_some() {
        keys.push(("g", "goes to the other exercise, which you saved"));
    }
    if exercise.is_drill && lesson.awaited().is_none() {
        keys.push(("s", "skips this drill; it comes again"));
    }
    if lesson.awaited().is_some() {
        keys.push(("s", "stops what is under way"));
    }
    if !exercise.hints.is_empty() {
        keys.push(("h", "shows the next hint; after the last one, hides them"));
    }
    if lesson
        .judged()
        .is_some_and(|judged| judged.explanation.is_some())
    {
        keys.push((
            "e",
            "explains the error: what PyO3 is saying, what to write instead, and an example",
        ));
    }
    keys.push(("t", "shows the task, and the lesson of the chapter"));
    keys.push((
        "d",
        if lesson.progress().is_done(&exercise.name) && !exercise.is_drill {
            "compares your file with the reference solution"
        } else {
            "shows what you changed in the file"
        },
    ));
    keys.push((
        "w",
        "shows everything, or the most important again: failures, warnings, output",
    ));
    keys.push(("l", "opens the list of exercises"));
    keys.push((
        "p",
        "opens a Python prompt with the module imported; Ctrl-D comes back",
    ));
    keys.push(("r", "checks the exercise again"));
    keys.push(("c", "checks all exercises"));
    keys.push((
        "x",
        if is_script(lesson.verdict()) {
            "gives the check script its original text back, after a y"
        } else {
            "gives the exercise its original file back, after a y; your version is kept"
        },
    ));
    keys.push((
        "arrows, j k",
        "scroll; so do Page Up, Page Down, space, Home and End",
    ));
    keys.push((
        "Esc",
        "hides hints and the welcome, and closes what lies over the screen",
    ));
    keys.push(("q, Ctrl-C", "quits; your progress is kept"));
    Reading::keys("Keys", keys)
}

fn is_script(verdict: Option<&Verdict>) -> bool {
    super::question::Question::after(verdict) == super::question::Question::Check
}
