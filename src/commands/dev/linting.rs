//! The rule that needs clippy: it finds nothing to say about a solution.

use std::fmt::Write;

use anyhow::Result;
use serde_json::Value;

use super::findings::Findings;
use super::trials::DIRECTORY;
use crate::build::{self, lockfile};
use crate::commands::files;
use crate::course::{Content, Course, PYO3};
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
    files::write_if_changed(
        &package.join("Cargo.lock"),
        lockfile::lock_for(PACKAGE, &["pyo3"]),
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
    let mut cargo = process::tool(&toolchain.cargo);
    build::environment::set(&mut cargo, &toolchain, &package);
    build::environment::set_cfgs(&mut cargo, python);
    let output = cargo
        .env("CARGO_TARGET_DIR", package.join("target"))
        .args(["clippy", "--examples", "--keep-going", "--quiet"])
        .arg("--message-format=json")
        .current_dir(&package)
        .env("PYO3_PYTHON", &python.executable)
        .output()?;
    drop(bar);
    let said = String::from_utf8_lossy(&output.stdout);
    let messages: Vec<Value> = said
        .lines()
        .filter_map(|line| serde_json::from_str(line).ok())
        .filter(|message: &Value| message["reason"] == "compiler-message")
        .collect();
    findings
        .faults
        .extend(messages.iter().filter_map(|message| fault(course, message)));
    if !output.status.success() && messages.is_empty() {
        let complaint = String::from_utf8_lossy(&output.stderr);
        findings.notes.push(format!(
            "clippy could not look at the solutions: {}",
            complaint.trim()
        ));
    }
    Ok(())
}

/// A cargo package in which each solution is an example.
fn manifest(course: &Course) -> String {
    let mut text = format!(
        "[package]\nname = \"{PACKAGE}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
         [lib]\npath = \"lib.rs\"\n\n[dependencies]\npyo3 = \"{PYO3}\"\n\n[workspace]\n\n{}",
        build::lints()
    );
    for exercise in &course.exercises {
        let file = exercise.solution();
        if Content::of(&course.root.join(&file)).is_file() {
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
/// where it is tried.
fn fault(course: &Course, message: &Value) -> Option<String> {
    let exercise = course.exercise(message["target"]["name"].as_str()?).ok()?;
    let message = &message["message"];
    let lint = message["code"]["code"].as_str()?;
    let is_lint = lint.starts_with("clippy::") || message["level"] == "warning";
    let spans = message["spans"].as_array()?;
    let line = spans
        .iter()
        .find(|span| span["is_primary"] == true)
        .map_or(&Value::Null, |span| &span["line_start"]);
    is_lint.then(|| {
        format!(
            "{}, line {line}: {} ({lint}). A solution is what learners take for good Rust: write it \
             so that clippy is content.",
            exercise.solution().shown(),
            message["message"].as_str().unwrap_or_default()
        )
    })
}
