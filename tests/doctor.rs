//! `doctor` finds what is here and says how to mend what is not.

use std::path::Path;
use std::process::{Command, Output};

fn doctor(here: &Path, path: Option<&Path>, arguments: &[&str]) -> (Option<i32>, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_pyo3lings"));
    command.args(arguments).current_dir(here);
    if let Some(path) = path {
        command.env("PATH", path);
    }
    let Output { status, stdout, .. } = command.output().unwrap();
    (status.code(), String::from_utf8(stdout).unwrap())
}

#[test]
fn all_is_well_where_the_tests_run() {
    let course = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (code, out) = doctor(course, None, &["doctor"]);
    assert_eq!(code, Some(0), "{out}");
    assert!(out.contains("All that the course needs is here."), "{out}");
    assert!(out.contains("✓ file events"), "{out}");
}

#[test]
fn it_works_without_a_course() {
    let nowhere = tempfile::tempdir().unwrap();
    let (code, out) = doctor(nowhere.path(), None, &["doctor", "--json"]);
    assert_eq!(code, Some(0), "{out}");
    let document: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(document["ready"], true);
    let names: Vec<_> = document["prerequisites"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["name"].as_str().unwrap())
        .collect();
    assert!(names.contains(&"check worker"), "{names:?}");
    assert!(!names.contains(&"course"), "{names:?}");
}

#[test]
fn what_is_missing_comes_with_its_mend() {
    let nowhere = tempfile::tempdir().unwrap();
    let (code, out) = doctor(nowhere.path(), Some(nowhere.path()), &["doctor", "--json"]);
    assert_eq!(code, Some(1), "{out}");
    let document: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(document["ready"], false);
    for row in document["prerequisites"].as_array().unwrap() {
        assert_eq!(row["found"] == false, row["mend"].is_string(), "{row}");
        let is_there = ["Python", "Python's library", "check worker"]
            .iter()
            .any(|name| row["name"] == *name);
        assert_eq!(row["found"], is_there, "{row}");
    }
}
