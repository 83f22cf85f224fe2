//! Exercises that are built with more than PyO3: crates, and features of PyO3. All of it without a network,
//! with crates that this program is built of.

use std::fs;

use crate::common::{Course, Output, for_this_platform, module, returns, wants};

/// Returns 42, by a crate that writes numbers.
const WITH_ITOA: &str = "
        #[pyfunction]
        fn answer() -> i64 {
            itoa::Buffer::new().format(42).parse().unwrap()
        }";

/// What `Py` does not have without the feature `py-clone`.
const WITH_CLONE: &str = "
        #[pyfunction]
        fn answer(py: Python<'_>) -> Py<PyAny> {
            let number = 42_i64.into_pyobject(py).unwrap().into_any().unbind();
            number.clone()
        }";

fn offline(course: &Course, arguments: &[&str]) -> Output {
    Output::of(course.command(arguments).env("CARGO_NET_OFFLINE", "true"))
}

fn course(items: &str, setting: &str) -> Course {
    Course::new()
        .exercise("answer", module("answer", items), &wants("answer", 42))
        .with(setting)
}

/// How often PyO3 was compiled, in one way or another.
fn compiled_pyo3(course: &Course) -> usize {
    let built = for_this_platform(course.target()).join("debug/deps");
    let names = fs::read_dir(built).unwrap().flatten();
    names
        .filter(|entry| {
            let name = entry.file_name().to_string_lossy().into_owned();
            name.starts_with("libpyo3-") && name.ends_with(".rlib")
        })
        .count()
}

#[test]
fn a_crate_comes_in_the_version_of_the_course_s_lock_file() {
    let course = course(WITH_ITOA, "crates = { itoa = \"1\" }");
    let before = compiled_pyo3(&course);
    course
        .run(&["run"])
        .exits(2)
        .says("this exercise is built with itoa, and the course's crates.lock has no version of that.")
        .says("pyo3lings dev update");

    offline(&course, &["dev", "update"]).exits(0);
    let lock = course.read("crates.lock");
    assert!(
        lock.starts_with("# The versions of the crates that exercises need."),
        "{lock}"
    );
    assert!(lock.contains("#   itoa = \"1\"\n"), "{lock}");
    offline(&course, &["run"]).exits(0);
    assert_eq!(
        compiled_pyo3(&course),
        before,
        "it has the PyO3 that all have"
    );
    offline(&course, &["fetch"])
        .exits(0)
        .says("crates that exercises need are here: they can be built without a network.");
    let unchanged = course.read("crates.lock");
    offline(&course, &["dev", "update"]).exits(0);
    assert_eq!(course.read("crates.lock"), unchanged);
}

#[test]
fn a_feature_of_pyo3_is_one_exercise_s_alone() {
    let course = course(WITH_CLONE, "pyo3_features = [\"py-clone\"]").exercise(
        "plain",
        module("plain", &WITH_CLONE.replace("answer", "plain")),
        &wants("plain", 42),
    );
    let before = compiled_pyo3(&course);
    offline(&course, &["dev", "update"]).exits(0);
    offline(&course, &["run", "plain"])
        .exits(1)
        .says("no method named `clone`");
    assert_eq!(compiled_pyo3(&course), before);
    offline(&course, &["run", "answer"]).exits(0);
    assert_eq!(compiled_pyo3(&course), before + 1);
    // Also when both are built by one worker.
    offline(&course, &["verify"]).exits(1).says("plain");
    assert!(course.is_done("answer"));
}

#[test]
fn editors_and_clippy_see_the_crates() {
    let course = course(
        WITH_ITOA,
        "crates = { itoa = { version = \"1\", default-features = false } }",
    )
    .solution(&module("answer", WITH_ITOA));
    offline(&course, &["dev", "update"])
        .exits(0)
        .prints("crates.lock say what info.toml says.");
    let manifest = course.read("editor/Cargo.toml");
    assert!(
        manifest
            .contains("itoa = { version = \"1\", default-features = false }\npyo3 = \"=0.30.1\"\n"),
        "{manifest}"
    );
    assert!(course.read("Cargo.lock").contains("name = \"itoa\""));
    let said = offline(&course, &["dev", "check", "answer"]);
    assert!(!said.stdout.contains("crates.lock"), "{said}");
    assert!(!said.stdout.contains("clippy could not"), "{said}");

    course.write(
        "info.toml",
        course.read("info.toml").replace("\"1\"", "\"1.0\""),
    );
    offline(&course, &["dev", "check", "--no-build"])
        .exits(1)
        .prints(
            "crates.lock: it is for other crates than info.toml says now. `pyo3lings dev update`",
        );
    course.write(
        "info.toml",
        course.read("info.toml").replace("crates =", "# crates ="),
    );
    offline(&course, &["dev", "check", "--no-build"])
        .prints("crates.lock: no exercise needs a crate.");
    offline(&course, &["dev", "update"]).exits(0);
    assert!(!course.path("crates.lock").exists());
}

