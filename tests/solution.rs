//! `solution`: not before the exercise passes, and then beside the learner's.

use crate::common::{Course, returns, wants};

fn course() -> Course {
    Course::new()
        .exercise("answer", returns("answer", 41), &wants("answer", 42))
        .solution(&returns("answer", 42))
}

#[test]
fn the_solution_waits_for_a_pass() {
    let course = course();
    let said = course.run(&["solution", "--plain"]);
    assert_eq!(said.code, Some(1));
    assert_eq!(said.stdout, "");
    assert!(
        said.stderr
            .contains("The solution of `answer` is there to be read as soon as"),
        "{}",
        said.stderr
    );
}

#[test]
fn after_a_pass_it_stands_beside_the_learners() {
    let course = course();
    course.save("answer", crate::common::function("answer", "40 + 2"));
    course.run(&["run", "answer"]).exits(0);
    course
        .run(&["solution", "ans"])
        .exits(0)
        .says("- 40 + 2")
        .says("+ 42");
    let plain = course.run(&["solution", "answer", "--plain"]);
    assert_eq!(plain.stdout, returns("answer", 42));

    course.save("answer", returns("answer", 42));
    course
        .run(&["solution", "answer"])
        .exits(0)
        .says("Your `answer` is the reference solution");

    std::fs::remove_dir_all(course.path("solutions")).unwrap();
    let said = course.run(&["solution", "answer"]);
    assert_eq!(said.code, Some(2));
    assert!(said.stderr.contains("is not there"), "{}", said.stderr);
}
