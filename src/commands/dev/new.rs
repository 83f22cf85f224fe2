//! `dev new`: the beginning of a course, which works and passes `dev check`.

use std::path::Path;
use std::process::ExitCode;

use anyhow::Result;

use super::help::REFERENCE;
use crate::commands::{consent, editor, files};
use crate::course::{Course, MANIFEST};
use crate::harmless::PathText;
use crate::ui::{self, Line};

/// The files of the new course.
const FILES: &[(&str, &str)] = &[
    (MANIFEST, include_str!("skeleton/info.toml")),
    ("README.md", include_str!("skeleton/README.md")),
    ("REFERENCE.md", REFERENCE),
    (".gitignore", include_str!("skeleton/gitignore")),
    (
        ".github/workflows/check.yml",
        include_str!("skeleton/check.yml"),
    ),
    (
        "exercises/00_hello/README.md",
        include_str!("skeleton/lesson.md"),
    ),
    (
        "exercises/00_hello/hello1.rs",
        include_str!("skeleton/starter.rs"),
    ),
    (
        "python_checks/00_hello/hello1.py",
        include_str!("skeleton/check.py"),
    ),
    (
        "solutions/00_hello/hello1.rs",
        include_str!("skeleton/solution.rs"),
    ),
];

pub(super) fn run(dir: &Path) -> Result<ExitCode> {
    files::refuse_what_is_there(dir)?;
    for (name, text) in FILES {
        files::write(&dir.join(name), text)?;
    }
    let course = Course::open(Some(dir))?;
    // What was just written is nobody else's.
    consent::give(&course);
    editor::write(&course)?;
    editor::write_settings(dir)?;
    let mut lines = vec![Line::from(format!(
        "A course with one exercise is in {}",
        dir.shown()
    ))];
    if files::begin_repository(dir) {
        lines.push("It is a git repository, with nothing committed yet.".into());
    }
    lines.push(Line::empty());
    lines.push("Next:".into());
    lines.extend(files::enter(dir).into_iter().map(Line::from));
    lines.push("    pyo3lings dev check".into());
    lines.push("and README.md says how to add an exercise.".into());
    ui::print(&lines)?;
    Ok(ExitCode::SUCCESS)
}
