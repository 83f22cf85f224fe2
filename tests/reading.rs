//! What there is to read in `watch` and from the shell: the task, the lesson, what differs, the keys.

use crate::common::{Course, module, returns, wants};

/// An exercise with a task and a lesson.
fn lessons() -> Course {
    let source = |value| {
        let task = "// Pam counts her paper,\n// ream by ream.\n//\n// TODO: return 42.\n\n";
        format!("{task}{}", returns("answer", value))
    };
    let course = Course::new()
        .exercise("answer", source(41), &wants("answer", 42))
        .solution(&source(42))
        .chapter("02_ink")
        .returning("blue", 1, 1);
    course.write(
        "exercises/01_paper/README.md",
        "# Paper\n\nA *function* is `#[pyfunction]`:\n\n```rust\nfn sell() {}\n```\n",
    );
    course
}

#[test]
fn a_key_shows_the_task_and_the_lesson() {
    let course = lessons();
    let mut terminal = course.watch();
    terminal
        .press("t")
        .wait_for("Pam counts her paper, ream by ream.")
        .wait_for("TODO: return 42.")
        .wait_for("The lesson, exercises/01_paper/README.md")
        .wait_for("fn sell() {}")
        .press("q")
        .wait_for("expected 42, got 41");
}

#[test]
fn a_key_compares_with_the_beginning_and_after_a_pass_with_the_solution() {
    let course = lessons();
    let mut terminal = course.watch();
    terminal.press("d").wait_for("There is no difference.");
    terminal.press("q").wait_for("expected 42, got 41");
    course.save(
        "answer",
        module(
            "answer",
            "#[pyfunction]\nfn answer() -> i64 {\n    6 * 7\n}",
        ),
    );
    terminal.wait_for("Passed.");
    terminal
        .press("d")
        .wait_for("answer: yours, and the reference solution")
        .wait_for("-         6 * 7")
        .wait_for("+         42");
    // The task is no difference.
    assert!(!terminal.screen().contains("Pam"));
}

#[test]
fn a_key_shows_all_keys_that_do_something() {
    let course = lessons();
    let mut terminal = course.watch();
    terminal
        .press("?")
        .wait_for("checks all exercises")
        .wait_for("shows what you changed in the file");
    assert!(!terminal.screen().contains("goes to the next exercise"));
    terminal.press("q").wait_for("expected 42, got 41");
    assert!(terminal.press("e").wait_for("there is none here").pid() > 0);
}

#[test]
fn a_lesson_is_printed_by_its_chapter_its_number_or_an_exercise() {
    let course = lessons();
    for name in ["01_paper", "01", "paper", "answer"] {
        course
            .run(&["lesson", name])
            .exits(0)
            .says("A function is `#[pyfunction]`:")
            .says("    fn sell() {}")
            .says_nothing_of("```");
    }
    course.run(&["lesson"]).exits(0).says("Paper");
    course
        .run(&["lesson", "glue"])
        .exits(2)
        .says("there is no chapter `glue`. The chapters are 01_paper, 02_ink.");
    course
        .run(&["lesson", "blue"])
        .exits(2)
        .says("the chapter 02_ink has no lesson");
}
