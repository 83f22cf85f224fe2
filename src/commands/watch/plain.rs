//! `watch` without a terminal: each verdict is printed below the last. There are no keys, so it goes on
//! by itself.

use std::io::{self, Write};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

use anyhow::{Result, bail};

use super::Watch;
use super::inputs::{Input, reader_is_gone};
use crate::ui;

pub(super) fn run(watch: &mut Watch, inputs: &Receiver<Input>, look: Duration) -> Result<()> {
    if watch.manual {
        bail!(
            "--manual waits for a key, and without a terminal there are none. Leave it out, or use \
             `pyo3lings run`."
        );
    }
    watch.shows_all = true;
    watch.start();
    watch.shows_welcome = false;
    if let Some(warning) = &watch.warning {
        eprintln!("{warning}");
    }
    loop {
        let was_working = watch.working.is_some();
        match inputs.recv_timeout(look) {
            Ok(Input::Engine(event)) => watch.engine_says(event)?,
            Ok(Input::Files(paths)) => watch.files_changed(&paths),
            Ok(Input::Trouble(text)) => eprintln!("{text}"),
            Ok(Input::Quit | Input::Interrupted) | Err(RecvTimeoutError::Disconnected) => {
                return Ok(());
            }
            Ok(Input::Key(_) | Input::NoKeys | Input::Resized | Input::Continued) => {}
            Err(RecvTimeoutError::Timeout) if reader_is_gone() => return Ok(()),
            Err(RecvTimeoutError::Timeout) => watch.look_round(),
        }
        if was_working && watch.working.is_none() {
            let here = &watch.here;
            let width = ui::width();
            let mut text = ui::header(&here.course, &watch.exercise, &here.progress, width);
            text.push(String::new());
            text.extend(watch.body(width).lines);
            text.extend(watch.unsaved.warning().cloned());
            text.push(String::new());
            let mut out = io::stdout().lock();
            // A reader who went away wants no more.
            if writeln!(out, "{}", text.join("\n"))
                .and_then(|()| out.flush())
                .is_err()
            {
                return Ok(());
            }
            drop(out);
            let passed = watch.report.as_ref().is_some_and(|r| r.verdict.is_pass());
            if passed && !watch.finished {
                watch.next();
            }
        }
    }
}
