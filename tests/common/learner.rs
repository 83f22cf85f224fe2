//! A learner who tries everything with one exercise.

use std::fs;

use serde_json::Value;

use super::{CHAPTER, Course, Output, function, initialising, module, remove, returns, wants};

/// The exercise `answer`, which is to return 42, in the hands of somebody.
pub struct Learner {
    /// The course that the exercise is in.
    pub course: Course,
}

impl Learner {
    /// Writes this into the function `answer`.
    pub fn writes(body: &str) -> Self {
        Self::saves(function("answer", body))
    }

    /// Writes these items into the module `answer`; they begin in line 5.
    pub fn writes_items(items: &str) -> Self {
        Self::saves(module("answer", items))
    }

    /// Writes what happens while the module is being initialised; it begins in line 7.
    pub fn initialises(body: &str) -> Self {
        Self::saves(initialising("answer", body))
    }

    /// Saves this file.
    pub fn saves(source: impl AsRef<[u8]>) -> Self {
        Self::is_checked_by(source, &wants("answer", 42))
    }

    /// Saves this file, which this script checks.
    pub fn is_checked_by(source: impl AsRef<[u8]>, check: &str) -> Self {
        let course = Course::new()
            .exercise("answer", source, check)
            .with("timeout_s = 2");
        Learner { course }
    }

    /// The verdict, asserted to be a pass.
    #[track_caller]
    pub fn passes(&self) -> Output {
        let output = self.course.run(&["run"]);
        output.exits(0).says("✓ it is 42").is_plain_text();
        output
    }

    /// The verdict, asserted to be a fail; a right answer passes after it.
    #[track_caller]
    pub fn fails(&self) -> Output {
        self.exits_and_goes_on(1)
    }

    /// The same, where there was nothing to judge.
    #[track_caller]
    pub fn is_refused(&self) -> Output {
        self.exits_and_goes_on(2)
    }

    #[track_caller]
    fn exits_and_goes_on(&self, code: i32) -> Output {
        let output = self.course.run(&["run"]);
        output.exits(code).is_plain_text();
        assert!(!self.course.is_done("answer"));
        self.saves_the_right_answer();
        output
    }

    /// Asserts that the right answer passes.
    #[track_caller]
    pub fn saves_the_right_answer(&self) {
        remove(&self.course.source("answer"));
        let script = self.course.script("answer");
        fs::write(script, wants("answer", 42)).unwrap();
        self.course.save("answer", returns("answer", 42));
        self.passes();
    }

    /// What `run --json` prints.
    pub fn report(&self) -> Value {
        self.course.report("answer")
    }
}

/// A line of the learner's file, as places in it begin.
pub fn line(number: u32) -> String {
    format!("exercises/{CHAPTER}/answer.rs:{number}:")
}
