//! `list`: the exercises and the learner's progress.

mod view;

use std::process::ExitCode;
use std::sync::{Arc, mpsc};

use anyhow::Result;
use console::Key;

use super::watch::inputs::{self, Input};
use super::watch::screen::Screen;
use super::{ANOTHER_EDITION, Here, reset, watch};
use crate::cli::WatchOptions;
use crate::course::{Course, Exercise, Progress, ProgressFile};
use crate::ui;

pub(super) fn run(here: Here, json: bool) -> Result<ExitCode> {
    if json {
        ui::json::print(&ui::json::list(&here.course, &here.progress))?;
        return Ok(ExitCode::SUCCESS);
    }
    if !ui::is_interactive() {
        ui::print(&table(&here.course, &here.progress))?;
        return Ok(ExitCode::SUCCESS);
    }
    let Some(exercise) = choose(&here)? else {
        return Ok(ExitCode::SUCCESS);
    };
    let (progress, _) = here
        .file
        .update(|progress| progress.current = Some(exercise.name.clone()))?;
    watch::run(Here { progress, ..here }, WatchOptions::default())
}

/// Shows the interactive list; returns the exercise to continue with.
fn choose(here: &Here) -> Result<Option<Arc<Exercise>>> {
    let (sender, receiver) = mpsc::channel();
    inputs::listen_to_signals(sender.clone())?;
    let keys = inputs::read_keys(sender);
    let mut screen = Screen::open()?;
    let mut list = List::new(
        Arc::clone(&here.course),
        here.file.clone(),
        here.progress.clone(),
    );
    let mut awaits_key = false;
    loop {
        let (rows, width) = screen.size();
        screen.draw(&list.lines(rows, width))?;
        if !awaits_key {
            awaits_key = keys.send(()).is_ok();
        }
        match receiver.recv()? {
            Input::Key(key) => {
                awaits_key = false;
                match list.press(&key)? {
                    Then::Stay => {}
                    Then::Close => return Ok(None),
                    Then::Continue(exercise) => return Ok(Some(exercise)),
                }
            }
            Input::Resized => screen.invalidate(),
            Input::Continued => screen.take_again()?,
            Input::Quit | Input::Interrupted | Input::NoKeys => return Ok(None),
            Input::Files(_) | Input::Engine(_) | Input::Trouble(_) => {}
        }
    }
}

/// The plain table, for a pipe.
fn table(course: &Course, progress: &Progress) -> Vec<String> {
    let current = &course.current(progress).name;
    let mut lines = Vec::new();
    for exercise in &course.exercises {
        let state = if progress.is_done(&exercise.name) {
            "done"
        } else {
            "pending"
        };
        let mark = if exercise.name == *current { ">" } else { " " };
        let path = exercise.source();
        lines.push(format!(
            "{mark} {state:<8} {:<20} {}",
            exercise.name,
            path.display()
        ));
    }
    lines.push(String::new());
    lines.push(format!(
        "{} of {} done",
        course.done(progress),
        course.exercises.len()
    ));
    let elsewhere: Vec<&str> = progress.done_elsewhere(course).collect();
    if !elsewhere.is_empty() {
        lines.push(format!(
            "done, and not in this course any more: {}",
            elsewhere.join(", ")
        ));
    }
    if course.is_another_edition() {
        lines.push(ANOTHER_EDITION.to_owned());
    }
    lines
}

/// What happens after a key.
pub(super) enum Then {
    /// The list stays.
    Stay,
    /// The list closes.
    Close,
    /// The list closes, and this exercise is the current one.
    Continue(Arc<Exercise>),
}

/// Which exercises are shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Filter {
    All,
    Done,
    Pending,
}

/// The interactive list.
pub(super) struct List {
    course: Arc<Course>,
    file: ProgressFile,
    progress: Progress,
    filter: Filter,
    search: String,
    searching: bool,
    asks_reset: bool,
    selected: usize,
    top: usize,
    rows: usize,
    message: String,
}

