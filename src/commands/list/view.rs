//! What the interactive list shows: the exercises below their chapters.

use std::sync::Arc;

use super::{Filter, List};
use crate::course::Exercise;
use crate::ui::{self, Line, Look};

/// With fewer rows there is no list.
const LOWEST: usize = 4;

/// A window with fewer rows does without the line above the columns.
const LOW: usize = 10;

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
        let columns = Columns::of(&shown, width);
        let head = (rows >= LOW).then(|| Line::of(Look::Faint, columns.titles()).fit(width));
        let mut foot = self.foot(width);
        foot.truncate((rows / 4).max(1));
        self.rows = rows - foot.len() - usize::from(head.is_some());

        let list = self.rows_of(&shown);
        self.scroll_to_selected(&list);
        let mut lines: Vec<Line> = head.into_iter().collect();
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
                Row::Exercise(place) => self.line(&columns, &shown[*place], *place, width),
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

    fn line(&self, columns: &Columns, exercise: &Exercise, place: usize, width: usize) -> Line {
        let is_current = exercise.name == self.course.current(&self.progress).name;
        let is_selected = place == self.selected;
        let mark = if is_current { ">" } else { " " };
        let (look, state) = if self.progress.is_done(&exercise.name) {
            (Look::Good, "done   ")
        } else {
            (Look::Unsure, "pending")
        };
        let mut line = Line::from(format!("{mark} ")).with(look, state);
        line = line.and(format!("  {}", exercise.name));
        if columns.has_files {
            let path = exercise.source();
            let file = self.course.root.join(&path);
            line = line.and(" ".repeat(columns.name - exercise.name.len() + 2));
            line = line.link(Look::Plain, path.to_string_lossy(), &file);
        }
        let optional = "  (optional)";
        if exercise.optional && line.width() + optional.len() <= width {
            line = line.and(optional);
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
            let done = self.course.done(&self.progress);
            let filter = match self.filter {
                Filter::All => "",
                Filter::Done => "only done ones   ",
                Filter::Pending => "only pending ones   ",
            };
            let search = match &*self.search {
                "" => String::new(),
                search => format!("search: {search}   "),
            };
            let all = self.course.exercises.len();
            format!("{filter}{search}{done} of {all} done")
        };
        let keys = "↑↓ move   c continue   d done   p pending   s search   r reset   q back";
        let mut lines = ui::hanging("", &first, width);
        lines.extend(ui::keys(keys, width));
        fitted(lines, width)
    }
}

/// How wide the columns are.
struct Columns {
    name: usize,
    /// Whether there is room for the files, which the chapter and the name tell too.
    has_files: bool,
}

impl Columns {
    fn of(shown: &[Arc<Exercise>], width: usize) -> Self {
        let longest = |measure: fn(&Exercise) -> usize| {
            shown
                .iter()
                .map(|exercise| measure(exercise))
                .max()
                .unwrap_or(0)
        };
        let name = longest(|exercise| exercise.name.len()).max("exercise".len());
        let files = longest(|exercise| exercise.source().as_os_str().len());
        Columns {
            name,
            has_files: "> pending  ".len() + name + 2 + files <= width,
        }
    }

    fn titles(&self) -> String {
        let files = if self.has_files { "  file" } else { "" };
        format!("  state    {:<1$}{files}", "exercise", self.name)
    }
}

fn fitted(lines: Vec<Line>, width: usize) -> Vec<Line> {
    lines.into_iter().map(|line| line.fit(width)).collect()
}
