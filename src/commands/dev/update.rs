//! `dev update`: the files that are made from info.toml.

use std::path::Path;
use std::process::ExitCode;

use anyhow::Result;

use crate::commands::{consent, editor};
use crate::course::Course;
use crate::ui;

pub(super) fn run(course: Option<&Path>, trust: bool) -> Result<ExitCode> {
    let course = Course::open(course)?;
    if trust {
        consent::give(&course);
    }
    consent::ask(&course, trust)?;
    editor::write(&course)?;
    ui::print_text("editor/Cargo.toml and editor/lib.rs say what info.toml says.")?;
    Ok(ExitCode::SUCCESS)
}
