//! The rule that needs clippy: it finds nothing to say about a solution.

use std::fmt::Write;
use std::path::Path;

use anyhow::Result;
use serde_json::Value;

use super::findings::Findings;
use super::trials::DIRECTORY;
use crate::build::{self, lockfile};
use crate::commands::files;
use crate::course::{Content, Course};
use crate::harmless::PathText;
use crate::process::{self, Toolchain};
use crate::python::Interpreter;
use crate::ui::ProgressLine;

/// The name of the package that holds all solutions as examples.
const PACKAGE: &str = "solutions";

/// Looks at all solutions with one clippy; what has not changed costs no time.
pub(super) fn check(course: &Course, python: &Interpreter, findings: &mut Findings) -> Result<()> {
    let has_clippy = process::tool("cargo")
        .args(["clippy", "--version"])
        .output()
        .is_ok_and(|output| output.status.success());
    if !has_clippy {
        findings.notes.push(
            "clippy is missing, so it was not asked about the solutions. `rustup component add \
             clippy` installs it."
                .to_owned(),
        );
        return Ok(());
    }
    let package = course.generated().join(DIRECTORY).join("clippy");
    files::write_if_changed(&package.join("Cargo.toml"), manifest(course))?;
    files::write_if_changed(&package.join("lib.rs"), "")?;
    let needs = course.needs();
    let lock = (!needs.is_empty()).then(|| course.crates_lock()).flatten();
    files::write_if_changed(
        &package.join("Cargo.lock"),
        lockfile::lock_for(PACKAGE, &needs.packages(), lock.as_deref()),
    )?;
    let bar = ProgressLine::new(1, true);
    bar.show(0, "clippy on the solutions");
    let toolchain = match Toolchain::find() {
        Ok(toolchain) => toolchain,
        Err(lack) => {
            findings.notes.push(format!(
                "clippy could not look at the solutions: {}\n{}",
                lack.sentence, lack.mend
            ));
            return Ok(());
        }
    };
    let clippy = Clippy {
        toolchain: &toolchain,
        python,
        directory: &package,
    };
    let (messages, complaint) = clippy.look_at(&package, "--examples")?;
    findings
        .faults
        .extend(messages.iter().filter_map(|message| {
            let exercise = course.exercise(message["target"]["name"].as_str()?).ok()?;
            fault(message, |_| exercise.solution().shown())
        }));
    findings.notes.extend(complaint);
    let projects = course.exercises.iter();
    for exercise in projects.filter(|it| it.is_project() && it.lint) {
        let solution = exercise.solution();
        let Content::Tree(tree) = course.answer(exercise, &solution) else {
            // What is missing is said elsewhere.
            continue;
        };
        let copy = package.join("projects").join(&exercise.name);
        build::write_project(&tree, &copy, course.crates_lock().as_deref())?;
        let (messages, complaint) = clippy.look_at(&copy, "--all-targets")?;
        let faults = messages
            .iter()
            .filter_map(|message| fault(message, |file| solution.join(file).shown()));
        findings.faults.extend(faults);
        findings.notes.extend(complaint);
    }
    drop(bar);
    Ok(())
}

/// How clippy is asked.
struct Clippy<'a> {
    toolchain: &'a Toolchain,
    python: &'a Interpreter,
    /// Where its target directory is.
    directory: &'a Path,
}

impl Clippy<'_> {
    /// What it has to say about the targets of the package in `directory`; and a note, where it could not
    /// look at them.
    fn look_at(&self, directory: &Path, targets: &str) -> Result<(Vec<Value>, Option<String>)> {
        let mut cargo = process::tool(&self.toolchain.cargo);
        build::environment::set(&mut cargo, self.toolchain, directory);
        build::environment::set_cfgs(&mut cargo, self.python);
        let output = cargo
            .env("CARGO_TARGET_DIR", self.directory.join("target"))
            .args([
                "clippy",
                targets,
                "--keep-going",
                "--quiet",
                "--message-format=json",
            ])
            .current_dir(directory)
            .env("PYO3_PYTHON", &self.python.executable)
            .output()?;
        let said = String::from_utf8_lossy(&output.stdout);
        let messages: Vec<Value> = said
            .lines()
            .filter_map(|line| serde_json::from_str(line).ok())
            .filter(|message: &Value| message["reason"] == "compiler-message")
            .collect();
        let complaint = (!output.status.success() && messages.is_empty()).then(|| {
            let complaint = String::from_utf8_lossy(&output.stderr);
            format!(
                "clippy could not look at the solutions: {}",
                complaint.trim()
            )
        });
        Ok((messages, complaint))
    }
}

/// A cargo package in which each solution is an example.
fn manifest(course: &Course) -> String {
    let mut text = format!(
        "[package]\nname = \"{PACKAGE}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
         [lib]\npath = \"lib.rs\"\n\n[dependencies]\n{}\n[workspace]\n\n{}",
        course.needs().dependency_lines(),
        build::lints()
    );
    for exercise in &course.exercises {
        let file = exercise.solution();
        if exercise.lint
            && !exercise.is_project()
            && Content::of(&course.root.join(&file)).is_there()
        {
            let _ = write!(
                text,
                "\n[[example]]\nname = \"{}\"\npath = \"../../../{}\"\ncrate-type = [\"cdylib\"]\n",
                exercise.name,
                file.shown()
            );
        }
    }
    text
}

/// What clippy or the compiler warns of; not what keeps a solution from being built, which is said
/// where it is tried. `shown` makes a path of the course of one of the package's.
fn fault(message: &Value, shown: impl Fn(&str) -> String) -> Option<String> {
    let message = &message["message"];
    let lint = message["code"]["code"].as_str()?;
    let is_lint = lint.starts_with("clippy::") || message["level"] == "warning";
    let spans = message["spans"].as_array()?;
    let span = spans.iter().find(|span| span["is_primary"] == true)?;
    is_lint.then(|| {
        format!(
            "{}, line {}: {} ({lint}). A solution is what learners take for good Rust: write it \
             so that clippy is content.",
            shown(span["file_name"].as_str().unwrap_or_default()),
            span["line_start"],
            message["message"].as_str().unwrap_or_default()
        )
    })
}
