//! What an exported project says about itself: a README with the task and the lesson, a description, and the
//! licence of the course.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::Result;

use super::files;
use crate::course::{Course, Exercise, LONGEST_FILE, Profile, read_file, read_text_file};

/// Whether maturin builds what was exported to `dir`, or the build backend of another tool.
pub(super) fn is_maturins(dir: &Path) -> bool {
    let text = read_text_file(&dir.join("pyproject.toml"), LONGEST_FILE).unwrap_or_default();
    let manifest: toml::Table = text.parse().unwrap_or_default();
    let system = manifest.get("build-system").and_then(toml::Value::as_table);
    let backend = system.and_then(|system| system.get("build-backend"));
    backend.is_none_or(|backend| backend.as_str() == Some("maturin"))
}

/// What builds it into the environment that is active: pip, where the tool has no such command.
pub(super) fn build_command(exercise: &Exercise, dir: &Path) -> &'static str {
    match (is_maturins(dir), exercise.profile) {
        (false, _) => "pip install -e .",
        (true, Profile::Release) => "maturin develop --release",
        (true, Profile::Dev) => "maturin develop",
    }
}

/// The licence of the course in this program.
const LICENCE: &str = "MIT OR Apache-2.0";

/// Lines of the `[package]` table.
pub(super) fn of_package(course: &Course, exercise: &Exercise) -> String {
    let mut lines = format!(
        "description = {}\nreadme = \"README.md\"\n",
        toml::Value::from(description(exercise))
    );
    if course.is_embedded() {
        let _ = writeln!(lines, "license = \"{LICENCE}\"");
    } else if let Some(first) = licences(course).first() {
        let _ = writeln!(
            lines,
            "license-file = {}",
            toml::Value::from(first.as_str())
        );
    }
    lines
}

/// Lines of the `[project]` table.
pub(super) fn of_project(exercise: &Exercise) -> String {
    format!(
        "description = {}\nreadme = \"README.md\"\n",
        toml::Value::from(description(exercise))
    )
}

/// In one line.
fn description(exercise: &Exercise) -> String {
    let learned = exercise.learned.as_deref().unwrap_or_default();
    let words: Vec<&str> = learned.split_whitespace().collect();
    if words.is_empty() {
        format!("The exercise {} of a course for PyO3", exercise.name)
    } else {
        words.join(" ")
    }
}

/// Writes the README and the files of the licence.
pub(super) fn write(course: &Course, exercise: &Exercise, runner: &str, dir: &Path) -> Result<()> {
    let readme = dir.join("README.md");
    if !readme.exists() {
        let build = build_command(exercise, dir);
        files::write(&readme, text(course, exercise, build, runner))?;
    }
    for licence in licences(course) {
        let text = read_file(&course.root.join(&licence), LONGEST_FILE);
        if let Ok(text) = text
            && !dir.join(&licence).exists()
        {
            files::write(&dir.join(licence), text)?;
        }
    }
    Ok(())
}

fn text(course: &Course, exercise: &Exercise, build: &str, runner: &str) -> String {
    let mut text = format!("# {}\n\n{}\n", exercise.name, description(exercise));
    let _ = write!(
        text,
        "\nBuild it into a virtual environment, and run its checks:\n\n    {build}\n    python -m {runner}\n"
    );
    if let Some(guide) = &exercise.guide {
        let _ = write!(text, "\nMore about it: <{guide}>\n");
    }
    let lesson = read_text_file(&course.root.join(exercise.lesson()), LONGEST_FILE);
    if let Ok(lesson) = lesson
        && !lesson.trim().is_empty()
    {
        // Its title is a part of this document.
        let _ = write!(text, "\n#{}\n", lesson.trim());
    }
    text
}

/// The course's files with its licence.
fn licences(course: &Course) -> Vec<String> {
    let entries = fs::read_dir(&course.root).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries
        .filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()))
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter(|name| {
            let name = name.to_uppercase();
            name.starts_with("LICENSE") || name.starts_with("LICENCE") || name == "COPYING"
        })
        .collect();
    names.sort();
    names
}
