//! `watch --json`: what happens, one document on each line, for editors and other programs.

use std::io::{self, Write};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

use anyhow::Result;

use super::Watch;
use super::inputs::{Input, reader_is_gone};
use crate::engine::Event;
use crate::ui::json::{self, WatchEvent};

pub(super) fn run(watch: &mut Watch, inputs: &Receiver<Input>, look: Duration) -> Result<()> {
    watch.start();
    let mut exercise = String::new();
    let mut unsaved = None;
    loop {
        let mut lines = Vec::new();
        for text in [watch.warning.take(), watch.message.take()]
            .into_iter()
            .flatten()
        {
            lines.push(json::event(&WatchEvent::Message { text: &text })?);
        }
        let warning = watch.unsaved.warning();
        if warning != unsaved.as_ref() {
            unsaved = warning.cloned();
            if let Some(text) = &unsaved {
                lines.push(json::event(&WatchEvent::Message { text })?);
            }
        }
        if watch.exercise.name != exercise {
            exercise.clone_from(&watch.exercise.name);
            let here = &watch.here;
            let event = WatchEvent::exercise(&here.course, &watch.exercise, &here.progress);
            lines.push(json::event(&event)?);
        }
        if !print(&lines) {
            return Ok(());
        }
        let was_working = watch.working.is_some();
        match inputs.recv_timeout(look) {
            Ok(Input::Engine(event)) => {
                if let Some(line) = on_the_way(watch, &event)?
                    && !print(&[line])
                {
                    return Ok(());
                }
                watch.engine_says(event)?;
            }
            Ok(Input::Files(paths)) => watch.files_changed(&paths),
            Ok(Input::Trouble(text)) => watch.message = Some(text),
            Ok(Input::Quit | Input::Interrupted) | Err(RecvTimeoutError::Disconnected) => {
                return Ok(());
            }
            Ok(Input::Key(_) | Input::NoKeys | Input::Resized | Input::Continued) => {}
            Err(RecvTimeoutError::Timeout) if reader_is_gone() => return Ok(()),
            Err(RecvTimeoutError::Timeout) => watch.look_round(),
        }
        if was_working
            && watch.working.is_none()
            && let Some(report) = &watch.report
        {
            let here = &watch.here;
            let explanation = watch.explanation.as_ref();
            let event = WatchEvent::verdict(&here.course, report, explanation, &here.progress);
            if !print(&[json::event(&event)?]) {
                return Ok(());
            }
            let next = here.course.next_pending(&report.exercise, &here.progress);
            if report.verdict.is_pass()
                && let Some(next) = next.cloned()
            {
                watch.go_to(next);
            }
        }
    }
}

/// What the engine says before there is a verdict; nothing about a build ahead.
fn on_the_way(watch: &Watch, event: &Event) -> Result<Option<String>> {
    if !watch.awaits(event.id()) {
        return Ok(None);
    }
    let exercise = watch.exercise.name.as_str();
    let event = match event {
        Event::Building { .. } => WatchEvent::Building { exercise },
        Event::Preparing { package, .. } => WatchEvent::Preparing { exercise, package },
        Event::Waiting { .. } => WatchEvent::Waiting { exercise },
        Event::Checking { built_in, .. } => WatchEvent::Checking {
            exercise,
            build_seconds: built_in.as_secs_f64(),
        },
        Event::Done { .. } => return Ok(None),
    };
    Ok(Some(json::event(&event)?))
}

/// Prints lines at once; whether somebody still reads them.
fn print(lines: &[String]) -> bool {
    let mut out = io::stdout().lock();
    lines
        .iter()
        .try_for_each(|line| writeln!(out, "{line}"))
        .and_then(|()| out.flush())
        .is_ok()
}
