//! `dev update`: the files that are made from info.toml.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result};

use super::{crates, pack};
use crate::commands::{consent, editor};
use crate::course::{Course, GENERATED, ProgressFile};
use crate::ui;

pub(super) fn run(course: Option<&Path>, trust: bool) -> Result<ExitCode> {
    let course = Course::open(course)?;
    if trust {
        consent::give(&course);
    }
    consent::ask(&course, trust)?;
    // Editors get the versions that it has.
    crates::write(&course)?;
    editor::write(&course)?;
    let mut files = vec!["editor/Cargo.toml", "editor/lib.rs"];
    if !course.needs().is_empty() {
        files.push("crates.lock");
    }
    if pack::write(&course)? {
        files.push(pack::FILE);
    }
    // What an author changed is what learners begin with.
    let progress = ProgressFile::of(&course).look()?;
    let renewed = course
        .renew_originals(&progress)
        .with_context(|| format!("the originals in {GENERATED} can't be renewed"))?;
    let last = files.pop().unwrap_or_default();
    ui::print_text(&format!(
        "{} and {last} say what info.toml says.",
        files.join(", ")
    ))?;
    if renewed > 0 {
        let what = match renewed {
            1 => "1 exercise".to_owned(),
            count => format!("{count} exercises"),
        };
        ui::print_text(&format!(
            "`reset` brings back {what} as they are now, with their check scripts."
        ))?;
    }
    Ok(ExitCode::SUCCESS)
}
