//! What authors of courses have: `dev check`, `dev new`.

mod common;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

const STARTER: &str = "exercises/00_hello/hello1.rs";
const CHECK: &str = "python_checks/00_hello/hello1.py";
const SOLUTION: &str = "solutions/00_hello/hello1.rs";

/// A course that `dev new` made, to be spoiled.
struct Course {
    _dir: TempDir,
    root: PathBuf,
}

/// What a command did.
struct Said {
    code: Option<i32>,
    out: String,
    err: String,
}

fn pyo3lings(here: &Path, arguments: &[&str]) -> Said {
    let Output {
        status,
        stdout,
        stderr,
    } = Command::new(env!("CARGO_BIN_EXE_pyo3lings"))
        .args(arguments)
        .current_dir(here)
        .env("XDG_STATE_HOME", common::STATE_HOME)
        .output()
        .unwrap();
    Said {
        code: status.code(),
        out: String::from_utf8(stdout).unwrap(),
        err: String::from_utf8(stderr).unwrap(),
    }
}

impl Course {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let said = pyo3lings(dir.path(), &["dev", "new", "course"]);
        assert_eq!(said.code, Some(0), "{}{}", said.out, said.err);
        let root = dir.path().join("course");
        Course { _dir: dir, root }
    }

    /// PyO3 is compiled already where `dev check` builds.
    fn that_builds() -> Self {
        let course = Course::new();
        common::seed_target(&course.root.join(".pyo3lings/dev-check/course"));
        course
    }

    fn write(self, file: &str, text: &str) -> Self {
        let path = self.root.join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        self
    }

    fn replace(self, file: &str, from: &str, to: &str) -> Self {
        let text = fs::read_to_string(self.root.join(file)).unwrap();
        assert!(text.contains(from), "{file} has no {from:?}");
        let text = text.replace(from, to);
        self.write(file, &text)
    }

    fn remove(self, file: &str) -> Self {
        fs::remove_file(self.root.join(file)).unwrap();
        self
    }

    fn check(&self, arguments: &[&str]) -> Said {
        let arguments: Vec<&str> = ["dev", "check"].iter().chain(arguments).copied().collect();
        pyo3lings(&self.root, &arguments)
    }

    /// The one fault that a look at the files finds.
    #[track_caller]
    fn expect_fault(self, fault: &str) {
        let said = self.check(&["--no-build"]);
        assert_eq!(said.code, Some(1), "{}{}", said.out, said.err);
        assert_eq!(said.out.matches('✗').count(), 1, "{}", said.out);
        assert!(said.out.contains(fault), "{}", said.out);
    }
}

#[test]
fn a_new_course_passes_dev_check() {
    let course = Course::that_builds();
    let said = course.check(&[]);
    assert_eq!(said.code, Some(0), "{}{}", said.out, said.err);
    assert!(
        said.out.contains("2 starters and solutions tried"),
        "{}",
        said.out
    );

    // What is right and unchanged is not built again, unless that is asked for.
    let said = course.check(&[]);
    assert!(said.out.contains("0 of 2 starters"), "{}", said.out);
    let said = course.check(&["--all"]);
    assert_eq!(said.code, Some(0), "{}{}", said.out, said.err);
    assert!(said.out.contains("; 2 starters"), "{}", said.out);

    // A changed solution alone is tried again, and found wrong, and found wrong again.
    let course = course.replace(SOLUTION, "Hello, {name}!", "Bye, {name}!");
    for _ in 0..2 {
        let said = course.check(&[]);
        assert_eq!(said.code, Some(1), "{}{}", said.out, said.err);
        assert!(
            said.out.contains(
                "solutions/00_hello/hello1.rs: the solution must pass, but \
                 Hello.test_greets_by_name fails (greet(\"Ada\") says hello to Ada)"
            ),
            "{}",
            said.out
        );
        assert!(said.out.contains("1 of 2 starters"), "{}", said.out);
    }
}

#[test]
fn a_starter_fails_as_it_says_or_is_a_fault() {
    let course = Course::that_builds().replace("info.toml", "\"check\"\n", "\"build\"\n");
    let said = course.check(&[]);
    assert_eq!(said.code, Some(1), "{}{}", said.out, said.err);
    assert!(
        said.out.contains(
            "exercises/00_hello/hello1.rs: info.toml says fails_with = \"build\" for `hello1`, but \
             Hello.test_greets_by_name fails"
        ),
        "{}",
        said.out
    );
    assert!(
        said.out.contains("or write fails_with = \"check\"."),
        "{}",
        said.out
    );

    let solution = fs::read_to_string(course.root.join(SOLUTION)).unwrap();
    let course = course.write(STARTER, &format!("// TODO: nothing\n\n{solution}"));
    let said = course.check(&[]);
    assert_eq!(said.code, Some(1), "{}{}", said.out, said.err);
    assert!(
        said.out
            .contains("exercises/00_hello/hello1.rs: the starter passes already."),
        "{}",
        said.out
    );
    let starter = fs::read_to_string(course.root.join(STARTER)).unwrap();
    assert!(
        starter.starts_with("// TODO: nothing"),
        "dev check changed the course"
    );
}

