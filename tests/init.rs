//! `init`: the whole course in a directory, without a network, and ready to be worked on.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::common::{Output, Package, files_below, pyo3lings, repository, seed_target};
use tempfile::TempDir;

/// A directory with nothing in it.
struct Empty {
    directory: TempDir,
}

impl Empty {
    fn new() -> Self {
        let directory = tempfile::Builder::new().prefix("init-").tempdir();
        Empty {
            directory: directory.unwrap(),
        }
    }

    fn path(&self, below: &str) -> PathBuf {
        self.directory.path().join(below)
    }

    /// Runs the program in `here`, where cargo may not use the network.
    fn run(&self, here: &str, arguments: &[&str]) -> Output {
        Output::of(&mut self.command(here, arguments))
    }

    fn command(&self, here: &str, arguments: &[&str]) -> Command {
        let mut command = pyo3lings(self.path(here), arguments);
        command.env("CARGO_NET_OFFLINE", "true");
        command
    }
}

#[test]
fn a_new_course_is_worked_on_without_a_network() {
    let empty = Empty::new();
    empty
        .run(".", &["init", "course"])
        .exits(0)
        .says("exercises are in")
        .says("Next: cd course pyo3lings")
        .says_nothing_of("missing");
    seed_target(&empty.path("course"));
    empty
        .run("course", &["run", "intro1"])
        .exits(1)
        .says("expected 'Hello, Ada!', got 'Helo, Ada!'");
    fs::copy(
        empty.path("course/solutions/00_intro/intro1.rs"),
        empty.path("course/exercises/00_intro/intro1.rs"),
    )
    .unwrap();
    empty.run("course", &["run", "intro1"]).exits(0);
    empty.run("course/exercises", &["list"]).says("done intro1");
    // And back again.
    empty.run("course", &["reset", "intro1"]).exits(0);
    empty.run("course", &["run", "intro1"]).exits(1);
}

#[test]
fn the_course_is_whole() {
    let empty = Empty::new();
    empty.run(".", &["init", "course"]).exits(0);
    let root = empty.path("course");
    let there = files_below(&root, &[".git"]);
    for part in ["exercises", "python_checks", "solutions"] {
        for (file, text) in files_below(&repository().join(part), &["__pycache__"]) {
            let file = Path::new(part).join(file);
            let written = there.get(&file);
            assert!(written.is_some(), "{} is missing", file.display());
            // An exercise that somebody works on here is not what is embedded.
            if part == "solutions" {
                assert_eq!(written, Some(&text), "{}", file.display());
            }
        }
    }
    empty
        .run("course", &["dev", "check", "--no-build"])
        .exits(0);
    assert!(root.join(".git").is_dir());
    assert!(root.join(".gitignore").is_file());
}

#[test]
fn an_editor_finds_every_exercise() {
    let empty = Empty::new();
    empty.run(".", &["init", "course"]).exits(0);
    let package = Package::of(&empty.path("course"));
    let list = empty.run("course", &["list", "--json"]).json();
    let exercises = list["exercises"].as_array().unwrap();
    assert_eq!(package.examples().len(), exercises.len());
    for exercise in exercises {
        let text = |key: &str| exercise[key].as_str().unwrap();
        let path = match text("form") {
            "file" => text("path").to_owned(),
            _ => ["src/lib.rs", "src/main.rs"]
                .map(|root| format!("{}/{root}", text("path")))
                .into_iter()
                .find(|root| empty.path("course").join(root).is_file())
                .unwrap(),
        };
        package.has_example(text("name"), &path);
    }
    for file in ["extensions.json", "settings.json"] {
        let text = fs::read(empty.path("course/.vscode").join(file)).unwrap();
        let settings: serde_json::Value = serde_json::from_slice(&text).unwrap();
        assert!(settings.is_object());
    }
}

#[test]
fn the_present_directory_will_do_if_it_is_empty() {
    let empty = Empty::new();
    empty
        .run(".", &["init", "."])
        .exits(0)
        .says("Next: pyo3lings")
        .says_nothing_of("cd ");
    empty.run(".", &["list"]).exits(0);

    // A repository that was just made is empty.
    let empty = Empty::new();
    fs::create_dir(empty.path(".git")).unwrap();
    empty.run(".", &["init", "."]).exits(0);
}

#[test]
fn nothing_is_overwritten() {
    let empty = Empty::new();
    fs::write(empty.path("mine.txt"), "mine").unwrap();
    for (name, words) in [
        (
            ".",
            ". is not empty. Name a directory that does not exist yet",
        ),
        ("mine.txt", "mine.txt is a file."),
    ] {
        empty.run(".", &["init", name]).exits(2).says(words);
    }
    let there: Vec<PathBuf> = files_below(&empty.path("."), &[]).into_keys().collect();
    assert_eq!(there, [Path::new("mine.txt")]);

    empty
        .run(".", &["init"])
        .exits(0)
        .says("cd pyo3lings-course");
    fs::write(empty.path("pyo3lings-course/info.toml"), "mine").unwrap();
    empty
        .run(".", &["init"])
        .exits(2)
        .says("pyo3lings-course is not empty.");
    assert_eq!(
        fs::read(empty.path("pyo3lings-course/info.toml")).unwrap(),
        b"mine"
    );
}

#[test]
fn what_is_missing_is_said_with_its_mend_and_the_course_is_written() {
    let empty = Empty::new();
    let output = Output::of(
        empty
            .command(".", &["init", "course"])
            .env("PATH", empty.path("nowhere")),
    );
    output
        .exits(0)
        .says("But first, because something that the course needs is missing:")
        .says("✗ rustc it can't be started")
        .says("✗ linker cc can't be started")
        .says("https://sh.rustup.rs");
    assert!(empty.path("course/info.toml").is_file());
}

#[test]
fn a_repository_around_is_enough() {
    let empty = Empty::new();
    let status = Command::new("git")
        .args(["init", "--quiet"])
        .current_dir(empty.path("."))
        .status();
    assert!(status.is_ok_and(|status| status.success()));
    empty
        .run(".", &["init", "course"])
        .exits(0)
        .says_nothing_of("git");
    assert!(!empty.path("course/.git").exists());
}

#[test]
fn a_cargo_workspace_around_does_no_harm() {
    let empty = Empty::new();
    fs::write(empty.path("Cargo.toml"), "[workspace]\nmembers = []\n").unwrap();
    empty
        .run(".", &["init", "course"])
        .exits(0)
        .says_nothing_of("exclude");
    Package::of(&empty.path("course")).has_example("intro1", "exercises/00_intro/intro1.rs");
    seed_target(&empty.path("course"));
    empty
        .run("course", &["run", "intro1"])
        .exits(1)
        .says("expected 'Hello, Ada!'");

    // One that takes in every directory would no longer build.
    fs::write(
        empty.path("Cargo.toml"),
        "[workspace]\nmembers = [\"c*\"]\n",
    )
    .unwrap();
    empty
        .run(".", &["init", "course2"])
        .exits(0)
        .says("Add the course's directory to `exclude` of [workspace] in");
}
