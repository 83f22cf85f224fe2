//! The Python that this program embeds: it may have been updated or removed since.

use std::path::Path;

use super::{found, missing, optional};
use crate::check::probe;
use crate::process::{self, mend};
use crate::python::{
    EXECUTABLE as PYTHON, HOME as PYTHON_HOME, VERSION as PYTHON_VERSION, foreign_environment,
};
use crate::ui::json::Prerequisite;

/// `has_room` says whether temporary files can be written.
pub(super) fn look(has_room: bool) -> Vec<Prerequisite> {
    let mut rows = vec![interpreter(), library()];
    rows.extend(has_room.then(worker));
    rows.extend(environment());
    rows
}

/// The active virtual environment; nothing where none is active.
fn environment() -> Option<Prerequisite> {
    const NAME: &str = "environment";
    let active = std::env::var_os("VIRTUAL_ENV")?;
    let active = Path::new(&active).display();
    Some(optional(match foreign_environment() {
        None => found(NAME, format!("checks may import from {active}")),
        Some(_) => missing(
            NAME,
            format!("{active} is not of Python {PYTHON_VERSION}, so checks import nothing from it"),
            format!("{PYTHON} -m venv .venv"),
        ),
    }))
}

/// Exercises are built for the interpreter that was there when this program was built.
fn interpreter() -> Prerequisite {
    const NAME: &str = "Python";
    match version() {
        Ok(version) if version == PYTHON_VERSION => found(NAME, format!("{version} at {PYTHON}")),
        Ok(other) => missing(
            NAME,
            format!("{PYTHON} is {other} now, and this program was built for {PYTHON_VERSION}"),
            mend::rebuild(),
        ),
        Err(why) => missing(NAME, why, mend::python(PYTHON, PYTHON_VERSION)),
    }
}

fn version() -> Result<String, String> {
    let output = process::tool(PYTHON)
        .args(["-I", "-S", "-c"])
        .arg("import sys; print('%d.%d' % sys.version_info[:2])")
        .output()
        .map_err(|error| format!("{PYTHON} can't be started: {error}"))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
    } else {
        let said = String::from_utf8_lossy(&output.stderr);
        Err(format!("{PYTHON} does not work: {}", said.trim()))
    }
}

fn library() -> Prerequisite {
    const NAME: &str = "Python's library";
    let prefix = PYTHON_HOME.split(':').next().unwrap_or(PYTHON_HOME);
    let library = Path::new(prefix).join(format!("lib/python{PYTHON_VERSION}"));
    if library.join("unittest/__init__.py").is_file() {
        found(NAME, library.display().to_string())
    } else {
        missing(
            NAME,
            format!("{} has no unittest", library.display()),
            mend::python(PYTHON, PYTHON_VERSION),
        )
    }
}

fn worker() -> Prerequisite {
    const NAME: &str = "check worker";
    match probe::run_once() {
        Ok(()) => found(
            NAME,
            format!("runs Python {PYTHON_VERSION} inside this program"),
        ),
        Err(why) => missing(NAME, why, mend::python(PYTHON, PYTHON_VERSION)),
    }
}
