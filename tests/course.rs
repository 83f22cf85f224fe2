//! The course of this repository: solutions pass, starters fail as they should, and so do the right
//! and wrong answers that somebody might give.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::thread;

use crate::common::{Course, repository};
use serde_json::Value;

/// Answers are tried in this many copies of the course at the same time.
const COPIES: usize = 2;

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

/// What `verify` says about each exercise. An exercise that this Python is too old for, or that needs
/// a package that is not here, is left out.
fn reports(course: &Course) -> BTreeMap<String, Value> {
    let document = course.run(&["verify", "--json"]).json();
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
const EXPLANATIONS: [(&str, &str); 15] = [
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
        fs::copy(&solution, course.path(path))
            .unwrap_or_else(|error| panic!("{solution:?}: {error}"));
    }
    let mut reports = reports(&course);
    reports.retain(|_, report| report["verdict"]["kind"] != "passed");
    assert!(reports.is_empty(), "{reports:#?}");
}

/// One answer to an exercise, and whether it is right.
#[derive(Debug)]
struct Answer {
    exercise: String,
    file: PathBuf,
    is_right: bool,
}

/// All of `tests/solutions/NAME/{right,wrong}/*.rs`.
fn answers() -> Vec<Answer> {
    let mut answers = Vec::new();
    for directory in entries(&repository().join("tests/solutions")) {
        for (kind, is_right) in [("right", true), ("wrong", false)] {
            for file in entries(&directory.join(kind)) {
                if file.extension().is_some_and(|ending| ending == "rs") {
                    let exercise = directory
                        .file_name()
                        .unwrap()
                        .to_string_lossy()
                        .into_owned();
                    answers.push(Answer {
                        exercise,
                        file,
                        is_right,
                    });
                }
            }
        }
    }
    answers
}

fn entries(directory: &Path) -> Vec<PathBuf> {
    let mut entries: Vec<PathBuf> = fs::read_dir(directory)
        .into_iter()
        .flatten()
        .map(|entry| entry.expect("it can be read").path())
        .collect();
    entries.sort();
    entries
}

#[test]
fn right_answers_pass_and_wrong_ones_do_not() {
    let answers = answers();
    assert!(
        answers.len() > 100,
        "only {} answers were found",
        answers.len()
    );
    let count = answers.len();
    let left = Mutex::new(answers.into_iter());
    let wrong = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..COPIES {
            scope.spawn(|| {
                let course = Course::copy_of(repository());
                let exercises = exercises(&course);
                loop {
                    let Some(answer) = left.lock().unwrap().next() else {
                        break;
                    };
                    if let Err(complaint) = judge(&course, &exercises, &answer) {
                        eprintln!("{complaint}");
                        wrong.lock().unwrap().push(complaint);
                    }
                }
            });
        }
    });
    let wrong = wrong.into_inner().unwrap();
    assert!(wrong.is_empty(), "{} of {count}: {wrong:#?}", wrong.len());
}

/// Whether the verdict on an answer is as it should be.
fn judge(
    course: &Course,
    exercises: &BTreeMap<String, Value>,
    answer: &Answer,
) -> Result<(), String> {
    let shown = answer.file.strip_prefix(repository()).unwrap().display();
    let exercise = exercises
        .get(&answer.exercise)
        .ok_or_else(|| format!("{shown}: there is no such exercise"))?;
    let path = course.path(exercise["path"].as_str().unwrap());
    let source = fs::read(&answer.file).unwrap();
    fs::write(path, source).unwrap();
    let report = course.report(&answer.exercise);
    let kind = report["verdict"]["kind"].as_str().unwrap();
    match (answer.is_right, kind) {
        (true, "passed") => Ok(()),
        (false, "failed" | "not_built" | "not_imported" | "died" | "timed_out") => Ok(()),
        // This Python is too old for it.
        (_, "unready") if report["verdict"]["reason"]["reason"] == "python" => Ok(()),
        _ => Err(format!("{shown}: {kind} {}", summary(&report["verdict"]))),
    }
}

/// The beginning of a verdict, for a message.
fn summary(verdict: &Value) -> String {
    let failed = verdict["checks"]
        .as_array()
        .and_then(|checks| checks.iter().find(|check| check["outcome"] != "passed"));
    let text = failed.unwrap_or(verdict).to_string();
    text.chars().take(400).collect()
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
