//! What authors of courses have: `dev check`, `dev new`.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use crate::common::{Output, Package, copy_compiled, pyo3lings, seed_target};
use indoc::{formatdoc, indoc};
use tempfile::TempDir;

const STARTER: &str = "exercises/00_hello/hello1.rs";
const CHECK: &str = "python_checks/00_hello/hello1.py";
const SOLUTION: &str = "solutions/00_hello/hello1.rs";

/// A course that `dev new` made, to be spoiled.
struct Course {
    _dir: TempDir,
    root: PathBuf,
}

fn run(here: &Path, arguments: &[&str]) -> Output {
    Output::of(&mut pyo3lings(here, arguments))
}

/// A course in which `dev check` was run once.
fn seed() -> &'static Path {
    static SEED: OnceLock<PathBuf> = OnceLock::new();
    SEED.get_or_init(|| {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("dev-seed");
        fs::create_dir_all(&root).unwrap();
        let lock = File::create(root.join("lock")).unwrap();
        lock.lock().unwrap();
        let course = root.join("course");
        if !course.exists() {
            run(&root, &["dev", "new", "course"]).exits(0);
            seed_target(&course);
        }
        // An earlier program may have written it, or somebody have copied it.
        run(&course, &["dev", "update", "--trust"]).exits(0);
        run(&course, &["dev", "check"]).exits(0);
        root
    })
}

impl Course {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        run(dir.path(), &["dev", "new", "course"]).exits(0);
        let root = dir.path().join("course");
        Course { _dir: dir, root }
    }

    /// PyO3 is compiled already where `dev check` builds, and where clippy looks.
    fn that_builds() -> Self {
        let course = Course::new();
        seed_target(&course.root);
        copy_compiled(
            &seed().join("course/.pyo3lings/dev-check/clippy/target"),
            &course.root.join(".pyo3lings/dev-check/clippy/target"),
        );
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

    fn read(&self, file: &str) -> String {
        fs::read_to_string(self.root.join(file)).unwrap()
    }

    fn check(&self, arguments: &[&str]) -> Output {
        let arguments: Vec<&str> = ["dev", "check"].iter().chain(arguments).copied().collect();
        run(&self.root, &arguments)
    }

    /// The one fault that a look at the files finds.
    #[track_caller]
    fn expect_fault(self, fault: &str) {
        let said = self.check(&["--no-build"]);
        said.exits(1).prints(fault);
        assert_eq!(said.stdout.matches('✗').count(), 1, "{said}");
    }
}

#[test]
fn a_new_course_passes_dev_check() {
    let course = Course::that_builds();
    course
        .check(&[])
        .exits(0)
        .prints("2 starters and solutions tried");

    // What is right and unchanged is not built again, unless that is asked for.
    course.check(&[]).prints("0 of 2 starters");
    course.check(&["--all"]).exits(0).prints("; 2 starters");

    // A changed solution alone is tried again, and found wrong, and found wrong again.
    let course = course.replace(SOLUTION, "Hello, {name}!", "Bye, {name}!");
    for _ in 0..2 {
        course
            .check(&[])
            .exits(1)
            .prints(
                "solutions/00_hello/hello1.rs: the solution must pass, but \
                 Hello.test_greets_by_name fails (greet(\"Ada\") says hello to Ada), line 11: \
                 self.assertEqual(hello1.greet(\"Ada\"), \"Hello, Ada!\"); expected 'Hello, Ada!', got \
                 'Bye, Ada!'",
            )
            .prints("1 of 2 starters");
    }
}

#[test]
fn a_starter_fails_as_it_says_or_is_a_fault() {
    let course = Course::that_builds().replace("info.toml", "\"check\"\n", "\"build\"\n");
    course
        .check(&[])
        .exits(1)
        .prints(
            "exercises/00_hello/hello1.rs: info.toml says fails_with = \"build\" for `hello1`, but \
             Hello.test_greets_by_name fails",
        )
        .prints("or write fails_with = \"check\".");

    let solution = course.read(SOLUTION);
    let course = course.write(STARTER, &format!("// TODO: nothing\n\n{solution}"));
    course
        .check(&[])
        .exits(1)
        .prints("exercises/00_hello/hello1.rs: the starter passes already.");
    let starter = course.read(STARTER);
    assert!(
        starter.starts_with("// TODO: nothing"),
        "dev check changed the course"
    );
}

