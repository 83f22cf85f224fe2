//! What a check worker has said about its run.

use std::sync::Arc;

use super::unready::DOCTOR;
use super::{Check, Unready, Verdict};
use crate::check::{Event, GilKept, Outcome, Planned};
use crate::course::Exercise;
use crate::python::Interpreter;

/// The checks of a run, as far as they came. What was said once is not taken back: a failed check does
/// not pass later, and there is one plan. Learner code may leave processes behind that go on talking.
#[derive(Debug)]
pub(super) struct CheckLog {
    pub(super) checks: Vec<Check>,
    pub(super) end: Option<End>,
    /// Whether Python was up.
    pub(super) is_ready: bool,
    is_planned: bool,
    /// What a learner does about a broken check script.
    mend: String,
    python: Arc<Interpreter>,
}

const NOT_CHECKED: &str = "it could not be checked, and that is not your code's fault";

/// Why a run is over.
#[derive(Debug)]
pub(super) enum End {
    Done,
    ChannelClosed,
    TimedOut(Option<GilKept>),
    Early(Box<Verdict>),
}

impl CheckLog {
    /// Of a run that has not begun.
    pub(super) fn new(exercise: &Exercise, python: &Arc<Interpreter>, is_ready: bool) -> Self {
        CheckLog {
            checks: Vec::new(),
            end: None,
            is_ready,
            is_planned: false,
            mend: original_of(exercise),
            python: Arc::clone(python),
        }
    }

    pub(super) fn is_over(&self) -> bool {
        self.end.is_some()
    }

    /// Takes the run for over, if it is not already.
    pub(super) fn over(&mut self, end: End) {
        self.end.get_or_insert(end);
    }

    /// Takes what the worker says.
    pub(super) fn take(&mut self, event: Event) {
        if self.is_over() {
            return;
        }
        match event {
            Event::Plan { checks } => {
                if !self.is_planned {
                    self.is_planned = true;
                    self.checks = checks.into_iter().map(planned).collect();
                }
            }
            Event::Started { check } => {
                if let Some(check) = self.checks.get_mut(check) {
                    check.running = check.outcome == Outcome::NotRun;
                }
            }
            Event::Ended {
                check,
                outcome,
                attacks,
                races,
            } => {
                if let Some(check) = self.checks.get_mut(check)
                    && may_follow(&outcome, &check.outcome)
                {
                    check.running = false;
                    check.outcome = outcome;
                    check.attacks = attacks;
                    check.races = races;
                }
            }
            Event::ImportFailed { problem } => {
                self.over(End::Early(Box::new(Verdict::NotImported { problem })));
            }
            Event::ScriptFailed { problem } => {
                let place = problem
                    .at
                    .map(|at| format!(", line {}", at.line))
                    .unwrap_or_default();
                let message = format!(
                    "the check script itself is broken{place}: {}: {}. {}",
                    problem.exception, problem.message, self.mend
                );
                self.unready(Unready::script(message));
            }
            Event::Missing { packages } => {
                self.unready(Unready::packages(&self.python, packages));
            }
            Event::Broken { message, mend } => {
                let sentence = format!("{NOT_CHECKED}: {message}");
                let mend = mend.unwrap_or_else(|| DOCTOR.to_owned());
                self.unready(Unready::tools(sentence).mended_by(mend));
            }
            Event::TimeUp { gil } => self.over(End::TimedOut(gil)),
            Event::Done => self.over(End::Done),
        }
    }

    fn unready(&mut self, reason: Unready) {
        self.over(End::Early(Box::new(Verdict::Unready { reason })));
    }
}

/// Whether a check that ended like `before` can turn out like `outcome` after all: it can only get
/// worse, as when the class's clean-up fails.
fn may_follow(outcome: &Outcome, before: &Outcome) -> bool {
    match before {
        Outcome::NotRun => true,
        Outcome::Passed | Outcome::Skipped { .. } => matches!(outcome, Outcome::Failed { .. }),
        Outcome::Failed { .. } => false,
    }
}

fn planned(planned: Planned) -> Check {
    Check {
        name: planned.name,
        sentence: planned.sentence,
        outcome: Outcome::NotRun,
        attacks: Vec::new(),
        races: Vec::new(),
        running: false,
    }
}

/// How a learner gets an untouched check script.
pub(super) fn original_of(exercise: &Exercise) -> String {
    format!(
        "It belongs to the course: if that is yours, mend it. Else `pyo3lings reset --check {}` brings its \
         original back, and leaves your file as it is.",
        exercise.name
    )
}
