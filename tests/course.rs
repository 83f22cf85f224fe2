//! The course of this repository: solutions pass, starters fail as they should, and so do the right
//! and wrong answers that somebody might give.

use std::collections::BTreeMap;
use std::fs;

use crate::common::{Course, Output, copy, environment, remove, repository};
use serde_json::Value;

/// The exercises as `list --json` has them, by name.
fn exercises(course: &Course) -> BTreeMap<String, Value> {
    let mut list = course.run(&["list", "--json"]).json();
    let Value::Array(exercises) = list["exercises"].take() else {
        panic!("{list}");
    };
    exercises
        .into_iter()
        .map(|exercise| (exercise["name"].as_str().unwrap().to_owned(), exercise))
        .collect()
}

/// The packages that exercises of the course need.
const PACKAGES: &str = "numpy setuptools setuptools-rust wheel";

/// Runs a command where they are installed.
fn with_packages(course: &Course, arguments: &[&str]) -> Output {
    Output::of(
        course
            .command(arguments)
            .env("VIRTUAL_ENV", environment(PACKAGES)),
    )
}

/// What `verify` says about each exercise. An exercise that this Python is too old for, or that needs
/// a package that is not here, is left out.
fn reports(course: &Course) -> BTreeMap<String, Value> {
    let document = with_packages(course, &["verify", "--json"]).json();
    let reports = document["reports"].as_array().expect("it is a list");
    reports
        .iter()
        .filter(|report| {
            !matches!(
                report["verdict"]["reason"]["reason"].as_str(),
                Some("python" | "packages")
            )
        })
        .map(|report| {
            let name = report["exercise"].as_str().expect("it is a text");
            (name.to_owned(), report.clone())
        })
        .collect()
}

/// How the catalogue explains starters that do not get as far as their checks.
const EXPLANATIONS: [(&str, &str); 16] = [
    ("modules2", "module-name"),
    ("modules3", "missing-prelude"),
    ("signatures2", "signature-mismatch"),
    ("lists1", "slice-argument"),
    ("derive1", "not-an-argument"),
    ("derive2", "not-a-python-object"),
    ("newtype1", "old-from-py-object"),
    ("custom2", "not-an-exception"),
    ("counter", "changes-need-mut"),
    ("constructors1", "static-method"),
    ("enum2", "unit-variant"),
    ("arguments1", "not-an-argument"),
    ("context1", "borrowed-result"),
    ("dwight3", "not-frozen"),
    ("run1", "c-string"),
    ("import1", "call-arguments"),
];

#[test]
fn every_starter_fails_as_info_toml_says() {
    let course = Course::copy_of(repository());
    let exercises = exercises(&course);
    let reports = reports(&course);
    let mut wrong = Vec::new();
    for (name, report) in &reports {
        let verdict = &report["verdict"]["kind"];
        let fails_with = exercises[name]["fails_with"].as_str().unwrap();
        let expected = match fails_with {
            "build" => "not_built",
            "import" => "not_imported",
            "hang" => "timed_out",
            "crash" => "died",
            _ => "failed",
        };
        if verdict != expected {
            wrong.push(format!(
                "{name}: fails_with is {fails_with}, the verdict {verdict}"
            ));
        }
    }
    for (name, explanation) in EXPLANATIONS {
        let report = &reports[name];
        if report["explanation"] != explanation {
            wrong.push(format!(
                "{name} is explained by {}, not by {explanation}",
                report["explanation"]
            ));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_solution_passes() {
    let course = Course::copy_of(repository());
    for exercise in exercises(&course).values() {
        let path = exercise["path"].as_str().unwrap();
        let solution = course.path(path.replacen("exercises", "solutions", 1));
        remove(&course.path(path));
        copy(&solution, &course.path(path));
    }
    let mut reports = reports(&course);
    reports.retain(|_, report| report["verdict"]["kind"] != "passed");
    assert!(reports.is_empty(), "{reports:#?}");
}

#[test]
fn right_answers_pass_and_wrong_ones_do_not() {
    let course = Course::copy_of_author_s(repository());
    course.run(&["dev", "update"]).exits(0);
    // This Python may be too old for some.
    with_packages(&course, &["dev", "check", "--allow-untried"])
        .exits(0)
        .prints("no problems");
}

#[test]
fn the_matrix_of_dwight_s_attacks_holds() {
    let directory = repository().join("tests/dwight_matrix");
    let Ok(source) = fs::read_to_string(directory.join("matrix.rs")) else {
        return;
    };
    let check = fs::read_to_string(directory.join("matrix.py")).unwrap();
    let course = Course::new()
        .exercise("matrix", source, &check)
        .with("timeout_s = 60");
    course.run(&["run", "matrix"]).exits(0);
}
