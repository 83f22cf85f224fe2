//! What the documents promise about tests and exercises is there.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use crate::common::{files_below, repository};

/// The file that a document calls by its path below `tests/` or `src/`.
fn source(name: &str) -> Option<String> {
    let places: [PathBuf; 2] = ["tests", "src"].map(|root| repository().join(root).join(name));
    places.iter().find_map(|path| fs::read_to_string(path).ok())
}

/// Whether a name fits a pattern in which `...` stands for anything.
fn fits(name: &str, pattern: &str) -> bool {
    let mut parts = pattern.split("...");
    let first = parts.next().unwrap_or_default();
    let Some(mut rest) = name.strip_prefix(first) else {
        return false;
    };
    let mut ends_open = !pattern.contains("...");
    for part in parts {
        match rest.find(part) {
            Some(place) => rest = &rest[place + part.len()..],
            None => return false,
        }
        ends_open = part.is_empty();
    }
    rest.is_empty() || ends_open && pattern.contains("...")
}

/// The words between backticks.
fn code(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

/// Asserts that each test exists that the last column of a document's tables names; there are more than
/// this many.
#[track_caller]
fn names_only_tests_that_exist(document: &str, more_than: usize) {
    let document = fs::read_to_string(repository().join(document)).unwrap();
    let mut named = 0;
    let mut wrong = Vec::new();
    for row in document.lines().filter(|line| line.starts_with("| ")) {
        let Some(tests) = row.trim_end_matches(" |").rsplit(" | ").next() else {
            continue;
        };
        let mut file: Option<(&str, String)> = None;
        for word in code(tests) {
            if word.ends_with(".rs") {
                match source(word) {
                    Some(text) => file = Some((word, text)),
                    None => wrong.push(format!("there is no {word}")),
                }
                continue;
            }
            let is_name =
                |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "_.:".contains(c);
            let (Some((name, text)), true) = (&file, word.chars().all(is_name)) else {
                continue;
            };
            let pattern = word.rsplit("::").next().unwrap_or(word);
            let exists = text
                .split("fn ")
                .skip(1)
                .filter_map(|rest| rest.split(['(', '<']).next())
                .any(|function| fits(function, pattern));
            named += 1;
            if !exists {
                wrong.push(format!("{name} has no test {word}"));
            }
        }
    }
    assert!(
        named > more_than,
        "only {named} tests were found in the tables"
    );
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_test_that_the_table_of_faults_names_exists() {
    names_only_tests_that_exist("docs/faults.md", 100);
}

#[test]
fn every_promise_about_safety_has_its_test() {
    names_only_tests_that_exist("docs/safety.md", 25);
}

#[test]
fn a_pattern_is_a_name_with_anything_for_dots() {
    assert!(fits(
        "a_kill_at_any_moment_loses_nothing",
        "a_kill_at_any_moment_..."
    ));
    assert!(fits("a_request_with_slips_is_read", "..._with_slips_..."));
    assert!(fits("abort", "abort"));
    assert!(!fits("abort_all", "abort"));
    assert!(!fits("a_kill", "a_kill_at_..."));
}

/// All that an exercise says about its subject, by the exercise's name: its files, hints and what was
/// learned.
fn exercises() -> BTreeMap<String, String> {
    let read = |path: &str| fs::read_to_string(repository().join(path)).unwrap();
    let manifest: toml::Table = read("info.toml").parse().unwrap();
    let entries = manifest["exercises"].as_array().unwrap();
    entries
        .iter()
        .map(|entry| {
            let text = |key: &str| entry[key].as_str().unwrap();
            let (name, dir) = (text("name"), text("dir"));
            // One file, or all files of a project.
            let files = |kind: &str| {
                let project = repository().join(kind).join(dir).join(name);
                if !project.is_dir() {
                    return read(&format!("{kind}/{dir}/{name}.rs"));
                }
                let texts = files_below(&project, &[]).into_values();
                texts.map(|text| String::from_utf8(text).unwrap()).collect()
            };
            let words = [
                files("exercises"),
                files("solutions"),
                read(&format!("python_checks/{dir}/{name}.py")),
                entry["hints"].to_string(),
                text("learned").to_owned(),
            ];
            (name.to_owned(), words.concat())
        })
        .collect()
}

#[test]
fn every_topic_has_exercises_and_every_exercise_a_topic() {
    let document = fs::read_to_string(repository().join("docs/coverage.md")).unwrap();
    let exercises = exercises();
    let mut left: BTreeSet<&str> = exercises.keys().map(String::as_str).collect();
    let mut wrong = Vec::new();
    for row in document.lines().filter(|line| line.starts_with("| ")) {
        let (topic, named) = row
            .trim_matches(['|', ' '])
            .rsplit_once(" | ")
            .unwrap_or_else(|| panic!("{row} has no two columns"));
        if topic == "topic" || topic == "---" {
            continue;
        }
        if code(named).next().is_none() {
            wrong.push(format!("no exercise teaches {topic}"));
        }
        let mut said = String::new();
        for name in code(named) {
            left.remove(name);
            match exercises.get(name) {
                Some(words) => said += words,
                None => wrong.push(format!("{topic}: there is no exercise {name}")),
            }
        }
        for word in code(topic).filter(|word| !said.contains(word)) {
            wrong.push(format!("{topic}: no {word} is in {named}"));
        }
    }
    wrong.extend(left.iter().map(|name| format!("{name} is in no row")));
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn no_lesson_has_a_heading_twice() {
    let mut wrong = Vec::new();
    let chapters = fs::read_dir(repository().join("exercises")).unwrap();
    for chapter in chapters {
        let lesson = chapter.unwrap().path().join("README.md");
        let Ok(text) = fs::read_to_string(&lesson) else {
            continue;
        };
        let mut seen = BTreeSet::new();
        let headings = text.lines().filter(|line| line.starts_with("## "));
        for heading in headings.filter(|heading| !seen.insert(*heading)) {
            wrong.push(format!("{}: {heading}", lesson.display()));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_screen_in_the_readme_counts_the_exercises_that_there_are() {
    let text = fs::read_to_string(repository().join("info.toml")).unwrap();
    let manifest: toml::Table = text.parse().unwrap();
    let exercises = manifest["exercises"].as_array().unwrap();
    let is_shown = |entry: &toml::Value| entry["name"].as_str() == Some("counter");
    let (done, all) = (
        exercises.iter().position(is_shown).unwrap(),
        exercises.len(),
    );
    let bar = pyo3lings::ui::progress_bar(done, all, 16).plain();
    let readme = fs::read_to_string(repository().join("README.md")).unwrap();
    let head = format!("06_classes   {done}/{all}  {bar}\n");
    assert!(readme.contains(&head), "README.md does not show {head:?}");
}
