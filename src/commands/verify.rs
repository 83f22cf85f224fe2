//! `verify`: all exercises, as parallel as the machine allows.

use std::process::ExitCode;

use anyhow::Result;

use super::Here;
use crate::course::Snapshot;
use crate::engine::{self, Report, Task, Tried};
use crate::system::Modes;
use crate::ui::{self, Line, ProgressLine};

pub(super) fn run(here: &Here, json: bool) -> Result<ExitCode> {
    let python = here.agree()?;
    let tasks: Vec<Task> = here.course.exercises.iter().map(Task::of).collect();
    let bar = ProgressLine::new(tasks.len(), !json);
    let mut written = Ok(());
    let modes = Modes::now();
    let reports = engine::run_all(&here.course, &python, &tasks, |done, tried| {
        bar.show(done, &tried.report.exercise);
        // The verdicts come first, whatever keeps the progress from being written.
        if let Err(error) = remember(here, tried) {
            written = Err(error);
        }
    });
    drop(bar);
    if let Some(modes) = modes {
        // As after `run`.
        let _ = modes.restore();
    }
    if json {
        ui::json::print(&ui::json::verify(&reports))?;
    } else {
        ui::print(&summary(&reports))?;
    }
    written?;
    let all_passed = here
        .course
        .exercises
        .iter()
        .zip(&reports)
        .all(|(exercise, report)| {
            report.verdict.is_pass() || report.verdict.is_out_of_reach() || exercise.optional
        });
    Ok(if all_passed {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Counts what was found in the progress, when it is found. What was saved since it was read is not what
/// was tried, and another terminal may know better by now.
fn remember(here: &Here, tried: &mut Tried) -> Result<()> {
    let before = here.file.read()?.0;
    let mut after = before.clone();
    tried.report.count_in(&mut after);
    let exercise = here.course.exercise(&tried.report.exercise)?;
    if after == before || tried.snapshot != Snapshot::of(&here.course, exercise) {
        return Ok(());
    }
    here.update(|progress| tried.report.clone().count_in(progress))
}

fn summary(reports: &[Report]) -> Vec<Line> {
    let mut lines: Vec<Line> = reports
        .iter()
        .map(|report| {
            let Report {
                exercise, verdict, ..
            } = report;
            ui::mark(verdict).and(format!(" {exercise:<20} {}", verdict.headline()))
        })
        .collect();
    let passed = reports
        .iter()
        .filter(|report| report.verdict.is_pass())
        .count();
    lines.push(Line::empty());
    lines.push(format!("{passed} of {} exercises pass", reports.len()).into());
    let kept: Vec<&str> = reports
        .iter()
        .filter(|report| report.is_pass_kept)
        .map(|report| report.exercise.as_str())
        .collect();
    if !kept.is_empty() {
        let what = match kept.len() {
            1 => "1 exercise fails whose very content passed before; it still counts".to_owned(),
            count => {
                format!("{count} exercises fail whose very content passed before; they still count")
            }
        };
        let text = format!(
            "{what} as done: {}. {}",
            kept.join(", "),
            ui::CHANGED_AROUND
        );
        lines.extend(ui::hanging("", &text, ui::width()));
    }
    lines
}
