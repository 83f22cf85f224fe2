//! A report as lines.

mod build;
mod checks;
mod death;
mod diagnostic;
mod hang;
mod output;
mod problem;
mod races;
mod scoreboard;

use std::time::Duration;

use self::output::without_told_panics;
use super::explanation::{self, Mend};
use super::{Line, Look, hanging, typed};
use crate::course::{Beside, Course, Exercise};
use crate::engine::{Check, Report, Unready, Verdict};
use crate::explain::Explanation;

/// How much is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// The first failure in full: what a learner looks at next.
    First,
    /// All of them, and the warnings.
    All,
}

/// What is shown of a report, and with what.
#[derive(Debug, Clone, Copy)]
pub struct Shown<'a> {
    /// What came of the exercise.
    pub report: &'a Report,
    /// Of its first failure.
    pub explanation: Option<&'a Explanation>,
    /// How much the explanation says.
    pub mend: Mend,
    /// The course that the exercise is from.
    pub course: &'a Course,
    /// The exercise.
    pub exercise: &'a Exercise,
    /// What there is to read beside it.
    pub beside: Beside,
    /// How much is shown.
    pub detail: Detail,
    /// How many rows are free for it: the notes of the compiler are folded when they need more.
    pub room: usize,
}

/// Why a content may fail that passed before.
pub const CHANGED_AROUND: &str = "Something around it has changed: the check script, Python, Rust, or a \
                                  setting of this machine.";

/// The lines that show a report, at most `width` columns wide.
pub fn verdict_lines(shown: &Shown<'_>, width: usize) -> Vec<Line> {
    let report = shown.report;
    let mut lines = Lines {
        lines: Vec::new(),
        width,
        detail: shown.detail,
        explanation: shown.explanation,
        mend: shown.mend,
        room: shown.room,
    };
    if report.is_pass_kept {
        let text =
            format!("This very file passed before, so it still counts as done. {CHANGED_AROUND}");
        lines.text("", &text);
        lines.gap();
    }
    match &report.verdict {
        Verdict::Passed { checks } => {
            lines.built(report.built_in);
            lines.passed(shown);
            lines.gap();
            lines.checks(checks);
            lines.warnings(&report.warnings);
            lines.printed(&report.printed);
        }
        Verdict::Built { .. } => lines.built(report.built_in),
        Verdict::Failed { checks } => {
            lines.built(report.built_in);
            lines.checks(checks);
            lines.warnings(&report.warnings);
            lines.printed(&without_told_panics(&report.printed, checks));
        }
        Verdict::NotBuilt {
            diagnostics,
            message,
        } => {
            lines.not_built(diagnostics, message, report.built_in);
            lines.warnings(&report.warnings);
        }
        Verdict::BuildTimedOut { limit_s } => {
            lines.bad(&format!(
                "the compiler was stopped after {limit_s} s: it did not come to an end"
            ));
            lines.text(
                LEAD,
                "Usually a `const` whose loop never ends, or a macro that calls itself with more \
                 each time.",
            );
        }
        Verdict::NotImported { problem } => {
            lines.built(report.built_in);
            lines.bad("Python can't import the module");
            lines.problem(problem);
            lines.explanation(LEAD);
            lines.printed(&report.printed);
        }
        Verdict::Died { death, checks, at } => {
            lines.built(report.built_in);
            lines.checks_before_the_end(checks);
            lines.bad(&death::words(*death));
            lines.during(checks, at.as_ref());
            lines.text(LEAD, death::usual_cause(*death));
            lines.explanation(LEAD);
            lines.printed(&report.printed);
        }
        Verdict::TimedOut {
            limit_s,
            checks,
            at,
            gil,
        } => {
            lines.built(report.built_in);
            lines.checks_before_the_end(checks);
            lines.bad(&format!(
                "stopped after {limit_s} s: it did not come to an end"
            ));
            lines.during(checks, at.as_ref());
            lines.text(LEAD, &hang::usual_cause(gil.as_ref()));
            if gil.is_none() {
                lines.explanation(LEAD);
            } else if let Some(explanation) = lines.explanation.take() {
                // What it says in general is said already, about this very code.
                lines.lines.push(explanation::pointer(explanation, LEAD));
            }
            lines.printed(&report.printed);
        }
        Verdict::Unready { reason } => lines.unready(reason),
    }
    lines.lines
}

