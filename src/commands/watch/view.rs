//! What `watch` shows: the frame for its state.

use std::time::Instant;

use super::job::{CheckAll, Job, Purpose, Stage};
use super::lesson::Lesson;
use super::page::{Focus, Over, Page};
use super::standing::{Judged, Standing};
use crate::commands::{compiled, hint};
use crate::harmless::PathText;
use crate::ui::{self, Detail, Line, Look, Mend, Shown};

/// The same first failure this many times in a row, and a hint is offered.
const STUCK: u32 = 3;

/// A window with fewer rows shows only the most important lines around the verdict.
pub(super) const LOW: usize = 10;

/// What is between the head and the keys, and where its parts begin.
#[derive(Default)]
pub(super) struct Body {
    pub(super) lines: Vec<Line>,
    newest_hint: Option<usize>,
    verdict: Option<usize>,
    /// What did not go well in it.
    failure: Option<usize>,
    /// What explains that.
    explanation: Option<usize>,
}

impl Body {
    /// The same with every line broken that is too long: a terminal would break it too, and the
    /// count of lines would be wrong.
    fn wrapped(self, width: usize) -> Self {
        let mut lines = Vec::with_capacity(self.lines.len());
        let mut begins = Vec::with_capacity(self.lines.len());
        for line in self.lines {
            begins.push(lines.len());
            // What is indented stays so.
            let text = line.plain();
            let indent = text.len() - text.trim_start_matches(' ').len();
            let margin = " ".repeat(if indent == 0 { 0 } else { indent + 2 }.min(width / 2));
            lines.extend(line.wrap_behind(width, &margin));
        }
        let moved = |place: Option<usize>| place.and_then(|place| begins.get(place).copied());
        Body {
            newest_hint: moved(self.newest_hint),
            verdict: moved(self.verdict),
            failure: moved(self.failure),
            explanation: moved(self.explanation),
            lines,
        }
    }
}

/// The frame, at most `rows` lines of at most `width` columns. What is to be in sight is brought there.
pub(super) fn frame(
    lesson: &Lesson,
    page: &mut Page,
    now: Instant,
    rows: usize,
    width: usize,
) -> Vec<Line> {
    if let Over::List(list) = &mut page.over {
        return list.lines(rows, width);
    }
    if let Over::Sheet(sheet) = &mut page.over {
        return sheet.lines(rows, width);
    }
    let mut view = View {
        lesson,
        page,
        now,
        width,
        room: rows,
    };
    let is_low = rows < LOW;
    let (head, foot) = if is_low {
        (view.low_head(), view.low_foot())
    } else {
        (view.head(), view.foot())
    };
    view.room = rows.saturating_sub(head.len() + foot.len());
    let body = view.body().wrapped(width);
    let anchor = match std::mem::take(&mut page.focus) {
        Focus::Nothing => None,
        Focus::Hint => body.newest_hint,
        Focus::Verdict if is_low => body.failure.or(body.verdict),
        Focus::Verdict => body.verdict,
        Focus::Explanation => body.explanation.or(body.verdict),
    };
    page.scroll = anchor.unwrap_or(page.scroll);

    let room = rows.saturating_sub(head.len() + foot.len()).max(1);
    let mut lines = head;
    if body.lines.len() > room {
        // One line says how much there is above and below.
        let room = room.saturating_sub(1).max(1);
        let hidden = body.lines.len() - room;
        page.scroll = page.scroll.min(hidden);
        lines.extend(body.lines.into_iter().skip(page.scroll).take(room));
        let note = scroll_note(page.scroll, hidden - page.scroll, width);
        lines.push(Line::of(Look::Faint, note));
        lines.extend(foot);
        lines.truncate(rows);
        lines
    } else {
        page.scroll = 0;
        lines.extend(body.lines);
        while lines.len() + foot.len() < rows {
            lines.push(Line::empty());
        }
        lines.extend(foot);
        // A window lower than head and foot keeps its last lines.
        let surplus = lines.len().saturating_sub(rows);
        lines.split_off(surplus)
    }
}

