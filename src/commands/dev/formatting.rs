//! The rule that needs rustfmt: starters, solutions and other answers are formatted.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Output;

use super::findings::Findings;
use crate::course::Course;
use crate::paths::below;
use crate::process;
use crate::system;

/// Looks at all of the course's Rust files with one rustfmt.
pub(super) fn check(course: &Course, findings: &mut Findings) {
    let has_rustfmt = process::tool("rustfmt")
        .arg("--version")
        .output()
        .is_ok_and(|output| output.status.success());
    if !has_rustfmt {
        findings.notes.push(
            "rustfmt is missing, so the format of the files was not looked at. \
             `rustup component add rustfmt` installs it."
                .to_owned(),
        );
        return;
    }
    let mut files = Vec::new();
    let mut differences = Vec::new();
    for exercise in course.exercises.iter().filter(|exercise| exercise.lint) {
        for path in [exercise.source(), exercise.solution()] {
            files.extend(course.rust_files(exercise, &path));
        }
        for answer in course.answers_beside(exercise) {
            let of_answer = course.rust_files(exercise, &answer.path);
            if exercise.is_project() {
                differences.extend(of_answer);
            } else {
                files.extend(of_answer);
            }
        }
    }
    if let Err(error) = look_at(course, files, differences, findings) {
        findings.notes.push(format!(
            "rustfmt can't be started ({error}), so the format of the files was not looked at."
        ));
    }
}

/// Looks at files of Rust, and one by one at those that lie where other files of their projects don't.
fn look_at(
    course: &Course,
    files: Vec<PathBuf>,
    differences: Vec<PathBuf>,
    findings: &mut Findings,
) -> io::Result<()> {
    // Without a file, rustfmt formats what is typed.
    if !files.is_empty() {
        let output = process::tool("rustfmt")
            .args(["--check", "--edition", "2024", "--files-with-diff", "--"])
            .args(files)
            .current_dir(&course.root)
            .output()?;
        tell(course, &output, findings);
    }
    for file in differences {
        let output = alone(course, &file)?;
        tell(course, &output, findings);
    }
    Ok(())
}

/// What rustfmt says of one file, in which it does not look for the modules that the file names.
fn alone(course: &Course, file: &Path) -> io::Result<Output> {
    let mut output = process::tool("rustfmt")
        .args(["--check", "--edition", "2024", "--files-with-diff"])
        .stdin(system::open_without_waiting(&course.root.join(file))?)
        .current_dir(&course.root)
        .output()?;
    let name = file.to_string_lossy();
    for said in [&mut output.stdout, &mut output.stderr] {
        *said = String::from_utf8_lossy(said)
            .replace("<stdin>", &name)
            .into_bytes();
    }
    Ok(output)
}

/// Passes on what rustfmt said.
fn tell(course: &Course, output: &Output, findings: &mut Findings) {
    let root = course.root.to_string_lossy();
    let before = findings.faults.len();
    // A file is named once more for each that has it as a module.
    let named = String::from_utf8_lossy(&output.stdout);
    for file in named.lines().collect::<BTreeSet<_>>() {
        let file = below(&root, file);
        findings.faults.push(format!(
            "{file}: it is not formatted. `rustfmt --edition 2024 {file}` does it."
        ));
    }
    // A file that is no Rust is named where rustc would name it.
    let complaints = String::from_utf8_lossy(&output.stderr);
    let mut message = "";
    for line in complaints.lines() {
        if let Some(text) = line.strip_prefix("error: ") {
            message = text;
        } else if let Some(place) = line.trim_start().strip_prefix("--> ")
            && !message.is_empty()
        {
            let place = below(&root, place);
            findings.faults.push(format!(
                "{place}: rustfmt can't read the file: {message}. Every file of a course, also a \
                 starter that does not build, must be Rust that can be formatted."
            ));
            message = "";
        }
    }
    if !output.status.success() && findings.faults.len() == before {
        findings
            .faults
            .push(format!("rustfmt refused the course: {}", complaints.trim()));
    }
}