#[test]
fn an_export_brings_its_crates() {
    let course = course(WITH_ITOA, "crates = { itoa = \"1\" }");
    offline(&course, &["dev", "update"]).exits(0);
    let dir = course.path("../exported");
    offline(&course, &["export", "answer", dir.to_str().unwrap()]).exits(0);
    let manifest = fs::read_to_string(dir.join("Cargo.toml")).unwrap();
    assert!(manifest.contains("itoa = \"1\"\n"), "{manifest}");
    let lock = fs::read_to_string(dir.join("Cargo.lock")).unwrap();
    assert!(lock.contains("name = \"itoa\""), "{lock}");
}

#[test]
fn what_an_exercise_needs_is_written_as_in_a_cargo_toml() {
    for (setting, words) in [
        (
            "crates = { itoa = 1 }",
            "a crate has its version behind it, in quotes",
        ),
        (
            "crates = { itoa = \"new\" }",
            "`new` is no version of `itoa`",
        ),
        (
            "crates = [\"itoa\"]",
            "`crates` must be a table, such as crates = { rayon = \"1.10\" }",
        ),
        (
            "crates = { pyo3 = \"0.30\" }",
            "every exercise is built with `pyo3`",
        ),
        (
            "crates = { itoa = { path = \"../itoa\" } }",
            "`path` of `itoa` can't be",
        ),
        (
            "crates = { itoa = { features = [\"x\"] } }",
            "`itoa` has no version",
        ),
        (
            "crates = { itoa = { version = \"1\", feature = [] } }",
            "Did you mean `features`?",
        ),
        (
            "crates = { \"it oa\" = \"1\" }",
            "`it oa` can't be the name of a crate",
        ),
        ("pyo3_features = \"jiff\"", "`pyo3_features` must be a list"),
        ("pyo3_features = [\"a b\"]", "`a b` can't be a feature"),
    ] {
        course(WITH_ITOA, setting)
            .run(&["list"])
            .exits(2)
            .says("info.toml, line 10: ")
            .says(words);
    }
    let two = course(WITH_ITOA, "crates = { itoa = \"1\" }")
        .exercise("other", returns("other", 1), &wants("other", 1))
        .with("crates = { itoa = \"1.0.2\" }");
    two.run(&["list"])
        .exits(2)
        .says("line 17: `itoa` is \"1.0.2\" here and \"1\" in line 10.");
}

#[test]
fn a_crate_or_a_feature_that_is_not_there_is_said_in_cargo_s_words() {
    let course = course(WITH_ITOA, "pyo3_features = [\"py-clon\"]");
    offline(&course, &["dev", "update"])
        .exits(2)
        .says("the crates that info.toml names can't be found")
        .says("pyo3` does have feature `py-clone`");
    offline(&course, &["run"])
        .exits(2)
        .says("the course asks for a feature that a crate does not have.");
}

#[test]
fn without_a_crate_nobody_is_sent_to_a_manifest_that_is_not_there() {
    let course = course(WITH_ITOA, "");
    course
        .run(&["run"])
        .exits(1)
        .says("this exercise is built without a crate `itoa`, and can be done without it")
        .says("crates = { itoa = \"...\" }")
        .says_nothing_of("cargo add");
}

#[test]
fn somebody_else_s_course_is_asked_about_with_its_crates() {
    let course = course(WITH_ITOA, "crates = { itoa = \"1\" }");
    offline(&course, &["dev", "update"]).exits(0);
    let course = course.of_somebody_else();
    for command in ["run", "fetch"] {
        offline(&course, &[command])
            .exits(2)
            .says("the Rust crate `itoa`");
    }
}
