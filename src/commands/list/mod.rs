//! `list`: the exercises and the learner's progress.

mod view;

use std::ops::ControlFlow;
use std::sync::{Arc, mpsc};
use std::time::Duration;

use anyhow::Result;
use console::Key;

use super::{ANOTHER_EDITION, Here, reset};
use crate::course::{Course, Exercise, Progress};
use crate::harmless::{PathText, is_harmful};
use crate::practice;
use crate::terminal::{self, Input, Program, Window, latin};
use crate::ui::{self, Line};

/// What the learner chose in the list.
#[derive(Debug)]
pub(super) enum Chosen {
    Nothing,
    /// To continue with this exercise.
    Exercise(Arc<Exercise>),
    /// To practise.
    Drills,
}

/// Shows the exercises; returns what the learner chose to go on with.
pub(super) fn run(here: &Here, json: bool) -> Result<Chosen> {
    if json {
        ui::json::print(&ui::json::list(&here.course, &here.progress))?;
        return Ok(Chosen::Nothing);
    }
    if !ui::is_interactive() {
        ui::print(&table(&here.course, &here.progress))?;
        return Ok(Chosen::Nothing);
    }
    let (sender, inputs) = mpsc::channel();
    terminal::listen_to_signals(sender.clone())?;
    let mut choice = Choice {
        here,
        window: Window::open(sender)?,
        list: List::new(Arc::clone(&here.course), here.progress.clone()),
    };
    terminal::run(&mut choice, &inputs)
}

/// The list in a terminal of its own, until an exercise is chosen or none.
struct Choice<'a> {
    here: &'a Here,
    window: Window,
    list: List,
}

impl Choice<'_> {
    /// Resets an exercise, and says in the list what was done.
    fn reset(&mut self, exercise: &Exercise) -> Result<()> {
        let Here { course, file, .. } = self.here;
        if !self.here.is_agreed() {
            let sentence =
                "Nothing is written into a course before you agree that its code runs: press c.";
            self.list.was_reset(sentence, self.here.progress.clone());
            return Ok(());
        }
        let sentence =
            reset::reset(course, file, exercise).unwrap_or_else(|error| format!("{error:#}"));
        self.list.was_reset(&sentence, file.read()?.0);
        Ok(())
    }
}

impl Program for Choice<'_> {
    type Input = Input;
    type Outcome = Chosen;

    fn show(&mut self) -> Result<()> {
        self.window.ask_for_key();
        Ok(self
            .window
            .draw(|rows, width| self.list.lines(rows, width))?)
    }

    fn patience(&self) -> Option<Duration> {
        None
    }

    fn on(&mut self, input: Option<Input>) -> Result<ControlFlow<Self::Outcome>> {
        let Some(input) = input else {
            return Ok(ControlFlow::Continue(()));
        };
        self.window.on(&input)?;
        match input {
            Input::Key(key) => match self.list.press(&key) {
                Then::Stay => {}
                Then::Reset(exercise) => self.reset(&exercise)?,
                Then::Close => return Ok(ControlFlow::Break(Chosen::Nothing)),
                Then::Continue(exercise) => {
                    return Ok(ControlFlow::Break(Chosen::Exercise(exercise)));
                }
                Then::Practise => return Ok(ControlFlow::Break(Chosen::Drills)),
            },
            Input::Resized | Input::Continued => {}
            Input::Quit | Input::Interrupted | Input::NoKeys => {
                return Ok(ControlFlow::Break(Chosen::Nothing));
            }
        }
        Ok(ControlFlow::Continue(()))
    }
}

/// The plain table, for a pipe.
fn table(course: &Course, progress: &Progress) -> Vec<Line> {
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
        lines.push(format!("{mark} {state:<8} {:<20} {}", exercise.name, path.shown()).into());
    }
    lines.push(Line::empty());
    lines.push(ui::count(course, progress).into());
    let elsewhere: Vec<&str> = progress.done_elsewhere(course).collect();
    if !elsewhere.is_empty() {
        lines.push(
            format!(
                "done, and not in this course any more: {}",
                elsewhere.join(", ")
            )
            .into(),
        );
    }
    if course.is_another_edition() {
        lines.push(ANOTHER_EDITION.into());
    }
    lines
}

