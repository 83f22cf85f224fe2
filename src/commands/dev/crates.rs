//! The lock file of a course's crates, which `dev update` writes and `dev check` compares.

use std::fs;

use anyhow::{Context, Result, anyhow, bail};

use crate::build;
use crate::commands::files;
use crate::course::{CRATES_LOCK, Course};
use crate::engine::Unready;
use crate::process::Toolchain;
use crate::ui::ProgressLine;

/// What it begins with: by that it is seen whether it is for what info.toml says now.
fn heading(course: &Course) -> String {
    let lines = course.needs().dependency_lines();
    let lines: String = lines.lines().map(|line| format!("#   {line}\n")).collect();
    format!(
        "# The versions of the crates that exercises need. `pyo3lings dev update` writes it, from what\n\
         # info.toml says:\n{lines}\n"
    )
}

/// What is wrong with it, as a fault with its mend.
pub(super) fn fault(course: &Course) -> Option<String> {
    let lock = course.crates_lock();
    let is_needed = !course.needs().is_empty();
    match lock {
        None if is_needed => Some(format!(
            "{CRATES_LOCK}: it is missing, and says which versions of its crates the course is tried with. \
             `pyo3lings dev update` writes it."
        )),
        Some(_) if !is_needed => Some(format!(
            "{CRATES_LOCK}: no exercise needs a crate. Remove the file; `pyo3lings dev update` does it too."
        )),
        Some(lock) if !lock.starts_with(&heading(course)) => Some(format!(
            "{CRATES_LOCK}: it is for other crates than info.toml says now. `pyo3lings dev update` writes \
             it anew."
        )),
        _ => None,
    }
}

/// Writes it, or removes one that nothing needs. What is up to date stays as it is.
pub(super) fn write(course: &Course) -> Result<()> {
    if fault(course).is_none() {
        return Ok(());
    }
    let path = course.root.join(CRATES_LOCK);
    if course.needs().is_empty() {
        return fs::remove_file(&path).with_context(|| format!("cannot remove {CRATES_LOCK}"));
    }
    let toolchain =
        Toolchain::find().map_err(|lack| anyhow!("{}\n    {}", lack.sentence, lack.mend))?;
    let bar = ProgressLine::new(1, true);
    bar.show(0, "finding versions of the crates that exercises need");
    let locked = build::lock_crates(&toolchain, course);
    drop(bar);
    match locked.context("cargo could not be asked for the crates that exercises need")? {
        Ok(lock) => files::write(&path, heading(course) + &lock),
        Err(said) => {
            let happened = "the crates that info.toml names can't be found";
            bail!("{}", Unready::told(happened, &said).lines().join("\n    "))
        }
    }
}
