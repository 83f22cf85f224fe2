//! `dev check`: everything that an author can get wrong, each in a sentence.

use std::process::ExitCode;
use std::sync::Arc;

use anyhow::Result;
use console::Term;

use super::findings::Findings;
use super::{docstrings, formatting, linting, rules, trials};
use crate::commands::{Options, agree, consent};
use crate::course::{Course, CourseError};
use crate::ui::{self, Line, Look};

/// How it is checked.
#[derive(Debug)]
pub(super) struct How {
    /// Only this exercise is tried.
    pub(super) only: Option<String>,
    /// What has not changed is tried too.
    pub(super) all: bool,
    /// Nothing is built.
    pub(super) no_build: bool,
    /// What could not be tried is no failure.
    pub(super) allow_untried: bool,
}

pub(super) fn run(options: &Options, how: &How) -> Result<ExitCode> {
    let course = match Course::open(options.course.as_deref()) {
        Ok(course) => Arc::new(course),
        Err(CourseError::Manifest { faults }) => {
            return unreadable(faults.iter().map(ToString::to_string).collect());
        }
        Err(error @ (CourseError::Outside { .. } | CourseError::Trap { .. })) => {
            return unreadable(vec![error.to_string()]);
        }
        Err(error) => return Err(error.into()),
    };
    if options.trust {
        consent::give(&course);
    }
    let python = agree(&course, options.trust, options.python.as_deref())?;
    let mut findings = Findings {
        faults: rules::broken(&course),
        ..Findings::default()
    };
    docstrings::check(&course, &python, &mut findings);
    formatting::check(&course, &mut findings);
    if !how.no_build {
        let only = match &how.only {
            Some(name) => Some(course.exercise(name)?.name.as_str()),
            None => None,
        };
        let wanted = trials::Wanted {
            // Whoever names one wants to see it tried.
            all: how.all || only.is_some(),
            only,
        };
        trials::run(&course, &python, wanted, &mut findings)?;
        linting::check(&course, &python, &mut findings)?;
    }
    ui::print(&lines(&findings, &summary(&course, &findings, how)))?;
    let is_tried = findings.untried == 0 || how.allow_untried;
    Ok(if findings.faults.is_empty() && is_tried {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Nothing more can be said of a course that can't be read.
fn unreadable(faults: Vec<String>) -> Result<ExitCode> {
    let findings = Findings {
        faults,
        ..Findings::default()
    };
    ui::print(&lines(&findings, "The course can't be read."))?;
    Ok(ExitCode::FAILURE)
}

fn summary(course: &Course, findings: &Findings, how: &How) -> String {
    let exercises = match course.exercises.len() {
        1 => "1 exercise".to_owned(),
        count => format!("{count} exercises"),
    };
    let tried = findings.tried - findings.untried;
    let what = if findings.has_answers {
        "starters, solutions and answers"
    } else {
        "starters and solutions"
    };
    let built = match (how.no_build, tried, findings.unchanged) {
        (true, ..) => "nothing was built".to_owned(),
        (false, tried, 0) => format!("{tried} {what} tried"),
        (false, tried, unchanged) => format!(
            "{tried} of {} {what} tried, and the rest has not changed since it was \
             right (--all tries it too)",
            tried + unchanged
        ),
    };
    let faults = match findings.faults.len() {
        0 => "no problems".to_owned(),
        1 => "1 problem".to_owned(),
        count => format!("{count} problems"),
    };
    let untried = match (findings.untried, how.allow_untried) {
        (0, _) => String::new(),
        (count, true) => format!(" {count} could not be tried here."),
        (count, false) => format!(
            " {count} could not be tried here, so nobody knows about them: see above, or give \
             --allow-untried."
        ),
    };
    format!("{exercises}: {faults}; {built}.{untried}")
}

/// The findings and a last line. In a pipe each finding is one line.
fn lines(findings: &Findings, last: &str) -> Vec<Line> {
    let is_term = Term::stdout().is_term();
    let line = |mark: Line, text: &str| {
        let mark = mark.and(" ");
        if is_term {
            ui::hanging(mark, text, ui::width())
        } else {
            vec![mark.and(text)]
        }
    };
    let mut lines = Vec::new();
    for fault in &findings.faults {
        lines.extend(line(Line::of(Look::Failure, "✗"), fault));
    }
    for note in &findings.notes {
        lines.extend(line(Line::of(Look::Unsure, "?"), note));
    }
    if !lines.is_empty() {
        lines.push(Line::empty());
    }
    if findings.faults.is_empty() {
        lines.extend(line(Line::of(Look::Good, "✓"), last));
    } else {
        lines.push(last.into());
    }
    lines
}