/// What happens after a key.
pub(super) enum Then {
    /// The list stays.
    Stay,
    /// This exercise is to be reset; the list stays.
    Reset(Arc<Exercise>),
    /// The list closes.
    Close,
    /// The list closes, and this exercise is the current one.
    Continue(Arc<Exercise>),
    /// The list closes, and drills begin.
    Practise,
}

/// Which exercises are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Filter {
    All,
    Done,
    Pending,
}

/// Whether an exercise is found by a text: by its name, its chapter, what it teaches, or as optional.
fn is_about(exercise: &Exercise, wanted: &str) -> bool {
    let topic = exercise.learned.as_deref().unwrap_or("");
    exercise.name.contains(wanted)
        || exercise.dir.to_lowercase().contains(wanted)
        || topic.replace('`', "").to_lowercase().contains(wanted)
        || exercise.optional && !wanted.is_empty() && "optional".starts_with(wanted)
}

/// The interactive list.
#[derive(Debug)]
pub(super) struct List {
    course: Arc<Course>,
    progress: Progress,
    filter: Filter,
    search: String,
    searching: bool,
    asks_reset: bool,
    selected: usize,
    top: usize,
    rows: usize,
    message: String,
    /// How many drills are due.
    due: usize,
}

impl List {
    pub(super) fn new(course: Arc<Course>, progress: Progress) -> Self {
        let selected = course
            .position(&course.current(&progress).name)
            .unwrap_or(0);
        let due = practice::due(&course, &progress, practice::now()).len();
        List {
            course,
            progress,
            filter: Filter::All,
            search: String::new(),
            searching: false,
            asks_reset: false,
            selected,
            top: 0,
            rows: 10,
            message: String::new(),
            due,
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
            .filter(|exercise| is_about(exercise, &wanted))
            .cloned()
            .collect()
    }

    /// Takes a key.
    pub(super) fn press(&mut self, key: &Key) -> Then {
        self.message.clear();
        if std::mem::take(&mut self.asks_reset) {
            let is_agreed = latin(key) == Key::Char('y');
            return match self.shown().get(self.selected) {
                Some(exercise) if is_agreed => Then::Reset(Arc::clone(exercise)),
                _ => Then::Stay,
            };
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
                Key::Char(c) if !is_harmful(*c) && !c.is_control() => self.search.push(*c),
                _ => return Then::Stay,
            }
            self.select(chosen.as_deref());
            return Then::Stay;
        }
        let count = self.shown().len();
        let last = count.saturating_sub(1);
        // As in vim, `G` is another key than `g`.
        let key = match key {
            Key::Char('G') => Key::End,
            other => latin(other),
        };
        match key {
            Key::ArrowUp | Key::Char('k') => self.selected = self.selected.saturating_sub(1),
            Key::ArrowDown | Key::Char('j') => self.selected = (self.selected + 1).min(last),
            Key::Home | Key::Char('g') => self.selected = 0,
            Key::End => self.selected = last,
            Key::PageUp => self.selected = self.selected.saturating_sub(self.rows),
            Key::PageDown => self.selected = (self.selected + self.rows).min(last),
            Key::Char('d') => self.set_filter(Filter::Done),
            Key::Char('p') => self.set_filter(Filter::Pending),
            Key::Char('s' | '/') => {
                self.searching = true;
                self.search.clear();
                self.select(chosen.as_deref());
            }
            Key::Char('m') if self.due > 0 => return Then::Practise,
            Key::Char('r') if count > 0 => self.asks_reset = true,
            Key::Char('c') | Key::Enter => {
                if let Some(exercise) = self.shown().get(self.selected) {
                    return Then::Continue(Arc::clone(exercise));
                }
            }
            Key::Escape if !self.search.is_empty() || self.filter != Filter::All => {
                self.search.clear();
                self.filter = Filter::All;
                self.select(chosen.as_deref());
            }
            Key::Char('q' | 'l') | Key::Escape | Key::CtrlC => return Then::Close,
            _ => {}
        }
        Then::Stay
    }

    /// Says what came of a reset, and shows what is done now.
    pub(super) fn was_reset(&mut self, sentence: &str, progress: Progress) {
        // There is one line for it.
        self.message = sentence.replace('\n', " ");
        self.progress = progress;
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
