//! What is missing or in the way on a system: the first command that fails says which, and the command
//! that mends it, which is the one that `doctor` names.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::common::{Course, Output, links, returns, scripts};
use serde_json::Value;

/// A course with `answer`, which passes once it is built.
fn course() -> Course {
    Course::answering(42)
}

/// The toolchain's own directory of programs, which has no linker in it.
fn rust() -> PathBuf {
    let output = Output::of(Command::new("rustc").arg("--print=sysroot"));
    Path::new(output.exits(0).stdout.trim()).join("bin")
}

/// Runs a command where these are the only programs.
fn run_with(course: &Course, programs: &[&Path], arguments: &[&str]) -> Output {
    let path = std::env::join_paths(programs).unwrap();
    Output::of(course.command(arguments).env("PATH", path))
}

/// What `doctor` says about one thing, where these are the only programs.
fn doctor_row(course: &Course, programs: &[&Path], name: &str) -> Value {
    run_with(course, programs, &["doctor", "--json"]).row(name)
}

/// Asserts that doctor misses it, and that `run` names the same mend.
#[track_caller]
fn both_name_the_mend(course: &Course, programs: &[&Path], name: &str) -> Output {
    let row = doctor_row(course, programs, name);
    assert_eq!(row["found"], false, "{row}");
    let output = run_with(course, programs, &["run"]);
    output.exits(2).says(row["mend"].as_str().unwrap());
    output
}

#[test]
fn without_rust_both_name_the_command_that_installs_it() {
    let (course, nothing) = (course(), tempfile::tempdir().unwrap());
    both_name_the_mend(&course, &[nothing.path()], "rustc").says("cannot start rustc");
    // It is there a moment later.
    course.run(&["run"]).exits(0).says("✓ it is 42");
}

#[test]
fn without_cargo_both_name_the_command_that_installs_it() {
    let course = course();
    // A distribution's rustc, whose cargo is a package of its own. The real rustc does the work.
    let real = rust().join("rustc");
    let rustc = format!(
        "case \"$1\" in --print=sysroot) echo \"${{0%/*}}\";; *) exec '{}' \"$@\";; esac",
        real.display()
    );
    let alone = scripts(&[("rustc", &rustc)]);
    both_name_the_mend(&course, &[alone.path()], "cargo").says("cannot start cargo");
    // With a cargo elsewhere all is well.
    let elsewhere = links(&[("cargo", &rust().join("cargo"))]);
    let programs = [
        alone.path(),
        elsewhere.path(),
        Path::new("/usr/bin"),
        Path::new("/bin"),
    ];
    run_with(&course, &programs, &["run"])
        .exits(0)
        .says("✓ it is 42");
}

#[test]
fn an_old_rust_is_too_old_for_both() {
    let course = course();
    // Only its version is wrong: an old toolchain would have to be downloaded.
    let old = scripts(&[
        ("rustc", "echo \"${0%/*}\""),
        ("bin/rustc", "echo 'rustc 1.70.0 (90c541806 2023-05-31)'"),
        ("bin/cargo", "echo 'cargo 1.70.0 (ec8a8a0ca 2023-04-25)'"),
    ]);
    let bin = old.path().join("bin");
    let row = doctor_row(&course, &[&bin], "rustc");
    assert_eq!(row["found"], false);
    run_with(&course, &[old.path()], &["run"])
        .exits(2)
        .says("rustc 1.70.0 (90c541806 2023-05-31) is too old: the exercises need Rust 1.85 or newer.")
        .says(row["mend"].as_str().unwrap());
}

#[test]
fn without_a_linker_both_name_the_command_that_installs_it() {
    let course = course();
    course.run(&["run"]).exits(0);
    course.save("answer", returns("answer", 42) + "\n");
    both_name_the_mend(&course, &[&rust()], "linker")
        .says("that is not your code's fault: the linker `cc` is missing.");
    // The pass is not taken away.
    assert!(course.is_done("answer"));
}

#[test]
fn another_python_first_in_path_changes_nothing() {
    let course = course();
    let other = scripts(&[
        ("python", "exit 1"),
        ("python3", "exit 1"),
        ("venv/bin/python", "exit 1"),
        ("venv/lib/python3.99/site-packages/paper.py", ""),
    ]);
    let venv = other.path().join("venv");
    let path = std::env::var_os("PATH").unwrap();
    let path = std::env::join_paths(
        [other.path().to_path_buf(), venv.join("bin")]
            .into_iter()
            .chain(std::env::split_paths(&path)),
    )
    .unwrap();
    let output = Output::of(
        course
            .command(&["run"])
            .env("PATH", &path)
            .env("VIRTUAL_ENV", &venv)
            .env("CONDA_PREFIX", &venv)
            .env("PYTHONHOME", "/nowhere")
            .env("PYTHONPATH", "/nowhere")
            .env("PYO3_PYTHON", "/bin/false"),
    );
    output.exits(0).says("✓ it is 42");
}

#[test]
fn an_environment_of_another_python_is_named_where_its_packages_are_missed() {
    let course = course().with("requires = [\"paper\"]");
    let other = scripts(&[("lib/python3.99/site-packages/paper.py", "")]);
    let with =
        |arguments: &[&str]| Output::of(course.command(arguments).env("VIRTUAL_ENV", other.path()));
    with(&["run"])
        .exits(2)
        .says("this exercise needs paper from PyPI")
        .says("is of another Python, and is not used.");
    with(&["doctor"])
        .exits(0)
        .says("? environment")
        .says("so checks import nothing from it")
        .says("-m venv .venv");
}

#[cfg(target_os = "linux")]
mod python {
    use super::*;
    use crate::common::namespace::{Disk, cover, in_a_namespace};

    /// The Python that exercises are built for, as doctor names it, and its library.
    fn chosen(course: &Course) -> (PathBuf, PathBuf) {
        let detail = |name: &str| {
            let row = course.doctor_row(name);
            row["detail"].as_str().unwrap().to_owned()
        };
        let interpreter = detail("Python").split_once(" at ").unwrap().1.to_owned();
        let interpreter = interpreter.split_once(':').unwrap().0;
        (
            fs::canonicalize(interpreter).unwrap(),
            PathBuf::from(detail("Python's library")),
        )
    }

    fn mend(course: &Course, name: &str) -> String {
        let row = course.doctor_row(name);
        assert_eq!(row["found"], false, "{row}");
        row["mend"].as_str().unwrap().to_owned()
    }

    #[test]
    fn without_the_interpreter_both_name_the_command_that_brings_it_back() {
        in_a_namespace(|| {
            let course = course();
            let (interpreter, _) = chosen(&course);
            cover(&interpreter, Path::new("/dev/null"));
            let mend = mend(&course, "Python");
            course
                .run(&["run"])
                .exits(2)
                .says(
                    "can't be used, which --python or PYO3LINGS_PYTHON names: it can't be started",
                )
                .says(&mend);
        });
    }

    #[test]
    fn without_the_standard_library_both_name_the_command_that_brings_it_back() {
        in_a_namespace(|| {
            let course = course();
            course.run(&["run"]).exits(0);
            let (_, library) = chosen(&course);
            let _empty = Disk::mount(&library, "1m");
            let mend = mend(&course, "Python");
            course
                .run(&["run"])
                .exits(2)
                .says("can't be used, which --python or PYO3LINGS_PYTHON names: it does not work")
                .says(&mend);
        });
    }
}
