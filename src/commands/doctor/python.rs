//! The Python that exercises are built for, and the others that are here.

use std::path::Path;

use super::{found, missing, optional};
use crate::commands::pythons::{all, remark};
use crate::harmless::PathText;
use crate::process::mend;
use crate::python::{Choice, Interpreter, NoPython};
use crate::ui::json::Prerequisite;

pub(super) fn look(choice: &Result<Choice, NoPython>) -> Vec<Prerequisite> {
    const NAME: &str = "Python";
    let mut rows = match choice {
        Ok(choice) => {
            let Interpreter {
                release,
                executable,
                ..
            } = &choice.interpreter;
            let detail = format!("{release} at {}: {}", executable.shown(), choice.because);
            vec![
                found(NAME, detail),
                standard_library(&choice.interpreter),
                library(&choice.interpreter),
            ]
        }
        Err(error) => {
            let mend = error
                .mend
                .clone()
                .unwrap_or_else(|| "pyo3lings pythons".to_owned());
            vec![missing(NAME, error.to_string(), mend)]
        }
    };
    rows.extend(others(choice.as_ref().ok()));
    if let Ok(choice) = choice {
        rows.extend(environment(&choice.interpreter));
    }
    rows
}

fn standard_library(python: &Interpreter) -> Prerequisite {
    const NAME: &str = "Python's library";
    let library = python.standard_library();
    if library.join("unittest/__init__.py").is_file() {
        found(NAME, library.shown())
    } else {
        let executable = python.executable.to_string_lossy();
        missing(
            NAME,
            format!("{} has no unittest", library.shown()),
            mend::python(&executable, &python.minor()),
        )
    }
}

fn library(python: &Interpreter) -> Prerequisite {
    const NAME: &str = "libpython";
    match &python.library {
        Some(library) => found(NAME, library.shown()),
        None => found(
            NAME,
            "this Python has none, so checks run in the interpreter itself instead of a process that embeds \
             it: a fallback, and nothing that you would notice",
        ),
    }
}

/// The Pythons that `--python` could name; nothing where there are no others.
fn others(choice: Option<&Choice>) -> Option<Prerequisite> {
    let others: Vec<String> = all(choice)
        .into_iter()
        .filter(|python| !python.chosen)
        .map(|python| {
            let version = python.version.as_deref().unwrap_or("?");
            let remark = remark(&python).map_or(String::new(), |remark| format!(" {remark}"));
            format!("{version} at {}{remark}", python.path.shown())
        })
        .collect();
    (!others.is_empty()).then(|| found("other Pythons", others.join("\n")))
}

/// The active virtual environment; nothing where none is active.
fn environment(python: &Interpreter) -> Option<Prerequisite> {
    const NAME: &str = "environment";
    let active = std::env::var_os("VIRTUAL_ENV")?;
    let active = Path::new(&active).shown();
    Some(optional(match python.foreign_environment() {
        None => found(NAME, format!("checks may import from {active}")),
        Some(_) => missing(
            NAME,
            format!(
                "{active} is not of Python {}, so checks import nothing from it",
                python.minor()
            ),
            format!("{} -m venv .venv", python.executable.shown()),
        ),
    }))
}
