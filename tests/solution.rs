//! `solution`: not before the exercise passes, and then beside the learner's.

use crate::common::{Course, function, returns};

fn course() -> Course {
    Course::answering(41).solution(&returns("answer", 42))
}

#[test]
fn the_solution_waits_for_a_pass() {
    let course = course();
    let said = course.run(&["solution", "--plain"]);
    said.exits(1)
        .says("The solution of `answer` is there to be read as soon as");
    assert_eq!(said.stdout, "");
}

#[test]
fn after_a_pass_it_stands_beside_the_learners() {
    let course = course();
    course.save("answer", function("answer", "40 + 2"));
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
    course
        .run(&["solution", "answer"])
        .exits(2)
        .says("is not there");
}
