//! The rule that needs rustfmt: starters, solutions and other answers are formatted.

use std::collections::BTreeSet;

use super::findings::Findings;
use crate::course::Course;
use crate::paths::below;
use crate::process;

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
    let files: Vec<_> = course
        .exercises
        .iter()
        .filter(|exercise| exercise.lint)
        .flat_map(|exercise| {
            let answers = course.answers_beside(exercise).into_iter();
            let answers = answers.map(|answer| answer.path);
            [exercise.source(), exercise.solution()]
                .into_iter()
                .chain(answers)
                .flat_map(|path| course.rust_files(exercise, &path))
        })
        .collect();
    if files.is_empty() {
        // Without a file, rustfmt formats what is typed.
        return;
    }
    let output = process::tool("rustfmt")
        .args(["--check", "--edition", "2024", "--files-with-diff", "--"])
        .args(files)
        .current_dir(&course.root)
        .output();
    let output = match output {
        Ok(output) => output,
        Err(error) => {
            findings.notes.push(format!(
                "rustfmt can't be started ({error}), so the format of the files was not looked at."
            ));
            return;
        }
    };
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
