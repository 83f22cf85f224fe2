//! `doctor` finds what is here and says how to mend what is not.

use std::path::Path;

use crate::common::{Output, pyo3lings, repository};

fn doctor(here: &Path, path: Option<&Path>, arguments: &[&str]) -> Output {
    let mut command = pyo3lings(here, arguments);
    if let Some(path) = path {
        command.env("PATH", path);
    }
    Output::of(&mut command)
}

#[test]
fn all_is_well_where_the_tests_run() {
    doctor(repository(), None, &["doctor"])
        .exits(0)
        .says("All that the course needs is here.")
        .says("✓ file events");
}

#[test]
fn it_works_without_a_course() {
    let nowhere = tempfile::tempdir().unwrap();
    let said = doctor(nowhere.path(), None, &["doctor", "--json"]);
    let document = said.exits(0).stdout_as_json();
    assert_eq!(document["ready"], true);
    let names: Vec<_> = document["prerequisites"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["name"].as_str().unwrap())
        .collect();
    for name in ["Python", "libpython", "no network"] {
        assert!(names.contains(&name), "{names:?}");
    }
    assert!(!names.contains(&"course"), "{names:?}");
}

#[test]
fn what_is_missing_comes_with_its_mend() {
    let nowhere = tempfile::tempdir().unwrap();
    let said = doctor(nowhere.path(), Some(nowhere.path()), &["doctor", "--json"]);
    let document = said.exits(1).stdout_as_json();
    assert_eq!(document["ready"], false);
    for row in document["prerequisites"].as_array().unwrap() {
        assert_eq!(row["found"] == false, row["mend"].is_string(), "{row}");
        let is_there = [
            "temporary files",
            "Python",
            "Python's library",
            "libpython",
            "other Pythons",
        ]
        .iter()
        .any(|name| row["name"] == *name);
        assert_eq!(row["found"], is_there, "{row}");
    }
}