/// The mark of a verdict: done, not done, or nothing that could tell.
pub fn mark(verdict: &Verdict) -> Line {
    match verdict.settles() {
        Some(true) => Line::of(Look::Good, "✓"),
        Some(false) => Line::of(Look::Failure, "✗"),
        None => Line::of(Look::Unsure, "?"),
    }
}

/// In front of what is about the line above.
const LEAD: &str = "    ";

/// The lines so far, and what the next ones need.
struct Lines<'a> {
    lines: Vec<Line>,
    width: usize,
    detail: Detail,
    /// Of the first failure, until it is said.
    explanation: Option<&'a Explanation>,
    mend: Mend,
    room: usize,
}

impl Lines<'_> {
    fn gap(&mut self) {
        if self.lines.last().is_some_and(|last| !last.is_empty()) {
            self.lines.push(Line::empty());
        }
    }

    /// The checks before one that did not end: the explanation is about that one.
    fn checks_before_the_end(&mut self, checks: &[Check]) {
        let explanation = self.explanation.take();
        self.checks(checks);
        self.explanation = explanation;
    }

    /// The explanation, behind the failure that it is about.
    fn explanation(&mut self, lead: &str) {
        if let Some(explanation) = self.explanation.take() {
            let lines = explanation::below_error(explanation, self.mend, lead, self.width);
            self.lines.extend(lines);
        }
    }

    /// A line as it is, broken where it is too long.
    fn raw(&mut self, line: Line) {
        self.lines.extend(line.wrap(self.width));
    }

    /// Code or values behind an indentation, which their continuation has too.
    fn indented(&mut self, line: Line) {
        let room = self.width.saturating_sub(LEAD.len()).max(10);
        for piece in line.wrap(room) {
            self.lines.push(Line::from(LEAD).then(piece).trim_end());
        }
    }

    /// A wrapped paragraph.
    fn text(&mut self, lead: impl Into<Line>, text: &str) {
        let lead = lead.into();
        for paragraph in text.lines() {
            self.lines
                .extend(hanging(lead.clone(), paragraph, self.width));
        }
    }

    fn good(&mut self, text: &str) {
        self.text(Line::of(Look::Good, "✓").and(" "), text);
    }

    fn bad(&mut self, text: &str) {
        self.text(Line::of(Look::Failure, "✗").and(" "), text);
    }

    fn built(&mut self, took: Option<Duration>) {
        let mark = Line::of(Look::Good, "✓");
        // Nothing that is built on the spot is as quick.
        self.lines.push(match took {
            Some(took) if took < Duration::from_millis(5) => mark.and(" built ahead"),
            took => mark.and(" built").with(Look::Faint, behind(took)),
        });
    }

    fn passed(&mut self, shown: &Shown<'_>) {
        let Shown {
            course, exercise, ..
        } = shown;
        self.gap();
        let learned = exercise.learned.as_deref().unwrap_or("All checks pass.");
        self.text(Line::of(Look::Good, "●").and(" "), learned);
        if shown.beside.has_solution {
            let solution = exercise.solution();
            let (text, file) = (solution.to_string_lossy(), course.root.join(&solution));
            self.raw(Line::from("  compare: ").link(Look::Plain, text, &file));
        }
        if let Some(guide) = &exercise.guide {
            self.raw(format!("  read on: {guide}").into());
        }
    }

    fn unready(&mut self, unready: &Unready) {
        let (first, more) = unready
            .sentence
            .split_once('\n')
            .unwrap_or((&unready.sentence, ""));
        self.bad(first);
        self.text(LEAD, more);
        for command in unready.mend.iter().flat_map(|mend| mend.lines()) {
            // It will be copied.
            self.indented(Line::of(Look::Code, &*typed::command(command)));
        }
        for line in unready.cause.iter().flat_map(|cause| cause.lines()) {
            self.indented(Line::of(Look::Faint, line));
        }
    }
}

/// How long something took, behind what it was.
fn behind(took: Option<Duration>) -> String {
    took.map(|took| format!("   {:.2} s", took.as_secs_f64()))
        .unwrap_or_default()
}