#[test]
fn a_missing_starter_is_named() {
    Course::new()
        .remove(STARTER)
        .expect_fault("exercises/00_hello/hello1.rs: the starter of `hello1` is missing.");
}

#[test]
fn a_missing_check_script_is_named() {
    Course::new()
        .remove(CHECK)
        .expect_fault("python_checks/00_hello/hello1.py: the check script of `hello1` is missing.");
}

#[test]
fn a_missing_solution_is_named() {
    Course::new()
        .remove(SOLUTION)
        .expect_fault("solutions/00_hello/hello1.rs: the solution of `hello1` is missing.");
}

#[test]
fn a_missing_lesson_is_named() {
    Course::new()
        .remove("exercises/00_hello/README.md")
        .expect_fault("exercises/00_hello/README.md: the lesson of the chapter `00_hello`");
}

#[test]
fn a_mistake_in_the_manifest_is_named_with_its_line() {
    Course::new()
        .replace("info.toml", "learned =", "lerned =")
        .expect_fault("info.toml, line 16: unknown field `lerned`");
}

#[test]
fn an_exercise_without_hints_is_a_fault() {
    let course = Course::new();
    let text = fs::read_to_string(course.root.join("info.toml")).unwrap();
    let (before, _) = text.split_once("hints = [").unwrap();
    course
        .write("info.toml", &format!("{before}hints = []\n"))
        .expect_fault("info.toml: `hello1` has no hints.");
}

#[test]
fn files_that_belong_to_nothing_are_faults() {
    for (file, fault) in [
        ("exercises/00_hello/old.rs", "it belongs to no exercise"),
        ("exercises/README.md", "it belongs to no exercise"),
        (
            "exercises/01_gone/README.md",
            "exercises/01_gone/README.md: it belongs",
        ),
        ("python_checks/00_hello/old.py", "it belongs to no exercise"),
        ("solutions/00_hello/README.md", "it belongs to no exercise"),
        (
            "solutions/00_hello/deep/hello1.rs",
            "solutions/00_hello/deep: directories in a chapter are not used.",
        ),
    ] {
        Course::new().write(file, "// TODO\n").expect_fault(fault);
    }
}

#[test]
fn what_editors_and_python_need_is_no_fault() {
    let course = Course::new()
        .write("exercises/Cargo.toml", "")
        .write("exercises/lib.rs", "")
        .write("python_checks/00_hello/__pycache__/hello1.pyc", "")
        .write("exercises/00_hello/.hello1.rs.swp", "");
    let said = course.check(&["--no-build"]);
    assert_eq!(said.code, Some(0), "{}{}", said.out, said.err);
}

#[test]
fn a_starter_says_what_to_do() {
    Course::new()
        .replace(STARTER, "TODO", "Note")
        .expect_fault("exercises/00_hello/hello1.rs: the starter has no `TODO`.");
}

#[test]
fn a_solution_leaves_nothing_to_do() {
    Course::new()
        .replace(
            SOLUTION,
            "    #[pyfunction]",
            "    // TODO\n    #[pyfunction]",
        )
        .expect_fault("solutions/00_hello/hello1.rs, line 5: a solution has no `TODO`.");
}

#[test]
fn rust_files_are_formatted() {
    Course::new()
        .replace(STARTER, "    use pyo3", "  use pyo3")
        .expect_fault(
            "exercises/00_hello/hello1.rs: it is not formatted. \
             `rustfmt --edition 2024 exercises/00_hello/hello1.rs` does it.",
        );
    Course::new()
        .replace(SOLUTION, "use pyo3::prelude::*;", "use pyo3::prelude::*; {")
        .expect_fault("rustfmt can't read the file: this file contains an unclosed delimiter.");
}

#[test]
fn every_check_has_a_sentence() {
    Course::new()
        .replace(
            CHECK,
            "        \"\"\"greet(\"Ada\") says hello to Ada\"\"\"\n",
            "",
        )
        .expect_fault(
            "python_checks/00_hello/hello1.py, line 9: `test_greets_by_name` has no docstring.",
        );
}

#[test]
fn dev_new_overwrites_nothing() {
    let course = Course::new().write("mine.txt", "mine");
    let said = pyo3lings(&course.root, &["dev", "new", "."]);
    assert_eq!(said.code, Some(2));
    assert!(said.err.contains("is not empty"), "{}", said.err);
    let said = pyo3lings(&course.root, &["dev", "new", "mine.txt"]);
    assert_eq!(said.code, Some(2));
    assert!(said.err.contains("is a file"), "{}", said.err);
}

#[test]
fn dev_check_needs_a_course() {
    let dir = tempfile::tempdir().unwrap();
    let said = pyo3lings(dir.path(), &["dev", "check"]);
    assert_eq!(said.code, Some(2));
    assert!(said.err.contains("there is no course in"), "{}", said.err);
}
