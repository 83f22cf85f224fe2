//! `watch`: the loop from a saved file to its verdict.
//!
//! A [`lesson`] decides what is done, a [`page`] what is on the screen; neither does anything. The
//! [`driver`] hands on what comes, does what was decided, and tells a [`front`] what is new.

mod action;
mod change;
mod driver;
mod editor;
#[cfg(test)]
mod example;
mod files;
mod front;
mod input;
mod interactive;
mod job;
mod json;
mod keys;
mod lesson;
mod message;
mod news;
mod page;
mod plain;
mod question;
mod sheet;
mod standing;
mod unsaved;
mod view;
mod world;

use std::process::ExitCode;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, Sender};
use std::time::Duration;

use anyhow::{Result, anyhow, bail};

use super::{ANOTHER_EDITION, Here};
use crate::cli::WatchOptions;
use crate::course::{Course, Progress};
use crate::engine::Engine;
use crate::practice::{self, DAY};
use crate::python::Interpreter;
use crate::terminal;
use crate::ui;
use driver::Driver;
use editor::Editor;
use front::Front;
use input::{EngineLine, Input};
use interactive::Interactive;
use json::Json;
use lesson::{Lesson, Ways};
use message::Message;
use news::News;
use plain::Plain;
use unsaved::Unsaved;
use world::World;

/// How often the file is looked at even without an event: some file systems send none.
const LOOK: Duration = Duration::from_secs(1);

/// The same, when there are no events at all.
const LOOK_OFTEN: Duration = Duration::from_millis(250);

pub(super) fn run(here: Here, options: WatchOptions) -> Result<ExitCode> {
    let python = here.agree()?;
    let Some(_claim) = here.file.claim()? else {
        bail!(
            "pyo3lings is watching this course already, in another terminal. Go on there, or end it \
             there with `q` first."
        );
    };
    if options.json {
        session(here, python, &options, false, |_, _| Ok(Json))?;
    } else if options.plain || !ui::is_interactive() {
        if options.plain {
            ui::leave_pictures_out();
        }
        if options.manual {
            bail!(
                "--manual waits for a key, and without a terminal there are none. Leave it out, or \
                 use `pyo3lings run`."
            );
        }
        session(here, python, &options, false, |_, _| Ok(Plain::new()))?;
    } else {
        let lesson = session(here, python, &options, true, |inputs, shows_welcome| {
            Interactive::open(inputs, shows_welcome)
        })?;
        let course = lesson.course();
        let (done, all) = (course.done(lesson.progress()), course.exercises.len());
        let what = match course.exercises.iter().any(|exercise| exercise.is_drill) {
            true => "drills",
            false => "exercises",
        };
        ui::print_text(&format!(
            "{done} of {all} {what} done; your progress is kept."
        ))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Watches until the learner leaves. `open` opens what shows the lesson, which is told whether to
/// welcome the learner.
fn session<F: Front>(
    here: Here,
    python: Arc<Interpreter>,
    options: &WatchOptions,
    has_keys: bool,
    open: impl FnOnce(Sender<Input>, bool) -> Result<F>,
) -> Result<Lesson> {
    let (sender, inputs) = mpsc::channel();
    terminal::listen_to_signals(sender.clone())?;
    let watcher = files::watch_files(&here.course.root, sender.clone());
    let line = EngineLine::to(sender.clone());
    let engine = Engine::start(
        Arc::clone(&here.course),
        Arc::clone(&python),
        move |event| {
            line.say(event);
        },
    );
    let is_new = here.course.done(&here.progress) == 0 && here.progress.current.is_none();
    let ways = Ways {
        is_manual: options.manual,
        has_keys,
    };
    let mut driver = Driver {
        lesson: Lesson::new(
            Arc::clone(&here.course),
            Arc::clone(&python),
            here.progress.clone(),
            ways,
        ),
        outside: World {
            unsaved: Unsaved::new(here.file.clone(), here.progress),
            editor: Editor::choose(options, sender.clone()),
            course: here.course,
            file: here.file,
            engine,
        },
        looks_every: if watcher.is_ok() { LOOK } else { LOOK_OFTEN },
        front: open(sender, is_new)?,
    };
    let ended = work(&mut driver, watcher.as_ref().err(), &inputs);
    let Driver {
        lesson,
        front,
        mut outside,
        ..
    } = driver;
    // The terminal is as before, whatever there is to say now.
    drop(front);
    match (ended, outside.unsaved.finish()) {
        (ended, None) => ended.map(|()| lesson),
        (Ok(()), Some(why)) => bail!("{why} What you did since is lost."),
        (Err(error), Some(why)) => Err(anyhow!("{error:#} {why} What you did since is lost.")),
    }
}

/// A sentence about drills that are due, after a day without practice.
fn due(course: &Course, progress: &Progress) -> Option<String> {
    let now = practice::now();
    let is_drill = course.exercises.iter().any(|exercise| exercise.is_drill);
    let is_rested = progress
        .practised()
        .is_none_or(|last| last / DAY < now / DAY);
    if is_drill || !is_rested {
        return None;
    }
    match practice::due(course, progress, now).len() {
        0 => None,
        1 => Some("One drill is due: `pyo3lings practice`, for three minutes.".to_owned()),
        due => Some(format!(
            "{due} drills are due: `pyo3lings practice`, for some minutes."
        )),
    }
}

/// Says what there is to know before, and runs the loop.
fn work<F: Front>(
    driver: &mut Driver<F, World>,
    warning: Option<&String>,
    inputs: &Receiver<Input>,
) -> Result<()> {
    if let Some(warning) = warning {
        driver.say(News::Warning(warning.clone()))?;
    }
    if driver.outside.course.is_another_edition() {
        driver.say(News::Message(ANOTHER_EDITION.to_owned()))?;
    }
    if let Some(due) = due(&driver.outside.course, driver.lesson.progress()) {
        driver.say(News::Message(due))?;
    }
    if driver.take(Message::Start)?.is_break() {
        return Ok(());
    }
    terminal::run(driver, inputs)
}
