//! A pass belongs to a content: what changes around it takes nothing away.

use indoc::indoc;

use crate::common::{Course, returns, script, wants};

/// A course with one exercise that has passed.
fn passed() -> Course {
    let course = Course::answering(42);
    course.run(&["run", "answer"]).exits(0);
    assert!(course.is_done("answer"));
    course
}

/// Has the check script ask for something else, as a later edition of the course may.
fn ask_for_more(course: &Course) {
    let more = script(
        "answer",
        &[("it is 43", "self.assertEqual(answer.answer(), 43)")],
    );
    course.write(course.script("answer"), more);
}

#[test]
fn the_same_content_keeps_its_pass_and_another_does_not() {
    let course = passed();
    ask_for_more(&course);
    course
        .run(&["run", "answer"])
        .exits(1)
        .says("This very file passed before, so it still counts as done.")
        .says("✗ it is 43");
    assert!(course.is_done("answer"));
    assert_eq!(course.report("answer")["pass_kept"], true);

    course.save("answer", returns("answer", 41));
    course
        .run(&["run", "answer"])
        .exits(1)
        .says_nothing_of("passed before");
    assert!(!course.is_done("answer"));
}

#[test]
fn verify_says_which_passes_it_kept() {
    let course = passed();
    ask_for_more(&course);
    course
        .run(&["verify"])
        .exits(1)
        .says("✗ answer               a check fails")
        .says(
            "1 exercise fails whose very content passed before; it still counts as done: answer.",
        );
    assert!(course.is_done("answer"));
}

#[test]
fn watch_says_it_too_and_goes_on_with_a_key() {
    let course = Course::answering(42).returning("second", 1, 2);
    course.run(&["run", "answer"]).exits(0);
    ask_for_more(&course);
    let state = course.read(".pyo3lings/state.toml");
    course.write(
        ".pyo3lings/state.toml",
        format!("current = \"answer\"\n{state}"),
    );
    let mut terminal = course.terminal(&["watch"]);
    terminal
        .wait_for("This very file passed before")
        .wait_for("n next")
        .wait_for("1/2");
    course.write(course.script("answer"), wants("answer", 42));
    terminal.wait_for("✓ it is 42").wait_for("1/2");
}

#[test]
fn progress_of_an_earlier_program_is_read() {
    let course = Course::answering(42);
    let old = indoc! {r#"
        format_version = 1
        current = "answer"
        done = ["answer"]
    "#};
    course.write(".pyo3lings/state.toml", old);
    course.run(&["list"]).exits(0).says("1 of 1 done");
    course.run(&["run", "answer"]).exits(0);
    ask_for_more(&course);
    course.run(&["run", "answer"]).exits(1);
    assert!(course.is_done("answer"));
}
