//! `play`: a Python prompt with the exercise's module imported.

use std::env;
use std::fs;
use std::path::Path;
use std::process::{ExitCode, Stdio};
use std::sync::Arc;

use anyhow::{Context, Result};

use super::Here;
use crate::course::{Beside, Course, Exercise};
use crate::engine::{Extension, Session, Task, Verdict};
use crate::explain::explain;
use crate::harmless::PathText;
use crate::process;
use crate::python::Interpreter;
use crate::system::Modes;
use crate::ui::{self, Detail, Mend, Shown};

pub(super) fn run(here: &Here, name: Option<&str>) -> Result<ExitCode> {
    let python = here.agree()?;
    let exercise = here.exercise(name)?;
    let mut session = Session::start(Arc::clone(&here.course), Arc::clone(&python));
    let report = session.build(&Task::of(exercise), |_| ());
    drop(session);
    match &report.verdict {
        Verdict::Built { extension } => {
            let left = play(&here.course, &python, exercise, extension)?;
            if let Some(death) = &left.death {
                ui::remark(death);
            }
            Ok(left.code)
        }
        _ => {
            let explanation = explain(&report);
            let shown = Shown {
                report: &report,
                explanation: explanation.as_ref(),
                mend: Mend::Later,
                course: &here.course,
                exercise,
                beside: Beside::of(&here.course, exercise),
                detail: Detail::All,
                room: usize::MAX,
            };
            ui::print(&ui::verdict_lines(&shown, ui::width()))?;
            Ok(ExitCode::FAILURE)
        }
    }
}

/// How a prompt was left.
#[derive(Debug)]
pub(super) struct Left {
    code: ExitCode,
    /// What is to be said where Python did not end by itself.
    pub(super) death: Option<String>,
}

/// Runs the prompt until it is left. It is the interpreter that the exercises are built for, in a
/// process of its own: what is tried there can't harm the course.
///
/// # Errors
///
/// When Python can't be started.
pub(super) fn play(
    course: &Course,
    python: &Interpreter,
    exercise: &Exercise,
    extension: &Extension,
) -> Result<Left> {
    let names = match extension.is_wheel() {
        true => modules_in(&extension.import_directory()),
        false => vec![exercise.module().to_owned()],
    };
    let mut places = vec![extension.import_directory()];
    places.extend(
        python
            .environments(course)
            .iter()
            .map(|environment| python.site_packages(environment)),
    );
    // What lies in the current directory is no part of the exercise, and perhaps of no course.
    let imports: String = names
        .iter()
        .map(|name| format!("import {name}\n"))
        .collect();
    let words = match &names[..] {
        [] => "The project brings no module. Ctrl-D goes back.".to_owned(),
        [first, ..] => format!(
            "{} imported: try help({first}). Ctrl-D goes back.",
            match names.len() {
                1 => format!("{first} is"),
                _ => format!("{} are", names.join(", ")),
            }
        ),
    };
    let greeting = format!(
        "import sys\n\
         sys.path[:] = [place for place in sys.path if place]\n\
         {imports}print('{words}')"
    );
    let mut command = process::tool(&python.executable);
    process::worker_environment(&mut command);
    let modes = Modes::now();
    let status = command
        .args(["-q", "-i", "-c", &greeting])
        .current_dir(".")
        .stdin(Stdio::inherit())
        .env("PYTHONPATH", env::join_paths(places)?)
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .env_remove("RUST_BACKTRACE")
        .status()
        .with_context(|| format!("cannot start {}", python.executable.shown()))?;
    if let Some(modes) = modes {
        // A prompt that crashed in the middle of a line leaves the terminal to itself.
        let _ = modes.restore();
    }
    // Without a code, a signal has ended it.
    let death = status.code().is_none().then(|| {
        format!(
            "Python did not end by itself: {status}. A function that calls itself without an end does \
             that, and so do an abort and unsafe code; no `except` can catch it."
        )
    });
    Ok(Left {
        code: if status.success() {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        },
        death,
    })
}

/// The names under which what lies in a directory can be imported.
fn modules_in(site: &Path) -> Vec<String> {
    let is_name = |name: &str| {
        let mut characters = name.chars();
        let is_first = characters
            .next()
            .is_some_and(|c| c.is_alphabetic() || c == '_');
        is_first && characters.all(|c| c.is_alphanumeric() || c == '_')
    };
    let entries = fs::read_dir(site).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter(|name| !name.ends_with(".dist-info"))
        .filter_map(|name| name.split('.').next().map(str::to_owned))
        .filter(|name| is_name(name))
        .collect();
    names.sort();
    names.dedup();
    names
}
