//! What the interactive list shows: the exercises below their chapters.

use std::sync::Arc;

use super::{Filter, List};
use crate::course::Exercise;
use crate::harmless::PathText;
use crate::ui::{self, Line, Look};

/// With fewer rows there is no list.
const LOWEST: usize = 4;

/// A window with fewer rows does without the line on top.
const LOW: usize = 10;

/// With fewer columns for it, nothing is said about an exercise.
const LEAST_ABOUT: usize = 16;

/// How many rows stay visible above and below the selected one.
const PADDING: usize = 2;

/// One row of the list.
enum Row {
    Chapter(String),
    /// The exercise at this place among those that are shown.
    Exercise(usize),
}

impl List {
    /// The screen, at most `rows` lines of at most `width` columns.
    pub(in crate::commands) fn lines(&mut self, rows: usize, width: usize) -> Vec<Line> {
        if rows < LOWEST {
            let mut lines = ui::hanging("", "This window is too low for the list.", width);
            lines.truncate(rows);
            return fitted(lines, width);
        }
        let shown = self.shown();
        self.selected = self.selected.min(shown.len().saturating_sub(1));
        let names = shown
            .iter()
            .map(|exercise| exercise.name.len())
            .max()
            .unwrap_or(0);
        let mut foot = self.foot(width);
        foot.truncate((rows / 4).max(1));
        let has_head = rows >= LOW;
        self.rows = rows - foot.len() - usize::from(has_head);

        let list = self.rows_of(&shown);
        self.scroll_to_selected(&list);
        let mut lines = Vec::new();
        if has_head {
            lines.push(self.head(&list).fit(width));
        }
        if shown.is_empty() {
            lines.extend(ui::hanging(
                "",
                "nothing matches; Esc shows all again",
                width,
            ));
        }
        for row in list.iter().skip(self.top).take(self.rows) {
            let line = match row {
                Row::Chapter(chapter) => Line::of(Look::Strong, chapter).fit(width),
                Row::Exercise(place) => self.line(names, &shown[*place], *place, width),
            };
            lines.push(line);
        }
        lines.resize(rows - foot.len(), Line::empty());
        lines.extend(foot);
        lines
    }

    /// The exercises, each chapter's behind its name and how much of it is done.
    fn rows_of(&self, shown: &[Arc<Exercise>]) -> Vec<Row> {
        let mut list = Vec::new();
        let mut chapter = "";
        for (place, exercise) in shown.iter().enumerate() {
            if exercise.dir != chapter {
                chapter = &exercise.dir;
                let of_chapter = || self.course.exercises.iter().filter(|e| e.dir == chapter);
                let done = of_chapter()
                    .filter(|exercise| self.progress.is_done(&exercise.name))
                    .count();
                list.push(Row::Chapter(format!(
                    "{chapter}   {done}/{}",
                    of_chapter().count()
                )));
            }
            list.push(Row::Exercise(place));
        }
        list
    }

    /// Scrolls no further than it takes to have the selected row in sight, with some around it.
    fn scroll_to_selected(&mut self, list: &[Row]) {
        let selected = list
            .iter()
            .position(|row| matches!(row, Row::Exercise(place) if *place == self.selected))
            .unwrap_or(0);
        let padding = PADDING.min(self.rows.saturating_sub(1) / 2);
        let lowest = (selected + padding + 1).saturating_sub(self.rows);
        let highest = selected.saturating_sub(padding);
        self.top = self
            .top
            .clamp(lowest, highest)
            .min(list.len().saturating_sub(self.rows));
    }

    /// Which chapter the first row is of, where its name is above the window, and how much is above and
    /// below.
    fn head(&self, list: &[Row]) -> Line {
        let above = self.top;
        let below = list.len().saturating_sub(self.top + self.rows);
        let chapter = match list.get(self.top) {
            Some(Row::Exercise(_)) => list[..self.top].iter().rev().find_map(|row| match row {
                Row::Chapter(chapter) => Some(chapter.as_str()),
                Row::Exercise(_) => None,
            }),
            Some(Row::Chapter(_)) | None => None,
        };
        let mut more = Vec::new();
        if above > 0 {
            more.push(format!("↑ {above} more"));
        }
        if below > 0 {
            more.push(format!("↓ {below} more"));
        }
        let more = more.join("   ");
        match chapter {
            Some(chapter) => {
                Line::of(Look::Strong, chapter).with(Look::Faint, format!("   {more}"))
            }
            None => Line::of(Look::Faint, more),
        }
    }

    fn line(&self, names: usize, exercise: &Exercise, place: usize, width: usize) -> Line {
        let is_current = exercise.name == self.course.current(&self.progress).name;
        let is_selected = place == self.selected;
        let mark = if is_current { ">" } else { " " };
        let (look, state) = if self.progress.is_done(&exercise.name) {
            (Look::Good, "done   ")
        } else {
            (Look::Unsure, "pending")
        };
        let file = self.course.root.join(self.course.opens(exercise));
        let mut line = Line::from(format!("{mark} "))
            .with(look, state)
            .and("  ")
            .link(Look::Plain, &*exercise.name, &file);
        let path = exercise.source();
        let mut about = match &exercise.learned {
            Some(learned) => learned.replace('`', ""),
            None => path.shown(),
        };
        if exercise.optional {
            about = format!("(optional) {about}");
        }
        let gap = (names + 2).saturating_sub(exercise.name.len());
        if line.width() + gap + LEAST_ABOUT <= width {
            line = line.and(" ".repeat(gap)).with(Look::Faint, about);
        }
        let line = line.fit(width);
        if is_selected {
            line.selected(width)
        } else {
            line
        }
    }

    /// How much is done, or what is being asked or said, and the keys.
    fn foot(&self, width: usize) -> Vec<Line> {
        let first = if self.searching {
            format!("search: {}_   (Enter keeps it, Esc ends it)", self.search)
        } else if self.asks_reset {
            let name = self.chosen().unwrap_or_default();
            format!("reset {name}? y/n   Your version is kept as a backup.")
        } else if !self.message.is_empty() {
            self.message.clone()
        } else {
            let filter = match self.filter {
                Filter::All => "",
                Filter::Done => "only done ones   ",
                Filter::Pending => "only pending ones   ",
            };
            let search = match &*self.search {
                "" => String::new(),
                search => format!("search: {search}   "),
            };
            let due = match self.due {
                0 => String::new(),
                1 => ". One drill is due: press m".to_owned(),
                due => format!(". {due} drills are due: press m"),
            };
            let words = format!(
                "{filter}{search}{}{due}",
                ui::count(&self.course, &self.progress)
            );
            if words.len() <= width {
                words
            } else {
                let (done, all) = (
                    self.course.done(&self.progress),
                    self.course.exercises.len(),
                );
                format!(
                    "{filter}{search}{done} of {all} done{}",
                    match self.due {
                        0 => String::new(),
                        due => format!(", {due} due: press m"),
                    }
                )
            }
        };
        let keys = "↑↓ move   c continue   d done   p pending   s search   r reset   q back";
        let mut lines = ui::hanging("", &first, width);
        lines.extend(ui::keys(keys, width));
        fitted(lines, width)
    }
}

fn fitted(lines: Vec<Line>, width: usize) -> Vec<Line> {
    lines.into_iter().map(|line| line.fit(width)).collect()
}
