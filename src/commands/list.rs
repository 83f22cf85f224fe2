//! `list`: the exercises and the learner's progress.

use std::process::ExitCode;
use std::sync::Arc;

use anyhow::Result;
use console::{Key, Term, measure_text_width, style, truncate_str};

use super::watch::screen::Screen;
use super::{Here, reset, watch};
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
    let chosen = {
        let mut screen = Screen::open()?;
        let mut list = List::new(
            Arc::clone(&here.course),
            here.file.clone(),
            here.progress.clone(),
        );
        let term = Term::stdout();
        loop {
            let (rows, width) = screen.size();
            screen.draw(&list.lines(rows, width))?;
            match list.press(&term.read_key_raw()?)? {
                Then::Stay => {}
                Then::Close => break None,
                Then::Continue(exercise) => break Some(exercise),
            }
        }
    };
    let Some(exercise) = chosen else {
        return Ok(ExitCode::SUCCESS);
    };
    let (progress, _) = here
        .file
        .update(|progress| progress.current = Some(exercise.name.clone()))?;
    watch::run(Here { progress, ..here }, WatchOptions::default())
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
                    Ok(done) => done.sentence(exercise),
                    Err(error) => format!("{error:#}"),
                };
                self.progress = self.file.read()?.0;
            }
            return Ok(Then::Stay);
        }
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
                _ => {}
            }
            self.selected = 0;
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
                self.selected = 0;
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
                self.selected = 0;
            }
            Key::Char('q' | 'l') | Key::Escape | Key::CtrlC => return Ok(Then::Close),
            _ => {}
        }
        Ok(Then::Stay)
    }

    fn set_filter(&mut self, filter: Filter) {
        self.filter = if self.filter == filter {
            Filter::All
        } else {
            filter
        };
        self.selected = 0;
    }

    /// The screen, at most `rows` lines of at most `width` columns.
    pub(super) fn lines(&mut self, rows: usize, width: usize) -> Vec<String> {
        let shown = self.shown();
        self.selected = self.selected.min(shown.len().saturating_sub(1));
        let mut footer = self.footer(width);
        footer.truncate(rows.saturating_sub(2).clamp(1, 3));
        self.rows = rows.saturating_sub(footer.len() + 2).max(1);
        let padding = 2.min(self.rows / 4);
        let lowest_top = (self.selected + 1 + padding).saturating_sub(self.rows);
        self.top = self.top.clamp(
            lowest_top.min(shown.len().saturating_sub(self.rows)),
            self.selected.saturating_sub(padding).max(lowest_top),
        );
        self.top = self.top.min(shown.len().saturating_sub(self.rows));

        let current = self.course.current(&self.progress).name.clone();
        let mut lines = vec![
            style(fit(
                &format!("  {:<8} {:<18} {}", "state", "exercise", "file"),
                width,
            ))
            .dim()
            .to_string(),
        ];
        if shown.is_empty() {
            lines.push(fit("  nothing matches; Esc shows all again", width));
        }
        for (place, exercise) in shown.iter().enumerate().skip(self.top).take(self.rows) {
            let is_done = self.progress.is_done(&exercise.name);
            let state = if is_done {
                style("done    ").green().to_string()
            } else {
                style("pending ").yellow().to_string()
            };
            let mark = if exercise.name == current { ">" } else { " " };
            let path = exercise.source();
            let path = path.to_string_lossy();
            let optional = if exercise.optional { " (optional)" } else { "" };
            let name = format!("{:<18}", exercise.name);
            let line = if place == self.selected {
                let plain = if is_done { "done    " } else { "pending " };
                let text = fit(&format!("{mark} {plain} {name} {path}{optional}"), width);
                let pad = " ".repeat(width.saturating_sub(measure_text_width(&text)));
                style(format!("{text}{pad}")).reverse().to_string()
            } else {
                fit(&format!("{mark} {state} {name} {path}{optional}"), width)
            };
            lines.push(line);
        }
        while lines.len() < rows.saturating_sub(footer.len()) {
            lines.push(String::new());
        }
        lines.extend(footer);
        lines.truncate(rows);
        lines
    }

    fn footer(&self, width: usize) -> Vec<String> {
        let done = self.course.done(&self.progress);
        let count = format!("{done} of {} done", self.course.exercises.len());
        let filter = match self.filter {
            Filter::All => "",
            Filter::Done => "   only done ones",
            Filter::Pending => "   only pending ones",
        };
        let first = if self.searching {
            format!("search: {}_   (Enter keeps it, Esc ends it)", self.search)
        } else if self.asks_reset {
            let shown = self.shown();
            let name = shown
                .get(self.selected)
                .map_or("", |exercise| &exercise.name);
            format!("reset {name}? Your version is kept as a backup.  y/n")
        } else if !self.message.is_empty() {
            self.message.clone()
        } else if self.search.is_empty() {
            format!("{count}{filter}")
        } else {
            format!("{count}{filter}   search: {}", self.search)
        };
        let keys = "↑↓ move   c continue   d done   p pending   s search   r reset   q back";
        let mut lines = ui::hanging("", &first, width);
        lines.extend(
            ui::hanging("", keys, width)
                .into_iter()
                .map(|l| style(l).dim().to_string()),
        );
        lines
    }
}

fn fit(line: &str, width: usize) -> String {
    truncate_str(line, width, "…").into_owned()
}
