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

/// What is between the head and the keys, and where its parts begin.
#[derive(Default)]
pub(super) struct Body {
    pub(super) lines: Vec<String>,
    newest_hint: Option<usize>,
    verdict: Option<usize>,
    /// What did not go well in it.
    failure: Option<usize>,
}

impl Body {
    /// The same with every line broken that is too long: a terminal would break it too, and the
    /// count of lines would be wrong.
    fn wrapped(self, width: usize) -> Self {
        let mut lines = Vec::with_capacity(self.lines.len());
        let mut begins = Vec::with_capacity(self.lines.len());
        for line in &self.lines {
            begins.push(lines.len());
            lines.extend(ui::wrap_line(line, width));
        }
        let moved = |place: Option<usize>| place.and_then(|place| begins.get(place).copied());
        Body {
            newest_hint: moved(self.newest_hint),
            verdict: moved(self.verdict),
            failure: moved(self.failure),
            lines,
        }
    }
}

/// The part that a low window is to show next.
#[derive(PartialEq, Eq)]
pub(super) enum Focus {
    Nothing,
    Hint,
    Verdict,
}

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
        let is_low = rows < LOW;
        if is_low {
            // The name, one line of keys or of a message, and the rest for the verdict.
            head.truncate(1);
            foot.retain(|line| !line.is_empty());
            if self.asks_reset.is_some() {
                foot = vec!["reset? y/n".to_owned()];
            } else if foot.len() > 1 && self.says_nothing() {
                foot = vec![style(letters(&self.keys())).dim().to_string()];
            }
            foot.truncate(1);
        }
        let body = self.body(width).wrapped(width);
        let anchor = match std::mem::replace(&mut self.focus, Focus::Nothing) {
            Focus::Nothing => None,
            Focus::Hint => body.newest_hint,
            Focus::Verdict if is_low => body.failure.or(body.verdict),
            Focus::Verdict => body.verdict,
        };
        self.scroll = anchor.unwrap_or(self.scroll);
        let body = body.lines;

        let room = rows.saturating_sub(head.len() + foot.len()).max(1);
        if body.len() > room {
            // One line says how much there is above and below.
            let room = room.saturating_sub(1).max(1);
            self.scroll = self.scroll.min(body.len() - room);
            let below = body.len() - room - self.scroll;
            let mut lines = head;
            lines.extend(body.into_iter().skip(self.scroll).take(room));
            let above = self.scroll;
            let mut note = match (above, below) {
                (0, below) => format!("↓ {below}"),
                (above, 0) => format!("↑ {above}"),
                (above, below) => format!("↑ {above}   ↓ {below}"),
            };
            // As much of it as there is room for.
            let keys = if above == 0 { " (arrow keys)" } else { "" };
            for words in [" more", " lines", keys] {
                if console::measure_text_width(&note) + words.len() <= width {
                    note += words;
                }
            }
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
    pub(super) fn body(&self, width: usize) -> Body {
        let mut body = Body::default();
        let course = &self.here.course;
        let lines = &mut body.lines;
        if self.shows_welcome {
            lines.extend(ui::prose(&course.welcome_message, width));
            lines.push(String::new());
        }
        for level in 0..self.hints_shown.min(self.exercise.hints.len()) {
            body.newest_hint = Some(lines.len());
            lines.extend(hint::lines(&self.exercise, level, width));
        }
        if let Some(lesson) = self.lesson() {
            lines.extend(ui::hanging("", &lesson, width));
            lines.push(String::new());
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
            return body;
        }
        if self.finished {
            let count = course.exercises.len();
            let done = course.done(&self.here.progress);
            lines.push(format!(
                "{} checked all: {done} of {count} exercises pass",
                style("✓").green()
            ));
            lines.push(String::new());
            lines.extend(ui::prose(&course.final_message, width));
            return body;
        }
        if let Some(working) = &self.working {
            let seconds = working.since.elapsed().as_secs_f64();
            let text = format!("{} ...   {seconds:.1} s", working.label);
            lines.push(style(text).dim().to_string());
            return body;
        }
        if let Some(report) = &self.report {
            body.verdict = Some(lines.len());
            if report.verdict.is_pass() {
                let next = course.next_pending(&self.exercise.name, &self.here.progress);
                let text = match next {
                    Some(next) if !self.has_keys => {
                        format!("Passed. The next exercise is `{}`.", next.name)
                    }
                    Some(next) => {
                        format!("Passed. Press `n` for the next exercise, `{}`.", next.name)
                    }
                    None if !self.has_keys => {
                        "Passed, and that was the last one. All are checked once more.".into()
                    }
                    None => {
                        "Passed, and that was the last one. Press `n` to check them all once more."
                            .into()
                    }
                };
                lines.extend(ui::hanging("", &text, width));
                lines.push(String::new());
            }
            let detail = if self.shows_all {
                Detail::All
            } else {
                Detail::First
            };
            let explanation = self.explanation.as_ref();
            let verdict =
                ui::verdict_lines(report, explanation, course, &self.exercise, width, detail);
            body.failure = verdict
                .iter()
                .position(|line| console::strip_ansi_codes(line).starts_with('✗'))
                .map(|place| lines.len() + place);
            lines.extend(verdict);
            if self.same_failure.1 >= STUCK
                && self.hints_shown == 0
                && !matches!(report.verdict, Verdict::Unready { .. })
            {
                lines.push(String::new());
                let offer = if self.has_keys {
                    "Stuck? Press `h` for a hint."
                } else {
                    "Stuck? `pyo3lings hint` gives a hint."
                };
                lines.extend(ui::hanging("", offer, width));
            }
        }
        body
    }

    /// In a window that became low, what matters is no longer in sight by itself.
    pub(super) fn resized(&mut self, rows: usize) {
        if rows < LOW && self.focus == Focus::Nothing {
            self.focus = Focus::Verdict;
        }
    }

    /// Where the chapter's lesson is, until its first exercise passes.
    fn lesson(&self) -> Option<String> {
        let here = &self.here;
        let lesson = self.exercise.lesson();
        let is_begun = here.course.exercises.iter().any(|exercise| {
            exercise.dir == self.exercise.dir && here.progress.is_done(&exercise.name)
        });
        let is_shown = !is_begun && self.check_all.is_none() && !self.finished;
        (is_shown && here.course.root.join(&lesson).is_file())
            .then(|| format!("A new chapter; its lesson is {}", lesson.display()))
    }

    /// Messages and keys, at the bottom.
    fn foot(&self, width: usize) -> Vec<String> {
        let mut lines = vec![String::new()];
        let warnings = [self.warning.as_ref(), self.unsaved.warning()];
        let messages = warnings.into_iter().chain([self.message.as_ref()]);
        for message in messages.flatten() {
            lines.extend(ui::hanging("", message, width));
        }
        let keys = match self.asks_reset {
            Some(question) => ui::hanging("", question.text(), width),
            None => ui::keys(&self.keys(), width),
        };
        lines.extend(keys.into_iter().map(|line| style(line).dim().to_string()));
        for line in &mut lines {
            *line = console::truncate_str(line, width, "…").into_owned();
        }
        lines
    }

    /// Whether the foot is only the keys.
    fn says_nothing(&self) -> bool {
        self.asks_reset.is_none() && self.message.is_none() && self.warning.is_none()
    }

    /// The keys that mean something now.
    fn keys(&self) -> String {
        let mut keys = Vec::new();
        let is_next = self.here.progress.is_done(&self.exercise.name) || self.may_be_left();
        if is_next && !self.finished {
            keys.push("n next");
        }
        if self.takes_long() {
            keys.push("s stop");
        }
        if self.manual || self.waits_for_r() {
            keys.push("r run");
        }
        let hints = self.exercise.hints.len();
        if hints > 0 {
            keys.push(if self.hints_shown >= hints {
                "h hide hints"
            } else {
                "h hint"
            });
        }
        keys.extend(["l list", "c check all", "p play", "x reset", "q quit"]);
        keys.join("   ")
    }
}

/// The keys without their words, for a window that is too low for more than one line of them.
fn letters(keys: &str) -> String {
    let letters: Vec<&str> = keys
        .split("   ")
        .filter_map(|key| key.split(' ').next())
        .collect();
    letters.join(" ")
}