impl List {
    pub(super) fn new(course: Arc<Course>, file: ProgressFile, progress: Progress) -> Self {
        let selected = course
            .position(&course.current(&progress).name)
            .unwrap_or(0);
        List {
            course,
            file,
            progress,
            filter: Filter::All,
            search: String::new(),
            searching: false,
            asks_reset: false,
            selected,
            top: 0,
            rows: 10,
            message: String::new(),
        }
    }

    fn shown(&self) -> Vec<Arc<Exercise>> {
        let wanted = self.search.to_lowercase();
        self.course
            .exercises
            .iter()
            .filter(|exercise| match self.filter {
                Filter::All => true,
                Filter::Done => self.progress.is_done(&exercise.name),
                Filter::Pending => !self.progress.is_done(&exercise.name),
            })
            .filter(|exercise| {
                exercise.name.contains(&wanted) || exercise.dir.to_lowercase().contains(&wanted)
            })
            .cloned()
            .collect()
    }

    /// Takes a key.
    pub(super) fn press(&mut self, key: &Key) -> Result<Then> {
        self.message.clear();
        if std::mem::take(&mut self.asks_reset) {
            if matches!(key, Key::Char('y' | 'Y'))
                && let Some(exercise) = self.shown().get(self.selected)
            {
                self.message = match reset::reset(&self.course, &self.file, exercise) {
                    // The list has one line for it.
                    Ok(sentence) => sentence.replace('\n', " "),
                    Err(error) => format!("{error:#}"),
                };
                self.progress = self.file.read()?.0;
            }
            return Ok(Then::Stay);
        }
        let chosen = self.chosen();
        if self.searching {
            match key {
                Key::Enter => self.searching = false,
                Key::Escape | Key::CtrlC => {
                    self.searching = false;
                    self.search.clear();
                }
                Key::Backspace => {
                    self.search.pop();
                }
                Key::Char(c) if !c.is_control() => self.search.push(*c),
                _ => return Ok(Then::Stay),
            }
            self.select(chosen.as_deref());
            return Ok(Then::Stay);
        }
        let count = self.shown().len();
        let last = count.saturating_sub(1);
        match key {
            Key::ArrowUp | Key::Char('k') => self.selected = self.selected.saturating_sub(1),
            Key::ArrowDown | Key::Char('j') => self.selected = (self.selected + 1).min(last),
            Key::Home | Key::Char('g') => self.selected = 0,
            Key::End | Key::Char('G') => self.selected = last,
            Key::PageUp => self.selected = self.selected.saturating_sub(self.rows),
            Key::PageDown => self.selected = (self.selected + self.rows).min(last),
            Key::Char('d') => self.set_filter(Filter::Done),
            Key::Char('p') => self.set_filter(Filter::Pending),
            Key::Char('s' | '/') => {
                self.searching = true;
                self.search.clear();
                self.select(chosen.as_deref());
            }
            Key::Char('r') if count > 0 => self.asks_reset = true,
            Key::Char('c') | Key::Enter => {
                if let Some(exercise) = self.shown().get(self.selected) {
                    return Ok(Then::Continue(Arc::clone(exercise)));
                }
            }
            Key::Escape if !self.search.is_empty() || self.filter != Filter::All => {
                self.search.clear();
                self.filter = Filter::All;
                self.select(chosen.as_deref());
            }
            Key::Char('q' | 'l') | Key::Escape | Key::CtrlC => return Ok(Then::Close),
            _ => {}
        }
        Ok(Then::Stay)
    }

    /// The name of the selected exercise.
    fn chosen(&self) -> Option<String> {
        self.shown()
            .get(self.selected)
            .map(|exercise| exercise.name.clone())
    }

    /// Selects an exercise again after other ones are shown, or the first where it is gone.
    fn select(&mut self, name: Option<&str>) {
        self.selected = self
            .shown()
            .iter()
            .position(|exercise| Some(&*exercise.name) == name)
            .unwrap_or(0);
    }

    fn set_filter(&mut self, filter: Filter) {
        let chosen = self.chosen();
        self.filter = if self.filter == filter {
            Filter::All
        } else {
            filter
        };
        self.select(chosen.as_deref());
    }
}
