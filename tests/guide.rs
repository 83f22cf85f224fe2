//! The modules of PyO3's own guide, pasted as they are: each works as an exercise under its own name, or is
//! told what it lacks.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::common::{Course, Output, repository};

/// Where the guide of the PyO3 lies that exercises are built with.
fn guide() -> PathBuf {
    let mut cargo = Command::new("cargo");
    cargo
        .args(["metadata", "--offline", "--format-version=1"])
        .current_dir(repository());
    let metadata = Output::of(&mut cargo).exits(0).stdout_as_json();
    let packages = metadata["packages"].as_array().unwrap();
    let pyo3 = packages.iter().find(|it| it["name"] == "pyo3").unwrap();
    let manifest = Path::new(pyo3["manifest_path"].as_str().unwrap());
    manifest.with_file_name("guide").join("src")
}

/// The pages below a directory.
fn pages(directory: &Path) -> Vec<PathBuf> {
    let mut pages = Vec::new();
    for entry in fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            pages.extend(self::pages(&path));
        } else if path.extension().is_some_and(|it| it == "md") {
            pages.push(path);
        }
    }
    pages.sort();
    pages
}

/// The blocks of Rust code in a page, with the lines that it hides.
fn blocks(page: &str) -> Vec<String> {
    let mut blocks = Vec::new();
    let mut open: Option<String> = None;
    for line in page.lines().map(str::trim_end) {
        match &mut open {
            None if line.trim_start().starts_with("```rust") => open = Some(String::new()),
            None => {}
            Some(_) if line.trim_start().starts_with("```") => blocks.extend(open.take()),
            Some(block) => {
                let hidden = line.trim_start();
                let shown = hidden.strip_prefix("# ");
                let shown = shown.unwrap_or(if hidden == "#" { "" } else { line });
                block.push_str(shown);
                block.push('\n');
            }
        }
    }
    blocks
}

/// What has no module of today that could be imported: a comment, a statement outside of a function, two
/// modules of an old PyO3, and one that leaves out its imports.
const LACKING: [&str; 5] = [
    "advanced.md",
    "function.md",
    "migration.md",
    "migration.md",
    "type-stub.md",
];

fn reports(course: &Course) -> Vec<Value> {
    let document = course.run(&["verify", "--json"]).json();
    document["reports"].as_array().unwrap().clone()
}

#[test]
fn modules_of_the_guide_run_as_they_are() {
    let guide = guide();
    let mut course = Course::new();
    let mut pages_of = Vec::new();
    for page in pages(&guide) {
        let text = fs::read_to_string(&page).unwrap();
        for block in blocks(&text).iter().filter(|it| it.contains("#[pymodule]")) {
            let name = format!("guide{}", pages_of.len());
            let check = format!(
                "import unittest\nimport {name}\n\nclass It(unittest.TestCase):\n    def test_it(self): pass\n"
            );
            course = course.exercise(&name, block, &check);
            let page = page.strip_prefix(&guide).unwrap();
            pages_of.push(page.to_string_lossy().into_owned());
        }
    }
    assert!(pages_of.len() > 15, "{pages_of:?}");

    // None is called like its exercise; what it is called is told.
    let mut manifest = course.read("info.toml");
    let mut told = 0;
    for report in reports(&course) {
        let name = report["exercise"].as_str().unwrap();
        let message = report["verdict"]["problem"]["message"].as_str();
        // Of several, the outer one comes first.
        let Some((_, rest)) = message.and_then(|it| it.split_once(" in this file ")) else {
            continue;
        };
        let module = rest.split('`').nth(1).unwrap();
        assert!(rest.ends_with(&format!("`{name}`.")), "{report}");
        told += 1;
        let key = format!("name = \"{name}\"\n");
        manifest = manifest.replace(&key, &format!("{key}module = \"{module}\"\n"));
        let script = course.script(name);
        let text = fs::read_to_string(&script).unwrap();
        course.write(script, text.replace(name, module));
    }
    course.write("info.toml", manifest);
    assert_eq!(told, pages_of.len() - LACKING.len(), "{pages_of:#?}");

    // With that name in info.toml each of them is imported.
    let mut lacking = Vec::new();
    for (report, page) in reports(&course).iter().zip(&pages_of) {
        if report["verdict"]["kind"] == "passed" {
            continue;
        }
        let first = &report["verdict"]["diagnostics"][0];
        assert!(
            first["place"]
                .as_str()
                .is_some_and(|it| it.starts_with("exercises/")),
            "{report}"
        );
        lacking.push(page.as_str());
    }
    assert_eq!(lacking, LACKING);
}
