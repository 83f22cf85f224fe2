//! `verify`: all exercises, as parallel as the machine allows.

use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, mpsc};
use std::thread;

use anyhow::Result;
use console::{Term, style};

use super::Here;
use crate::engine::{Report, Session, Verdict};
use crate::ui;

pub(super) fn run(here: &Here, json: bool) -> Result<ExitCode> {
    let term = Term::stderr();
    let shows_progress = !json && term.is_term() && !console::is_dumb();
    let count = here.course.exercises.len();
    let reports = verify(here, |done, name| {
        if shows_progress {
            let bar = ui::progress_bar(done, count, 24);
            // Only decoration: a terminal that can't be written to loses nothing.
            let _ = term
                .clear_line()
                .and_then(|()| term.write_str(&format!("{bar} {done}/{count}  {name}")));
        }
    });
    if shows_progress {
        let _ = term.clear_line();
    }
    remember(here, &reports)?;
    if json {
        ui::json::print(&ui::json::verify(&reports))?;
    } else {
        ui::print(&summary(&reports))?;
    }
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

/// Runs every exercise of the course; `on_done` hears how many are through and which was the last.
/// The reports come in the order of the course.
fn verify(here: &Here, mut on_done: impl FnMut(usize, &str)) -> Vec<Report> {
    let exercises = &here.course.exercises;
    let sessions = thread::available_parallelism()
        .map_or(2, |cores| cores.get())
        .min(8);
    let next = AtomicUsize::new(0);
    let mut reports: Vec<Option<Report>> = exercises.iter().map(|_| None).collect();
    let (sender, receiver) = mpsc::channel();
    thread::scope(|scope| {
        for _ in 0..sessions.min(exercises.len()) {
            let (sender, next) = (sender.clone(), &next);
            scope.spawn(move || {
                let mut session = Session::start(Arc::clone(&here.course));
                loop {
                    let place = next.fetch_add(1, Ordering::Relaxed);
                    let Some(exercise) = exercises.get(place) else {
                        break;
                    };
                    let report = session.run(exercise, |_| ());
                    if sender.send((place, report)).is_err() {
                        break;
                    }
                }
            });
        }
        drop(sender);
        for (done, (place, report)) in receiver.into_iter().enumerate() {
            on_done(done + 1, &report.exercise);
            reports[place] = Some(report);
        }
    });
    reports.into_iter().flatten().collect()
}

/// Marks done what passed and pending what did not.
fn remember(here: &Here, reports: &[Report]) -> Result<()> {
    here.file.update(|progress| {
        for report in reports {
            if !matches!(report.verdict, Verdict::Unready { .. }) {
                progress.set_done(&report.exercise, report.verdict.is_pass());
            }
        }
    })?;
    Ok(())
}

fn summary(reports: &[Report]) -> Vec<String> {
    let mut lines = Vec::new();
    for report in reports {
        let (mark, words) = match &report.verdict {
            Verdict::Passed { .. } => (style("✓").green(), "passes"),
            Verdict::Built { .. } => (style("✓").green(), "builds"),
            Verdict::Failed { .. } => (style("✗").red(), "a check fails"),
            Verdict::NotBuilt { .. } => (style("✗").red(), "does not build"),
            Verdict::NotImported { .. } => (style("✗").red(), "can't be imported"),
            Verdict::Died { .. } => (style("✗").red(), "ends Python"),
            Verdict::TimedOut { .. } => (style("✗").red(), "does not come to an end"),
            Verdict::Unready { .. } => (style("?").yellow(), "could not be tried"),
        };
        lines.push(format!("{mark} {:<20} {words}", report.exercise));
    }
    let passed = reports
        .iter()
        .filter(|report| report.verdict.is_pass())
        .count();
    lines.push(String::new());
    lines.push(format!("{passed} of {} exercises pass", reports.len()));
    lines
}
