//! `init`: the course that is part of this program, written to a directory.

use std::path::Path;
use std::process::ExitCode;

use anyhow::Result;

use super::{Options, consent, doctor, editor, files};
use crate::course::{Course, LONGEST_FILE, embedded, read_text_file};
use crate::harmless::PathText;
use crate::process;
use crate::ui::{self, Line};

/// Where the course is written, if nothing else is said.
pub(super) const DIRECTORY: &str = "pyo3lings-course";

pub(super) fn run(dir: &Path, options: &Options) -> Result<ExitCode> {
    files::refuse_what_is_there(dir)?;
    let missing = doctor::missing_tools(options);
    for (name, text) in embedded::files() {
        files::write(&dir.join(name), text)?;
    }
    files::write(
        &dir.join(".gitignore"),
        "/.pyo3lings/\n/practice/\n/target/\n__pycache__/\n",
    )?;
    files::write(&dir.join("README.md"), include_str!("course-README.md"))?;
    let course = Course::open(Some(dir))?;
    for (name, text) in embedded::files() {
        files::write(&course.kept(Path::new(name)), text)?;
    }
    course.set_edition()?;
    // What was just written is nobody else's.
    consent::give(&course);
    editor::write(&course)?;
    editor::write_settings(&course.root)?;

    let is_repository = files::begin_repository(dir);
    let mut lines = vec![Line::from(format!(
        "{} exercises are in {}",
        course.exercises.len(),
        course.root.shown()
    ))];
    if is_repository {
        lines.push("It is a git repository, with nothing committed yet.".into());
    }
    if let Some(outer) = workspace_that_is_spoiled(&course.root) {
        lines.push(Line::empty());
        let text = format!(
            "The cargo workspace around it takes the course for a member, which cargo then refuses \
             to build. Add the course's directory to `exclude` of [workspace] in {outer}"
        );
        lines.extend(ui::hanging("", &text, ui::width()));
    }
    lines.push(Line::empty());
    lines.push("Next:".into());
    lines.extend(files::enter(dir).into_iter().map(Line::from));
    lines.push("    pyo3lings".into());
    lines.push("and open that directory in your editor.".into());
    if !missing.is_empty() {
        lines.push(Line::empty());
        lines.push("But first, because something that the course needs is missing:".into());
        lines.extend(missing);
    }
    ui::print(&lines)?;
    Ok(ExitCode::SUCCESS)
}

/// The Cargo.toml of a workspace around the course, if its members are given by a pattern that now
/// takes in the course, which is a workspace of its own.
fn workspace_that_is_spoiled(root: &Path) -> Option<String> {
    let outer = root.ancestors().skip(1).find_map(|dir| {
        let manifest = dir.join("Cargo.toml");
        let table: toml::Table = read_text_file(&manifest, LONGEST_FILE).ok()?.parse().ok()?;
        table.contains_key("workspace").then_some(manifest)
    })?;
    let output = process::tool("cargo")
        .args(["metadata", "--no-deps", "--offline", "--format-version=1"])
        .arg("--manifest-path")
        .arg(&outer)
        .output()
        .ok()?;
    let said = String::from_utf8_lossy(&output.stderr);
    let is_about_us = said
        .lines()
        .any(|line| Path::new(line.trim()) == root && !output.status.success());
    is_about_us.then(|| outer.shown())
}