#[test]
fn a_module_of_another_name_is_named_and_may_keep_it() {
    let course = Course::that_builds();
    let solution = course.read(SOLUTION);
    let course = course
        .write(SOLUTION, &solution.replace("mod hello1", "mod greeter"))
        .write("answers/hello1/right/other.rs", &solution);
    course.check(&["hello1"]).exits(1).prints(
        "(PyInit_hello1) The module in this file is `greeter` (line 2), and not `hello1`.; module = \
         \"greeter\" in info.toml would let it be called so)",
    );
    let starter = course.read(STARTER).replace("mod hello1", "mod greeter");
    let script = course.read(CHECK).replace("hello1", "greeter");
    let course = course
        .write(STARTER, &starter)
        .write(CHECK, &script)
        .remove("answers/hello1/right/other.rs")
        .replace("info.toml", "dir = ", "module = \"greeter\"\ndir = ");
    course.check(&["hello1"]).exits(0);
    let exported = course.root.with_file_name("exported");
    run(
        &course.root,
        &["export", "hello1", exported.to_str().unwrap()],
    )
    .exits(0);
    let manifest = fs::read_to_string(exported.join("Cargo.toml")).unwrap();
    assert!(manifest.contains("[lib]\nname = \"greeter\""), "{manifest}");

    for (name, fault) in [
        ("my-module", "it may hold only letters, digits and _"),
        ("json", "it is a word of Python or Rust"),
    ] {
        Course::new()
            .replace(
                "info.toml",
                "dir = ",
                &format!("module = \"{name}\"\ndir = "),
            )
            .expect_fault(&format!(
                "info.toml, line 13: `{name}` can't be the name of a module: {fault}"
            ));
    }
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
fn one_exercise_is_tried_alone_when_it_is_named() {
    let course = Course::that_builds();
    course.check(&[]).exits(0);
    course
        .check(&["hello1"])
        .exits(0)
        .prints("2 starters and solutions tried");
    course.check(&["hel"]).exits(0);
    course
        .check(&["other1"])
        .exits(2)
        .says("there is no exercise `other1`");
}

#[test]
fn what_could_not_be_tried_is_counted_and_seen_by_a_ci() {
    let course = Course::that_builds().replace(
        "info.toml",
        "fails_with = \"check\"",
        "fails_with = \"check\"\nrequires = [\"paper_of_nobody\"]",
    );
    course
        .check(&[])
        .exits(1)
        .prints("needs paper_of_nobody")
        .prints("no problems")
        .prints("2 could not be tried here");
    course
        .check(&["--allow-untried"])
        .exits(0)
        .prints("2 could not be tried here.");
}

#[test]
fn a_starter_that_hangs_or_ends_python_says_so_in_the_manifest() {
    for (body, key) in [("loop {}", "hang"), ("std::process::abort()", "crash")] {
        let course = Course::that_builds()
            .replace(
                "exercises/00_hello/hello1.rs",
                "String::from(\"Hello, world!\")",
                body,
            )
            .replace(
                "info.toml",
                "fails_with = \"check\"",
                "fails_with = \"check\"\ntimeout_s = 1",
            );
        course
            .check(&["hello1"])
            .exits(1)
            .prints(&format!("or write fails_with = \"{key}\"."));
        course
            .replace(
                "info.toml",
                "fails_with = \"check\"",
                &format!("fails_with = \"{key}\""),
            )
            .check(&["hello1"])
            .exits(0);
    }
}

#[test]
fn other_answers_are_tried_and_found_right_or_wrong() {
    let course = Course::that_builds();
    let solution = course.read(SOLUTION);
    let starter = course.read(STARTER);
    let (right, wrong) = (
        "answers/hello1/right/other.rs",
        "answers/hello1/wrong/same.rs",
    );
    let course = course
        .write(
            right,
            &solution.replace(
                "format!(\"Hello, {name}!\")",
                "[\"Hello, \", name, \"!\"].concat()",
            ),
        )
        .write(wrong, &format!("// Tempting: nothing to do.\n{starter}"));
    course
        .check(&[])
        .exits(0)
        .prints("no problems; 4 starters, solutions and answers tried");
    course
        .check(&[])
        .exits(0)
        .prints("0 of 4 starters, solutions and answers tried");

    let course = course
        .write(right, &starter)
        .write(wrong, &format!("// Tempting: it works.\n{solution}"));
    course
        .check(&["hello1"])
        .exits(1)
        .prints(
            "answers/hello1/right/other.rs: a right answer must pass, but Hello.test_greets_by_name \
             fails",
        )
        .prints("Ask for less in python_checks/00_hello/hello1.py, or mend the answer.")
        .prints(
            "answers/hello1/wrong/same.rs: a wrong answer must not pass, but every check passes. Check \
             more in python_checks/00_hello/hello1.py,",
        )
        .prints("1 exercise: 2 problems; 4 starters");
}

#[test]
fn what_is_no_answer_is_a_fault() {
    let rust = "mod hello1 {}\n";
    for (file, fault) in [
        (
            "answers/helo1/right/a.rs",
            "answers/helo1: there is no exercise `helo1`, so no answer here is tried. Did you mean \
             answers/hello1?",
        ),
        (
            "answers/hello1/a.rs",
            "answers/hello1/a.rs: it is no answer.",
        ),
        (
            "answers/hello1/good/a.rs",
            "answers/hello1/good: it is no answer.",
        ),
        (
            "answers/hello1/wrong/a.py",
            "answers/hello1/wrong/a.py: it is no answer.",
        ),
        (
            "answers/hello1/wrong/a.rs",
            "answers/hello1/wrong/a.rs: it does not say why somebody would write it.",
        ),
        (
            "answers/hello1/right/a.rs",
            "answers/hello1/right/a.rs: it is not formatted.",
        ),
    ] {
        let text = if fault.ends_with("formatted.") {
            "mod hello1 {  }"
        } else {
            rust
        };
        Course::new().write(file, text).expect_fault(fault);
    }
}

#[cfg(unix)]
#[test]
fn an_answer_that_leads_out_of_the_course_is_not_read() {
    let course = Course::new().write("answers/hello1/right/a.rs", "");
    let answer = course.root.join("answers/hello1/right/a.rs");
    fs::remove_file(&answer).unwrap();
    fs::write(course.root.with_file_name("secret.rs"), "mod secret {}\n").unwrap();
    std::os::unix::fs::symlink("../../../../secret.rs", answer).unwrap();
    course.expect_fault("answers/hello1/right/a.rs: it is no answer.");
}

#[test]
fn a_course_without_any_file_is_told_of_each() {
    let course = Course::new().replace("info.toml", "\"hello1\"", "\"hello2\"");
    let said = course.check(&["--no-build"]);
    said.exits(1);
    for fault in [
        "exercises/00_hello/hello2.rs: the starter of `hello2` is missing.",
        "python_checks/00_hello/hello2.py: the check script of `hello2` is missing.",
        "solutions/00_hello/hello2.rs: the solution of `hello2` is missing.",
        "exercises/00_hello/hello1.rs: it belongs to no exercise.",
    ] {
        said.prints(fault);
    }
    // rustfmt without a file would wait for what is typed.
    said.says_nothing_of("stdin");
}

#[test]
fn a_mistake_in_the_manifest_is_named_with_its_line() {
    Course::new()
        .replace("info.toml", "learned =", "lerned =")
        .expect_fault("info.toml, line 16: unknown key `lerned`");
    Course::new()
        .replace("info.toml", "format_version = 1", "format_version = 2")
        .expect_fault("info.toml, line 1: format_version is 2, and this pyo3lings reads 1.");
    Course::new()
        .replace(
            "info.toml",
            "  \"A nudge: what",
            "  \" \",\n  \"A nudge: what",
        )
        .expect_fault("info.toml, line 19: a hint is empty.");
    Course::new()
        .replace("info.toml", "dir = \"00_hello\"", "dir = \"00_hello/deep\"")
        .expect_fault(
            "info.toml, line 13: dir is `00_hello/deep`: it must be the name of one directory",
        );
}

#[test]
fn all_mistakes_of_a_manifest_are_found_in_one_run() {
    let course = Course::new()
        .replace("info.toml", "learned =", "lerned =")
        .replace("info.toml", "\"check\"", "\"chekc\"")
        .replace(
            "info.toml",
            "  \"A nudge: what",
            "  \" \",\n  \"A nudge: what",
        );
    let said = course.check(&["--no-build"]);
    said.exits(1)
        .prints("info.toml, line 15: `fails_with` can't be \"chekc\"")
        .prints("Did you mean \"check\"?")
        .prints("info.toml, line 16: unknown key `lerned`. Did you mean `learned`?")
        .prints("info.toml, line 19: a hint is empty.");
    assert_eq!(said.stdout.matches('✗').count(), 3, "{said}");
    // Other commands say the same.
    run(&course.root, &["list"])
        .exits(2)
        .says("line 15: ")
        .says("line 16: ")
        .says("line 19: ");
}

#[test]
fn the_reference_is_shown_and_comes_with_a_new_course() {
    let course = Course::new();
    let whole = run(&course.root, &["dev", "help"]);
    whole.exits(0).prints("fails_with").prints("Siege");
    let part = run(&course.root, &["dev", "help", "info.toml"]);
    part.exits(0).prints("`timeout_s`");
    assert!(!part.stdout.contains("Siege"), "{part}");
    run(&course.root, &["dev", "help", "helper"])
        .exits(2)
        .says("Did you mean `pyo3lings dev help helpers`?");
    assert!(course.read("REFERENCE.md").contains("| `timeout_s` |"));
}

#[test]
fn a_name_is_short_unique_and_a_python_module_s() {
    for (name, fault) in [
        ("Hello", "it must begin with a letter from a to z."),
        ("1hello", "it must begin with a letter from a to z."),
        ("hello-1", "it may hold only a to z, 0 to 9 and _,"),
        ("lambda", "it is a word of Python or Rust,"),
        (&"a".repeat(33), "it is longer than 32 characters."),
    ] {
        Course::new()
            .replace("info.toml", "\"hello1\"", &format!("\"{name}\""))
            .expect_fault(&format!(
                "info.toml, line 12: `{name}` can't be the name of an exercise: {fault}"
            ));
    }
    Course::new()
        .replace(
            "info.toml",
            "[[exercises]]",
            indoc! {r#"
                                [[exercises]]
                                name = "hello1"
                                dir = "00_hello"
                                fails_with = "check"
                                hints = ["a"]

                                [[exercises]]"#},
        )
        .expect_fault("info.toml, line 18: the name `hello1` is taken, in line 12.");
}

#[test]
fn a_course_has_an_end() {
    let mut manifest = String::from("format_version = 1\n");
    for number in 0..10_000 {
        manifest += &formatdoc! {r#"
                            [[exercises]]
                            name = "e{number}"
                            dir = "d"
                            hints = ["a"]
                            fails_with = "check"
            "#};
    }
    Course::new()
        .write("info.toml", &manifest)
        .expect_fault("the course has more than 9999 exercises.");
    Course::new()
        .write("info.toml", "format_version = 1\n")
        .expect_fault("the course has no [[exercises]].");
}

#[cfg(unix)]
#[test]
fn a_file_outside_of_the_course_is_a_fault() {
    let course = Course::new().remove(SOLUTION);
    fs::write(course.root.with_file_name("secret.rs"), "").unwrap();
    std::os::unix::fs::symlink("../../../secret.rs", course.root.join(SOLUTION)).unwrap();
    course.expect_fault(
        "solutions/00_hello/hello1.rs leads out of the course's directory, and is not used.",
    );
}

#[test]
fn editors_know_every_exercise() {
    let stale = "editor/Cargo.toml: it is not what info.toml says, and editors would not know \
                 every exercise. `pyo3lings dev update` writes it anew.";
    Course::new()
        .replace("editor/Cargo.toml", "hello1.rs", "hello0.rs")
        .expect_fault(stale);
    Course::new()
        .remove("editor/Cargo.toml")
        .expect_fault(stale);
    Course::new()
        .remove("editor/lib.rs")
        .expect_fault("editor/lib.rs: it is not what info.toml says");

    let course = Course::new().remove("editor/lib.rs").remove("Cargo.toml");
    run(&course.root, &["dev", "update"]).exits(0);
    course.check(&["--no-build"]).exits(0);
    Package::of(&course.root).has_example("hello1", "exercises/00_hello/hello1.rs");

    // A Cargo.toml that somebody wrote stays.
    let mine = "# mine\n[workspace]\nmembers = [\"exercises\"]\n";
    let course = course.write("Cargo.toml", mine);
    run(&course.root, &["dev", "update"]);
    assert_eq!(course.read("Cargo.toml"), mine);
}

#[test]
fn clippy_has_nothing_to_say_about_a_solution() {
    let course = Course::that_builds().replace(
        SOLUTION,
        "format!(\"Hello, {name}!\")",
        "return format!(\"Hello, {name}!\");",
    );
    for _ in 0..2 {
        let said = course.check(&[]);
        said.exits(1);
        assert_eq!(said.stdout.matches('✗').count(), 1, "{said}");
        said.prints(
            "solutions/00_hello/hello1.rs, line 7: unneeded `return` statement \
                 (clippy::needless_return).",
        );
    }
    // What does not build is said once.
    let course = course.replace(SOLUTION, "return ", "nonsense; return ");
    let said = course.check(&[]);
    assert_eq!(said.stdout.matches("nonsense").count(), 1, "{said}");
}

#[test]
fn an_exercise_without_hints_is_a_fault() {
    let course = Course::new();
    let text = course.read("info.toml");
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
            "solutions/00_hello/deep: it belongs to no exercise.",
        ),
    ] {
        Course::new().write(file, "// TODO\n").expect_fault(fault);
    }
}

#[test]
fn a_module_in_a_file_of_its_own_makes_an_exercise_a_project() {
    Course::new()
        .write("exercises/00_hello/part.rs", "// TODO\n")
        .replace(STARTER, "TODO", "TODO\nmod part;\n//")
        .expect_fault("exercises/00_hello/part.rs: `hello1` has it as a module");
}

#[test]
fn what_editors_and_python_need_is_no_fault() {
    let course = Course::new()
        .write("python_checks/00_hello/__pycache__/hello1.pyc", "")
        .write("exercises/00_hello/.hello1.rs.swp", "");
    course.check(&["--no-build"]).exits(0);
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
fn a_sentence_may_stand_wherever_python_looks_for_one() {
    let course = Course::new().replace(
        CHECK,
        "        \"\"\"greet(\"Ada\") says hello to Ada\"\"\"\n",
        "        \"greet says hello \" 'to Ada'  # by name\n",
    );
    course.check(&["--no-build"]).exits(0);
    course
        .replace(CHECK, "(self) -> None:", "(self, mark='#') -> None:")
        .check(&["--no-build"])
        .exits(0);
}

#[test]
fn a_check_script_that_is_no_python_is_named_with_its_line() {
    Course::new()
        .replace(CHECK, "import unittest", "import (")
        .expect_fault("python_checks/00_hello/hello1.py, line ");
}

#[test]
fn dev_new_brings_what_a_project_has() {
    let course = Course::new();
    let there = |file: &str| course.root.join(file).exists();
    for file in [
        ".git",
        ".gitignore",
        "README.md",
        ".vscode/extensions.json",
        ".vscode/settings.json",
    ] {
        assert!(there(file), "{file} is missing");
    }
    let workflow = course.read(".github/workflows/check.yml");
    assert!(
        workflow.contains("      - run: pyo3lings dev check --trust\n"),
        "{workflow}"
    );

    // No repository in a repository.
    run(&course.root, &["dev", "new", "inner"])
        .exits(0)
        .says_nothing_of("git repository");
    assert!(there("inner/info.toml") && !there("inner/.git"));

    // What is built is nothing to commit.
    fs::create_dir_all(course.root.join(".pyo3lings/target")).unwrap();
    fs::write(course.root.join(".pyo3lings/target/x"), "").unwrap();
    let status = Command::new("git")
        .args(["status", "--short", "--untracked-files=all"])
        .current_dir(&course.root)
        .output()
        .unwrap();
    let status = String::from_utf8(status.stdout).unwrap();
    assert!(status.contains("info.toml"), "{status}");
    assert!(!status.contains(".pyo3lings"), "{status}");
}

#[test]
fn dev_new_overwrites_nothing() {
    let course = Course::new().write("mine.txt", "mine");
    run(&course.root, &["dev", "new", "."])
        .exits(2)
        .says("is not empty");
    run(&course.root, &["dev", "new", "mine.txt"])
        .exits(2)
        .says("is a file");
}

#[test]
fn dev_check_needs_a_course() {
    let dir = tempfile::tempdir().unwrap();
    run(dir.path(), &["dev", "check"])
        .exits(2)
        .says("there is no course in");
}

#[test]
fn an_exercise_is_added_behind_another_and_passes_dev_check() {
    let course = Course::that_builds();
    let add = |arguments: &[&str]| {
        let arguments: Vec<&str> = ["dev", "add"].iter().chain(arguments).copied().collect();
        run(&course.root, &arguments)
    };
    add(&["last1", "--dir", "01_more"])
        .exits(0)
        .prints("`last1` is in info.toml, behind `hello1`:")
        .prints("exercises/01_more/last1.rs")
        .prints("exercises/01_more/README.md")
        .prints("pyo3lings dev check last1");
    add(&["whole1", "--after", "hello1", "--project"])
        .exits(0)
        .prints("exercises/00_hello/whole1/Cargo.toml");
    let listed = run(&course.root, &["list", "--json"]).json();
    let names: Vec<&str> = listed["exercises"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["name"].as_str().unwrap())
        .collect();
    assert_eq!(names, ["hello1", "whole1", "last1"]);
    course
        .check(&[])
        .exits(0)
        .prints("3 exercises: no problems; 6 starters");

    for (arguments, words) in [
        (
            &["hello1"][..],
            "there is an exercise `hello1` already: exercises/00_hello/hello1.rs",
        ),
        (
            &["json"],
            "`json` can't be the name of an exercise: it is a word of Python or Rust",
        ),
        (
            &["new1", "--dir", "../x"],
            "`../x` can't be the name of a chapter",
        ),
        (&["new1", "--after", "helo1"], "Did you mean `hello1`?"),
    ] {
        add(arguments).exits(2).says(words);
    }
    let course = course.write("exercises/01_more/new1.rs", "// mine\n");
    run(&course.root, &["dev", "add", "new1", "--dir", "01_more"])
        .exits(2)
        .says("exercises/01_more/new1.rs is there already, and nothing was written.");
    assert_eq!(course.read("exercises/01_more/new1.rs"), "// mine\n");
}

#[test]
fn material_that_is_shown_as_it_is_may_be_left_as_it_is() {
    let course = Course::that_builds()
        .replace(STARTER, "TODO", "Note")
        .replace(STARTER, "    use pyo3", "  use pyo3")
        .replace(
            SOLUTION,
            "format!(\"Hello, {name}!\")",
            "return format!(\"Hello, {name}!\"); // TODO",
        )
        .replace("info.toml", "fails_with", "lint = false\nfails_with");
    let said = course.check(&[]);
    said.exits(1)
        .prints("the starter has no `TODO`")
        .prints("a solution has no `TODO`");
    assert_eq!(said.stdout.matches('✗').count(), 2, "{said}");
    let course = course.replace("info.toml", "lint = false", "lint = false\ntodo = false");
    course.check(&[]).exits(0);

    // What Rust says of itself is a task too.
    Course::new()
        .replace(STARTER, "TODO", "Note")
        .replace(STARTER, "String::from(\"Hello, world!\")", "todo!()")
        .check(&["--no-build"])
        .exits(0);
}

#[test]
fn what_an_author_changed_is_what_reset_brings_back_after_dev_update() {
    let course = Course::that_builds();
    let (first, script) = (course.read(STARTER), course.read(CHECK));
    let later = first.replace("not always the world", "not the world alone");
    let course = course
        .write(STARTER, &later)
        .write(CHECK, &format!("{script}\n# more\n"));
    run(&course.root, &["dev", "update"])
        .exits(0)
        .prints("`reset` brings back 1 exercise as they are now");
    let course = course
        .write(STARTER, "// spoiled\n")
        .write(CHECK, "spoiled");
    run(&course.root, &["reset", "hello1"]).exits(0);
    run(&course.root, &["reset", "--check", "hello1"]).exits(0);
    assert_eq!(course.read(STARTER), later);
    assert!(course.read(CHECK).ends_with("# more\n"));

    // What was solved in its place is no starter.
    let solution = course.read(SOLUTION);
    let course = course.write(STARTER, &solution);
    run(&course.root, &["run", "hello1"]).exits(0);
    run(&course.root, &["dev", "update"]).exits(0);
    run(&course.root, &["reset", "hello1"]).exits(0);
    assert_eq!(course.read(STARTER), later);
}
