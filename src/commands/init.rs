//! `init`: the course that is part of this program, written to a directory.

use std::path::Path;
use std::process::ExitCode;

use anyhow::Result;

use super::{consent, files};
use crate::build::lockfile;
use crate::course::{Course, EDITOR_LIBRARY, EDITOR_PACKAGE, EDITOR_WORKSPACE, embedded};
use crate::ui;

pub(super) fn run(dir: &Path) -> Result<ExitCode> {
    files::refuse_what_is_there(dir)?;
    for (name, text) in embedded::files() {
        files::write(&dir.join(name), text)?;
    }
    files::write(
        &dir.join(".gitignore"),
        "/.pyo3lings/\n/target/\n__pycache__/\n",
    )?;
    let course = Course::open(Some(dir))?;
    // What was just written is nobody else's.
    consent::give(&course);
    write_editor_package(&course)?;
    files::write(&dir.join("Cargo.toml"), EDITOR_WORKSPACE)?;
    files::write(
        &dir.join("Cargo.lock"),
        lockfile::lock_for(EDITOR_PACKAGE, &["pyo3"]),
    )?;
    ui::print(&[
        format!(
            "{} exercises are in {}",
            course.exercises.len(),
            dir.display()
        ),
        String::new(),
        "Next:".to_owned(),
        format!("    cd {}", dir.display()),
        "    pyo3lings".to_owned(),
        "and open that directory in your editor.".to_owned(),
    ])?;
    Ok(ExitCode::SUCCESS)
}

/// Writes the package through which editors find the exercises.
pub(super) fn write_editor_package(course: &Course) -> Result<()> {
    let package = course.root.join("exercises");
    files::write(&package.join("Cargo.toml"), course.editor_manifest())?;
    files::write(&package.join("lib.rs"), EDITOR_LIBRARY)
}