/// What is between the head and the keys, at most `width` columns wide.
pub(super) fn body(lesson: &Lesson, page: &Page, now: Instant, width: usize) -> Body {
    let view = View {
        lesson,
        page,
        now,
        width,
        room: usize::MAX,
    };
    view.body()
}

/// What is looked at, and how wide it may be.
#[derive(Clone, Copy)]
struct View<'a> {
    lesson: &'a Lesson,
    page: &'a Page,
    now: Instant,
    width: usize,
    /// How many rows there are between the head and the keys.
    room: usize,
}

impl View<'_> {
    /// The exercise and how far the learner is.
    fn head(&self) -> Vec<Line> {
        let lesson = self.lesson;
        let (course, exercise) = (lesson.course(), lesson.exercise());
        let header = ui::header(course, exercise, lesson.progress(), self.width);
        let mut head: Vec<Line> = header
            .into_iter()
            .map(|line| line.fit(self.width))
            .collect();
        head.push(Line::empty());
        head
    }

    /// The name, so that the rest is for the verdict.
    fn low_head(&self) -> Vec<Line> {
        let mut head = self.head();
        head.truncate(1);
        head
    }

    fn body(&self) -> Body {
        let mut body = Body::default();
        if self.page.shows_welcome {
            let welcome = &self.lesson.course().welcome_message;
            body.lines.extend(ui::prose(welcome, self.width));
            body.lines.push(Line::empty());
        }
        let exercise = self.lesson.exercise();
        for level in 0..self.page.hints_shown.min(exercise.hints.len()) {
            body.newest_hint = Some(body.lines.len());
            body.lines.extend(hint::lines(exercise, level, self.width));
        }
        if let Some(readme) = self.readme() {
            body.lines.extend(ui::hanging("", &readme, self.width));
            body.lines.push(Line::empty());
        }
        match (self.lesson.awaited(), self.lesson.standing()) {
            (Some(job), _) => body.lines.extend(self.job(job)),
            (None, Standing::Finished) => body.lines.extend(self.finished()),
            (None, Standing::Judged(judged)) => self.judged(judged, &mut body),
            (None, Standing::Unknown | Standing::Stopped) => {}
        }
        body
    }

    /// Where the chapter's lesson is, until its first exercise passes.
    fn readme(&self) -> Option<String> {
        let (course, exercise) = (self.lesson.course(), self.lesson.exercise());
        let readme = exercise.lesson();
        let is_begun = course
            .exercises
            .iter()
            .any(|other| other.dir == exercise.dir && self.lesson.progress().is_done(&other.name));
        let is_about_one = self.lesson.check_all().is_none()
            && !matches!(self.lesson.standing(), Standing::Finished);
        let is_new = !is_begun && is_about_one && self.lesson.beside().has_lesson;
        // The welcome says it too.
        (is_new && !self.page.shows_welcome).then(|| {
            if self.lesson.ways().has_keys {
                "A new chapter: `t` shows its lesson.".to_owned()
            } else {
                format!("A new chapter; its lesson is {}", readme.shown())
            }
        })
    }

    /// What is under way.
    fn job(&self, job: &Job) -> Vec<Line> {
        if let Purpose::CheckAll(all) = &job.purpose {
            let mut lines = self.check_all(all);
            if let Stage::Preparing(package) = &job.stage {
                let text = format!(
                    "  compiling what exercises need, only this once (crate {}: {package}) ...",
                    job.crates
                );
                lines.push(Line::of(Look::Faint, text));
            }
            return lines;
        }
        let name = &self.lesson.exercise().name;
        let what = match &job.stage {
            Stage::Building => format!("building {name}"),
            Stage::Preparing(package) => {
                let version = self.lesson.python().minor();
                let what = compiled(self.lesson.exercise());
                let number = job.crates;
                format!("compiling {what}, once for Python {version} (crate {number}: {package})")
            }
            Stage::Waiting => "waiting for another cargo to end".to_owned(),
            Stage::Fetching => "fetching the crates that exercises need, only this once".to_owned(),
            Stage::Checking { .. } => format!("checking {name}"),
        };
        let seconds = self.now.saturating_duration_since(job.since).as_secs_f64();
        let text = format!("{what} ...   {seconds:.1} s");
        vec![Line::of(Look::Faint, text)]
    }

    fn check_all(&self, all: &CheckAll) -> Vec<Line> {
        let count = self.lesson.course().exercises.len();
        let bar = ui::progress_bar(all.place, count, 24.min(self.width / 3));
        let mut lines = vec![bar.and(format!("  checking all: {} of {count}", all.place))];
        if !all.failed.is_empty() {
            let failed = format!("{} do not pass", all.failed.len());
            lines.extend(ui::hanging("  ", &failed, self.width));
        }
        lines
    }

    fn finished(&self) -> Vec<Line> {
        let course = self.lesson.course();
        let (done, count) = (course.done(self.lesson.progress()), course.exercises.len());
        let mut lines = vec![
            Line::of(Look::Good, "✓")
                .and(format!(" checked all: {done} of {count} exercises pass")),
            Line::empty(),
        ];
        lines.extend(ui::prose(&course.final_message, self.width));
        lines
    }

    /// The verdict, and how to go on.
    fn judged(&self, judged: &Judged, body: &mut Body) {
        let lines = &mut body.lines;
        let report = &judged.report;
        body.verdict = Some(lines.len());
        if report.verdict.is_pass() {
            lines.extend(ui::hanging("", &self.how_to_go_on(), self.width));
            lines.push(Line::empty());
        }
        let detail = if self.page.shows_all {
            Detail::All
        } else {
            Detail::First
        };
        let shown = Shown {
            report,
            explanation: judged.explanation.as_ref(),
            mend: self.mend(judged),
            course: self.lesson.course(),
            exercise: self.lesson.exercise(),
            beside: self.lesson.beside(),
            detail,
            // Hints above it are scrolled away when there is a verdict.
            room: self.room.saturating_sub(1),
        };
        let verdict = ui::verdict_lines(&shown, self.width);
        let begins = |is_so: fn(&Line) -> bool| {
            let place = verdict.iter().position(is_so)?;
            Some(lines.len() + place)
        };
        body.failure = begins(Line::is_failure);
        body.explanation = begins(Line::is_explanation);
        lines.extend(verdict);
        if self.lesson.is_missing() && self.lesson.ways().has_keys {
            lines.push(Line::empty());
            lines.extend(ui::hanging("", "Here, `x` brings it back.", self.width));
        }
        if self.lesson.failures_in_a_row() >= STUCK
            && self.page.hints_shown == 0
            && report.verdict.settles() == Some(false)
        {
            lines.push(Line::empty());
            let offer = if self.lesson.ways().has_keys {
                "Stuck? Press `h` for a hint."
            } else {
                "Stuck? `pyo3lings hint` gives a hint."
            };
            lines.extend(ui::hanging("", offer, self.width));
        }
    }

    /// What to write instead comes when the same error is met once more, or is asked for.
    fn mend(&self, judged: &Judged) -> Mend {
        let id = judged.explains();
        if self.lesson.meets_again(id) || id.is_some() && self.page.mend_asked == id {
            Mend::Shown
        } else if self.lesson.ways().has_keys {
            Mend::AtKey
        } else {
            Mend::Later
        }
    }

    fn how_to_go_on(&self) -> String {
        if self.lesson.exercise().is_drill {
            return match (self.lesson.next_pending(), self.lesson.ways().has_keys) {
                (Some(next), false) => format!("Found. The next drill is `{}`.", next.name),
                (Some(next), true) => {
                    format!("Found. Press `n` for the next drill, `{}`.", next.name)
                }
                (None, false) => "Found, and that was the last drill.".to_owned(),
                (None, true) => {
                    "Found, and that was the last drill. Press `q` to leave.".to_owned()
                }
            };
        }
        match (self.lesson.next_pending(), self.lesson.ways().has_keys) {
            (Some(next), true) if self.lesson.is_before(next) => format!(
                "Passed, and so is all that comes after it. Press `n` to go back to `{}`, which is not \
                 done yet.",
                next.name
            ),
            (Some(next), false) => format!("Passed. The next exercise is `{}`.", next.name),
            (Some(next), true) => {
                format!("Passed. Press `n` for the next exercise, `{}`.", next.name)
            }
            (None, false) => "Passed, and that was the last one. All are checked once more.".into(),
            (None, true) => {
                "Passed, and that was the last one. Press `n` to check them all once more.".into()
            }
        }
    }

    /// Messages and keys, at the bottom.
    fn foot(&self) -> Vec<Line> {
        let mut lines = vec![Line::empty()];
        let warnings = [self.page.warning.as_deref(), self.lesson.unsaved()];
        let messages = warnings.into_iter().chain([self.page.message.as_deref()]);
        for message in messages.flatten() {
            lines.extend(ui::hanging("", message, self.width));
        }
        let keys = match self.page.over {
            Over::Question(question) => ui::hanging("", question.text(), self.width),
            Over::Nothing | Over::List(_) | Over::Sheet(_) => ui::keys(&self.keys(), self.width),
        };
        lines.extend(keys.into_iter().map(|line| line.all(&Look::Faint)));
        lines.into_iter().map(|line| line.fit(self.width)).collect()
    }

    /// One line of keys or of a message.
    fn low_foot(&self) -> Vec<Line> {
        let mut foot = self.foot();
        foot.retain(|line| !line.is_empty());
        let says_nothing = self.page.message.is_none() && self.page.warning.is_none();
        match self.page.over {
            Over::Question(_) => foot = vec!["reset? y/n".into()],
            Over::Nothing | Over::List(_) | Over::Sheet(_) if foot.len() > 1 && says_nothing => {
                foot = vec![Line::of(Look::Faint, letters(&self.keys()))];
            }
            Over::Nothing | Over::List(_) | Over::Sheet(_) => foot.truncate(1),
        }
        foot
    }

    /// The keys that mean something now.
    fn keys(&self) -> String {
        let lesson = self.lesson;
        let mut keys = Vec::new();
        if lesson.may_go_on() && !matches!(lesson.standing(), Standing::Finished) {
            keys.push("n next");
        }
        if lesson.exercise().is_drill && !lesson.may_go_on() && lesson.awaited().is_none() {
            keys.push("s skip");
        }
        if lesson.takes_long(self.now) {
            keys.push("s stop");
        }
        if lesson.ways().is_manual || lesson.waits_for_r() {
            keys.push("r run");
        }
        let hints = lesson.exercise().hints.len();
        if hints > 0 {
            keys.push(if self.page.hints_shown >= hints {
                "h hide hints"
            } else {
                "h hint"
            });
        }
        if lesson
            .judged()
            .is_some_and(|judged| judged.explanation.is_some())
        {
            keys.push("e explain");
        }
        keys.extend(["t task", "l list", "? keys", "q quit"]);
        keys.join("   ")
    }
}

/// How many lines are above and below, with as many words as there is room for.
pub(super) fn scroll_note(above: usize, below: usize, width: usize) -> String {
    let mut note = match (above, below) {
        (0, below) => format!("↓ {below}"),
        (above, 0) => format!("↑ {above}"),
        (above, below) => format!("↑ {above}   ↓ {below}"),
    };
    let keys = if above == 0 { " (arrow keys)" } else { "" };
    let lines = if above <= 1 && below <= 1 {
        " line"
    } else {
        " lines"
    };
    for words in [" more", lines, keys] {
        if console::measure_text_width(&note) + words.len() <= width {
            note += words;
        }
    }
    note
}

/// The keys without their words, for a window that is too low for more than one line of them.
fn letters(keys: &str) -> String {
    let letters: Vec<&str> = keys
        .split("   ")
        .filter_map(|key| key.split(' ').next())
        .collect();
    letters.join(" ")
}
