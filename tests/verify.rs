//! All exercises at once.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::thread;

use indoc::formatdoc;

use crate::common::{Course, for_this_platform, returns, wait_until, wants};

/// A course with `answer`, which fails, and `second`, which passes.
fn course() -> Course {
    Course::answering(41).returning("second", 2, 2)
}

const MANY: [&str; 5] = ["one", "two", "three", "four", "five"];

/// A course with exercises that all want 42.
fn many() -> Course {
    MANY.iter()
        .fold(Course::new(), |course, name| course.returning(name, 42, 42))
}

/// The names of the exercises that pass.
fn passing(course: &Course) -> Vec<String> {
    let document = course.run(&["verify", "--json"]).json();
    let reports = document["reports"].as_array().unwrap();
    reports
        .iter()
        .filter(|report| report["verdict"]["kind"] == "passed")
        .map(|report| report["exercise"].as_str().unwrap().to_owned())
        .collect()
}

/// The compiled PyO3 in a target directory.
fn compiled_pyo3(target_dir: &Path) -> PathBuf {
    fs::read_dir(for_this_platform(target_dir).join("debug/deps"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(|path| {
            let name = path.file_name().unwrap().to_str().unwrap();
            name.starts_with("libpyo3-") && name.ends_with(".rlib")
        })
        .expect("PyO3 was compiled")
}

#[test]
fn verify_checks_all_and_brings_the_progress_up_to_date() {
    let course = course();
    course
        .run(&["verify"])
        .exits(1)
        .says("✗ answer a check fails")
        .says("✓ second passes")
        .says("1 of 2 exercises pass");
    assert!(course.is_done("second"));
    course.save("answer", returns("answer", 42));
    course
        .run(&["check-all"])
        .exits(0)
        .says("2 of 2 exercises pass");
    assert!(course.is_done("answer"));
    course.save("second", "broken");
    course
        .run(&["verify"])
        .exits(1)
        .says("✗ second does not build");
    assert!(!course.is_done("second"));
}

#[test]
fn verify_as_json_is_one_document_in_the_order_of_the_course() {
    let course = course();
    let output = course.run(&["verify", "--json"]);
    output.exits(1);
    let document = output.json();
    assert_eq!(document["schema"], 1);
    assert_eq!(document["passed"], 1);
    assert_eq!(document["reports"][0]["exercise"], "answer");
    assert_eq!(document["reports"][0]["verdict"]["kind"], "failed");
    assert_eq!(document["reports"][1]["exercise"], "second");
    assert_eq!(document["reports"][1]["verdict"]["kind"], "passed");
}

#[test]
fn builds_at_the_same_time_share_one_compiled_pyo3() {
    if thread::available_parallelism().unwrap().get() == 1 {
        return;
    }
    let course = many();
    assert_eq!(passing(&course), MANY);
    let target_dir = course.target();
    let one = fs::metadata(compiled_pyo3(&target_dir)).unwrap();
    let other = fs::metadata(compiled_pyo3(&target_dir.join("beside/1"))).unwrap();
    assert_eq!(one.ino(), other.ino());
}

#[test]
fn one_edited_exercise_is_built_where_pyo3_is() {
    let course = many();
    for name in MANY {
        course.run(&["run", name]).exits(0);
    }
    course.save("five", returns("five", 41));
    assert_eq!(passing(&course), MANY[..4]);
    assert!(!course.target().join("beside").exists());
}

#[test]
fn wherever_an_exercise_was_built_last_its_present_content_is_judged() {
    let course = many();
    let path = |name: &str| course.source(name);
    assert_eq!(passing(&course), MANY);
    for name in MANY {
        // Kept with its old time, which is older than each build from now on.
        fs::rename(path(name), course.path(format!("{name}.old"))).unwrap();
        course.save(name, returns(name, 41));
        course
            .run(&["run", name])
            .exits(1)
            .says("expected 42, got 41");
    }
    assert_eq!(passing(&course), [""; 0]);
    for name in &MANY[1..] {
        fs::rename(course.path(format!("{name}.old")), path(name)).unwrap();
    }
    assert_eq!(passing(&course), MANY[1..]);
    course.run(&["run", "two"]).exits(0);
    course.save("three", returns("three", 43));
    course.save("four", returns("four", 43));
    assert_eq!(passing(&course), ["two", "five"]);
    course
        .run(&["run", "three"])
        .exits(1)
        .says("expected 42, got 43");
    course.save("one", returns("one", 42));
    assert_eq!(passing(&course), ["one", "two", "five"]);
}

#[test]
fn progress_that_is_made_while_verify_runs_is_kept() {
    let course = Course::new().returning("one", 41, 42);
    let go = course.root().with_file_name("go");
    let waits = formatdoc! {"
        import os, time

        while not os.path.exists({go:?}):
            time.sleep(0.01)

        {}
    ", wants("slow", 42)};
    let course = course
        .exercise("slow", returns("slow", 42), &waits)
        .with("timeout_s = 50");
    course.write(
        ".pyo3lings/state.toml",
        "format_version = 1\ndone = [\"one\"]\n",
    );
    thread::scope(|scope| {
        let verify = scope.spawn(|| course.run(&["verify"]));
        wait_until("the verdict on `one`", || !course.is_done("one"));
        course.save("one", returns("one", 42));
        course.run(&["run", "one"]).exits(0);
        fs::write(&go, "").unwrap();
        verify.join().unwrap().exits(1);
    });
    assert!(course.is_done("one") && course.is_done("slow"));
}
