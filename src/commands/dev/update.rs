//! `dev update`: the files that are made from info.toml.

use std::path::Path;
use std::process::ExitCode;

use anyhow::Result;

use super::crates;
use crate::commands::{consent, editor};
use crate::course::Course;
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
    let what = if course.needs().is_empty() {
        "editor/Cargo.toml and editor/lib.rs say what info.toml says."
    } else {
        "editor/Cargo.toml, editor/lib.rs and crates.lock say what info.toml says."
    };
    ui::print_text(what)?;
    Ok(ExitCode::SUCCESS)
}
