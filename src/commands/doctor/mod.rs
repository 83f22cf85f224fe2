//! `doctor`: everything that the course needs, tried out, and the command that mends what is missing.

mod build;
mod course;
mod python;
mod rust;

use std::env;
use std::io::Write;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::Result;

use super::{Options, pythons};
use crate::build::{Fetched, fetch};
use crate::course::Course;
use crate::harmless::PathText;
use crate::process::Toolchain;
use crate::python::{Choice, NoPython};
use crate::ui::json::Prerequisite;
use crate::ui::{self, Line, Look};

pub(super) fn run(options: &Options, json: bool) -> Result<ExitCode> {
    let course = options.course.as_deref();
    let choice = pythons::choice(options);
    let mut found = tools(&choice);
    found.extend(course::look(course));
    let is_missing = found.iter().any(|one| !one.found && one.needed);
    // What is missing is said above already. Before the learner agreed, nothing is built in a course.
    if !is_missing && let Ok(choice) = choice {
        let course = Course::open(course).ok().filter(Course::is_trusted);
        let without_network = crates(course.as_ref());
        found.extend(course.map(|course| build::look(course, &Arc::new(choice.interpreter))));
        found.extend(without_network);
    }
    let is_ready = found.iter().all(|one| one.found || !one.needed);
    if json {
        ui::json::print(&ui::json::doctor(is_ready, &found))?;
    } else {
        ui::print(&lines(&found, is_ready))?;
    }
    Ok(if is_ready {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// What builds and checks exercises.
fn tools(choice: &Result<Choice, NoPython>) -> Vec<Prerequisite> {
    let mut found = vec![temporary_files()];
    let has_room = found[0].found;
    found.extend(rust::look(has_room));
    found.extend(python::look(choice));
    found
}

/// Whether exercises can be built without a network; nothing where cargo can't be asked.
fn crates(course: Option<&Course>) -> Option<Prerequisite> {
    const NAME: &str = "no network";
    let toolchain = Toolchain::find().ok()?;
    Some(optional(match fetch(&toolchain, course, true).ok()? {
        Fetched::All(_) => found(NAME, "is needed: ready for a journey without one"),
        Fetched::Missing(_) => missing(
            NAME,
            "some crates that exercises need are not here yet. With a network, before a journey without one",
            "pyo3lings fetch",
        ),
    }))
}

/// Compilers, linkers and the probes of this command write some.
fn temporary_files() -> Prerequisite {
    const NAME: &str = "temporary files";
    let directory = env::temp_dir();
    match tempfile::tempfile().and_then(|mut file| file.write_all(&[0; 4096])) {
        Ok(()) => found(NAME, format!("can be written to {}", directory.shown())),
        Err(error) => missing(
            NAME,
            format!(
                "can't be written to {}, which TMPDIR names or the system gives: {error}",
                directory.shown()
            ),
            "export TMPDIR=/tmp   # or make room there",
        ),
    }
}

/// The rows of what builds and checks exercises and is missing, each with its mend.
pub(super) fn missing_tools(options: &Options) -> Vec<Line> {
    let mut found = tools(&pythons::choice(options));
    found.retain(|one| !one.found && one.needed);
    found.iter().flat_map(row).collect()
}

/// Something that is there.
fn found(name: &'static str, detail: impl Into<String>) -> Prerequisite {
    Prerequisite {
        name,
        found: true,
        needed: true,
        detail: detail.into(),
        mend: None,
    }
}

/// Something that is missing, and what mends that.
fn missing(name: &'static str, detail: impl Into<String>, mend: impl Into<String>) -> Prerequisite {
    Prerequisite {
        name,
        found: false,
        needed: true,
        detail: detail.into(),
        mend: Some(mend.into()),
    }
}

/// Something that the course goes on without.
fn optional(prerequisite: Prerequisite) -> Prerequisite {
    Prerequisite {
        needed: false,
        ..prerequisite
    }
}

fn lines(found: &[Prerequisite], is_ready: bool) -> Vec<Line> {
    let mut lines: Vec<Line> = found.iter().flat_map(row).collect();
    lines.push(Line::empty());
    lines.push(
        if is_ready {
            "All that the course needs is here."
        } else {
            "Something that the course needs is missing. Run what is indented, then `pyo3lings doctor` \
             again."
        }
        .into(),
    );
    lines
}

/// One prerequisite, and the command that mends it.
fn row(one: &Prerequisite) -> Vec<Line> {
    let mark = match (one.found, one.needed) {
        (true, _) => Line::of(Look::Good, "✓"),
        (false, true) => Line::of(Look::Failure, "✗"),
        (false, false) => Line::of(Look::Unsure, "?"),
    };
    let lead = mark.and(format!(" {:<16} ", one.name));
    let mut lines = Vec::new();
    for (number, paragraph) in one.detail.lines().enumerate() {
        let lead = if number == 0 {
            lead.clone()
        } else {
            " ".repeat(lead.width()).into()
        };
        lines.extend(ui::hanging(lead, paragraph, ui::width()));
    }
    if let Some(mend) = &one.mend {
        // On a line of its own and never wrapped: it will be copied.
        lines.push(Line::from("    ").with(Look::Code, &*ui::typed::command(mend)));
    }
    lines
}
