//! `pythons`: the Pythons of this machine, and the one that exercises are built for.

use std::process::ExitCode;

use anyhow::Result;

use super::Options;
use crate::course::Course;
use crate::harmless::PathText;
use crate::python::{self, Candidate, Choice, NoPython};
use crate::ui::json::Python;
use crate::ui::{self, Line, Look};

pub(super) fn run(options: &Options, json: bool) -> Result<ExitCode> {
    let choice = choice(options);
    let pythons = all(choice.as_ref().ok());
    let missing = choice.as_ref().err().map(ToString::to_string);
    if json {
        ui::json::print(&ui::json::pythons(&pythons, missing.as_deref()))?;
    } else {
        let mut lines: Vec<Line> = pythons.iter().flat_map(row).collect();
        lines.push(Line::empty());
        let last = match &choice {
            Ok(choice) => format!(
                "Exercises are built for the one that is marked, because {}. To take another, name it with \
                 --python or PYO3LINGS_PYTHON, by its version or its path.",
                choice.because
            ),
            Err(error) => error.to_string(),
        };
        lines.extend(ui::hanging("", &last, ui::width()));
        if let Some(mend) = choice
            .as_ref()
            .err()
            .and_then(|error| error.mend.as_deref())
        {
            lines.push(Line::from("    ").with(Look::Code, mend));
        }
        ui::print(&lines)?;
    }
    Ok(match choice {
        Ok(_) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    })
}

/// The Python that a command in this course would take. The environment of a course whose code may not
/// run is not looked at: its Python is the course's code.
pub(super) fn choice(options: &Options) -> Result<Choice, NoPython> {
    let course = Course::open(options.course.as_deref())
        .ok()
        .filter(|course| options.trust || course.is_trusted());
    let root = course.as_ref().map(|course| course.root.as_path());
    python::choose(options.python.as_deref(), root)
}

/// All that were found; the chosen one too, wherever it is.
pub(super) fn all(choice: Option<&Choice>) -> Vec<Python> {
    let mut candidates = python::found();
    if let Some(choice) = choice {
        let is_there = candidates
            .iter()
            .any(|candidate| candidate.interpreter.as_ref() == Ok(&choice.interpreter));
        if !is_there {
            let chosen = Candidate {
                path: choice.interpreter.executable.clone(),
                interpreter: Ok(choice.interpreter.clone()),
            };
            candidates.insert(0, chosen);
        }
    }
    candidates
        .into_iter()
        .map(|candidate| python_of(candidate, choice))
        .collect()
}

fn python_of(candidate: Candidate, choice: Option<&Choice>) -> Python {
    match candidate.interpreter {
        Ok(interpreter) => {
            let problem = interpreter.unusable().map(|why| why.to_string());
            Python {
                chosen: choice.is_some_and(|choice| choice.interpreter == interpreter),
                path: interpreter.executable,
                version: Some(interpreter.release),
                usable: problem.is_none(),
                problem,
                library: interpreter.library,
            }
        }
        Err(why) => Python {
            path: candidate.path,
            version: None,
            usable: false,
            problem: Some(why),
            library: None,
            chosen: false,
        },
    }
}

/// What there is to say about one: the second half of a sentence.
pub(super) fn remark(python: &Python) -> Option<String> {
    match (&python.problem, &python.library) {
        (Some(why), _) => Some(format!("can't be used: {why}")),
        (None, None) => {
            Some("has no libpython, so checks run in the interpreter itself".to_owned())
        }
        (None, Some(_)) => None,
    }
}

fn row(python: &Python) -> Vec<Line> {
    let mark = match (python.chosen, python.usable) {
        (true, _) => Line::of(Look::Good, "→"),
        (false, true) => Line::from(" "),
        (false, false) => Line::of(Look::Faint, "✗"),
    };
    let version = python.version.as_deref().unwrap_or("?");
    let lead = mark.and(format!(" {version:<9} "));
    let path = python.path.shown();
    let text = match remark(python) {
        Some(remark) => format!("{path} {remark}"),
        None => path,
    };
    ui::hanging(lead, &text, ui::width())
}
