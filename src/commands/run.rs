//! `run`: one verdict for one exercise.

use std::process::ExitCode;
use std::sync::Arc;
use std::time::Instant;

use anyhow::Result;
use console::Term;

use super::Here;
use crate::engine::{Event, Session, Task, Verdict};
use crate::explain::explain;
use crate::ui::{self, Detail};

pub(super) fn run(here: &Here, name: Option<&str>, json: bool) -> Result<ExitCode> {
    here.agree()?;
    let exercise = here.exercise(name)?;
    let mut session = Session::start(Arc::clone(&here.course));
    let term = Term::stderr();
    let shows_progress = !json && term.is_term() && !console::is_dumb();
    let began = Instant::now();
    let report = session.run(&Task::of(exercise), |event| {
        if !shows_progress {
            return;
        }
        let line = match event {
            Event::Building { .. } => format!("building {} ...", exercise.name),
            Event::Preparing { package, .. } => format!(
                "compiling PyO3, only this once ({package}, {:.0} s) ...",
                began.elapsed().as_secs_f64()
            ),
            Event::Waiting { .. } => "waiting for another cargo to end ...".to_owned(),
            Event::Checking { .. } => format!("checking {} ...", exercise.name),
            Event::Done { .. } => String::new(),
        };
        // Only decoration: a terminal that can't be written to loses nothing.
        let _ = term.clear_line().and_then(|()| term.write_str(&line));
    });

    let passed = report.verdict.is_pass();
    let mut progress = here.progress.clone();
    let mut written = Ok(());
    if passed != progress.is_done(&exercise.name)
        && !matches!(report.verdict, Verdict::Unready { .. })
    {
        // The verdict comes first, whatever keeps the progress from being written.
        match here.update(|progress| progress.set_done(&exercise.name, passed)) {
            Ok(()) => progress.set_done(&exercise.name, passed),
            Err(error) => written = Err(error),
        }
    }
    if json {
        ui::json::print(&ui::json::run(&report))?;
    } else {
        let width = ui::width();
        let mut lines = ui::header(&here.course, exercise, &progress, width);
        lines.push(String::new());
        lines.extend(ui::verdict_lines(
            &report,
            explain(&report).as_ref(),
            &here.course,
            exercise,
            width,
            Detail::All,
        ));
        ui::print(&lines)?;
    }
    written?;
    Ok(match report.verdict {
        Verdict::Unready { .. } => ExitCode::from(2),
        _ if passed => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    })
}
