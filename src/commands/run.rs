//! `run`: one verdict for one exercise.

use std::process::ExitCode;
use std::sync::Arc;
use std::time::Instant;

use anyhow::Result;
use console::Term;

use super::{DAMAGED, Here, compiled};
use crate::course::Beside;
use crate::engine::{Event, Session, Task};
use crate::explain::explain;
use crate::system::Modes;
use crate::ui::{self, Detail, Line, Mend, Shown};

pub(super) fn run(here: &Here, name: Option<&str>, json: bool) -> Result<ExitCode> {
    let python = here.agree()?;
    let exercise = here.exercise(name)?;
    let mut session = Session::start(Arc::clone(&here.course), Arc::clone(&python));
    let term = Term::stderr();
    let shows_progress = !json && term.is_term() && !console::is_dumb();
    let began = Instant::now();
    let modes = Modes::now();
    let mut report = session.run(&Task::of(exercise), |event| {
        if matches!(event, Event::Repairing { .. }) {
            ui::remark(DAMAGED);
        }
        if !shows_progress {
            return;
        }
        let line = match event {
            Event::Building { .. } => format!("building {} ...", exercise.name),
            Event::Preparing { package, .. } => format!(
                "compiling {}, once for Python {} ({package}, {:.0} s) ...",
                compiled(exercise),
                python.minor(),
                began.elapsed().as_secs_f64()
            ),
            Event::Repairing { .. } => "compiling all of it again ...".to_owned(),
            Event::Waiting { .. } => "waiting for another cargo to end ...".to_owned(),
            Event::Fetching { .. } => {
                "fetching the crates that exercises need, only this once ...".to_owned()
            }
            Event::Checking { .. } => format!("checking {} ...", exercise.name),
            Event::Done { .. } => String::new(),
        };
        // Only decoration: a terminal that can't be written to loses nothing.
        let _ = term.clear_line().and_then(|()| term.write_str(&line));
    });

    if let Some(modes) = modes {
        // Whoever knows the terminal by its name may have changed them. A terminal that is gone needs none.
        let _ = modes.restore();
    }
    let mut progress = here.progress.clone();
    let mut written = Ok(());
    report.count_in(&mut progress);
    if progress != here.progress {
        // The verdict comes first, whatever keeps the progress from being written.
        written = here.update(|progress| report.clone().count_in(progress));
        if written.is_err() {
            progress.clone_from(&here.progress);
        }
    }
    if json {
        ui::json::print(&ui::json::run(&report))?;
    } else {
        let width = ui::width();
        let mut lines = ui::header(&here.course, exercise, &progress, width);
        lines.push(Line::empty());
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
        lines.extend(ui::verdict_lines(&shown, width));
        ui::print(&lines)?;
    }
    written?;
    Ok(match report.verdict.settles() {
        Some(true) => ExitCode::SUCCESS,
        Some(false) => ExitCode::FAILURE,
        None => ExitCode::from(2),
    })
}
