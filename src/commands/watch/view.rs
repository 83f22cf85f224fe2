//! What `watch` shows: the frame for its state.

use console::style;

use super::Watch;
use crate::commands::hint;
use crate::engine::Verdict;
use crate::ui::{self, Detail};

/// The same first failure this many times in a row, and a hint is offered.
const STUCK: u32 = 3;

/// A window with fewer rows shows only the most important lines around the verdict.
const LOW: usize = 10;

impl Watch {
    /// The frame, at most `rows` lines of at most `width` columns.
    pub(super) fn lines(&mut self, rows: usize, width: usize) -> Vec<String> {
        if let Some(list) = &mut self.list {
            return list.lines(rows, width);
        }
        let here = &self.here;
        let mut head = ui::header(&here.course, &self.exercise, &here.progress, width);
        for line in &mut head {
            *line = console::truncate_str(line, width, "…").into_owned();
        }
        head.push(String::new());
        let mut foot = self.foot(width);
        if rows < LOW {
            // The name, one line of keys or of a message, and the rest for the verdict.
            head.truncate(1);
            foot.retain(|line| !line.is_empty());
            foot.truncate(1);
        }
        let body = self.body(width);

        let room = rows.saturating_sub(head.len() + foot.len()).max(1);
        if body.len() > room {
            // One line says how much there is above and below.
            let room = room.saturating_sub(1).max(1);
            self.scroll = self.scroll.min(body.len() - room);
            let below = body.len() - room - self.scroll;
            let mut lines = head;
            lines.extend(body.into_iter().skip(self.scroll).take(room));
            let above = self.scroll;
            let note = match (above, below) {
                (0, below) => format!("↓ {below} more lines (arrow keys)"),
                (above, 0) => format!("↑ {above} more lines"),
                (above, below) => format!("↑ {above}   ↓ {below} more lines"),
            };
            let note = console::truncate_str(&note, width, "…");
            lines.push(style(note).dim().to_string());
            lines.extend(foot);
            lines.truncate(rows);
            lines
        } else {
            self.scroll = 0;
            let mut lines = head;
            lines.extend(body);
            while lines.len() + foot.len() < rows {
                lines.push(String::new());
            }
            lines.extend(foot);
            // A window lower than head and foot keeps its last lines.
            let surplus = lines.len().saturating_sub(rows);
            lines.split_off(surplus)
        }
    }

    /// What is between the head and the keys.
    pub(super) fn body(&self, width: usize) -> Vec<String> {
        let course = &self.here.course;
        let mut lines = Vec::new();
        if self.shows_welcome {
            lines.extend(ui::prose(&course.welcome_message, width));
            lines.push(String::new());
        }
        for level in 0..self.hints_shown.min(self.exercise.hints.len()) {
            lines.extend(hint::lines(&self.exercise, level, width));
        }
        if let Some(all) = &self.check_all {
            let count = course.exercises.len();
            let bar = ui::progress_bar(all.place, count, 24.min(width / 3));
            lines.push(format!("{bar}  checking all: {} of {count}", all.place));
            if !all.failed.is_empty() {
                lines.extend(ui::hanging(
                    "  ",
                    &format!("{} do not pass", all.failed.len()),
                    width,
                ));
            }
            return lines;
        }
        if self.finished {
            lines.extend(ui::prose(&course.final_message, width));
            return lines;
        }
        if let Some(working) = &self.working {
            let seconds = working.since.elapsed().as_secs_f64();
            let text = format!("{} ...   {seconds:.1} s", working.label);
            lines.push(style(text).dim().to_string());
            return lines;
        }
        if let Some(report) = &self.report {
            let detail = if self.shows_all {
                Detail::All
            } else {
                Detail::First
            };
            lines.extend(ui::verdict_lines(
                report,
                course,
                &self.exercise,
                width,
                detail,
            ));
            if report.verdict.is_pass() {
                lines.push(String::new());
                let next = course.next_pending(&self.exercise.name, &self.here.progress);
                let text = match next {
                    Some(next) => format!("Press `n` for the next exercise, `{}`.", next.name),
                    None => "That was the last one. Press `n` to check them all once more.".into(),
                };
                lines.extend(ui::hanging("", &text, width));
            } else if self.same_failure.1 >= STUCK
                && self.hints_shown == 0
                && !matches!(report.verdict, Verdict::Unready { .. })
            {
                lines.push(String::new());
                lines.extend(ui::hanging("", "Stuck? Press `h` for a hint.", width));
            }
        }
        lines
    }

    /// Messages and keys, at the bottom.
    fn foot(&self, width: usize) -> Vec<String> {
        let mut lines = vec![String::new()];
        for message in [&self.warning, &self.message].into_iter().flatten() {
            lines.extend(ui::hanging("", message, width));
        }
        let keys = if self.asks_reset {
            "reset this exercise? Your version is kept as a backup.   y yes   n no".to_owned()
        } else {
            self.keys()
        };
        let keys = ui::hanging("", &keys, width);
        lines.extend(keys.into_iter().map(|line| style(line).dim().to_string()));
        lines
    }

    /// The keys that mean something now.
    fn keys(&self) -> String {
        let mut keys = Vec::new();
        if self.here.progress.is_done(&self.exercise.name) || self.may_be_left() {
            keys.push("n next");
        }
        if self.manual {
            keys.push("r run");
        }
        if !self.exercise.hints.is_empty() {
            keys.push("h hint");
        }
        keys.extend(["l list", "c check all", "p play", "x reset", "q quit"]);
        keys.join("   ")
    }
}
