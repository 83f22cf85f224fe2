//! What came of building and checking an exercise. Every front shows this, and nothing else.

use std::time::Duration;

use serde::Serialize;

use super::{Extension, Job, Printed, Reason, Unready};
use crate::build::Diagnostic;
use crate::check::{Attack, Outcome, Problem, PythonLine, Race};
use crate::course::Progress;
use crate::practice::{Effort, now};

/// What came of one job.
#[derive(Debug, Clone, Serialize)]
pub struct Report {
    /// The exercise.
    pub exercise: String,
    /// Whether that is a whole project.
    #[serde(skip)]
    pub is_project: bool,
    /// The hash of the content that it is about: [`crate::course::Content::hash`].
    pub content: String,
    /// What came of it.
    pub verdict: Verdict,
    /// Whether it is a failure of a content that passed before, which still counts as done.
    #[serde(rename = "pass_kept")]
    pub is_pass_kept: bool,
    /// Warnings of the compiler about code that it accepted.
    pub warnings: Vec<Diagnostic>,
    /// What the learner's code printed.
    pub printed: Printed,
    /// How long the build took, if there was one.
    #[serde(rename = "build_seconds", serialize_with = "seconds")]
    pub built_in: Option<Duration>,
    /// How long import and checks took, if they ran.
    #[serde(rename = "check_seconds", serialize_with = "seconds")]
    pub checked_in: Option<Duration>,
}

impl Report {
    /// Of a job whose checks did not run.
    pub(super) fn unchecked(
        job: &Job,
        verdict: Verdict,
        built_in: Option<Duration>,
        warnings: Vec<Diagnostic>,
    ) -> Self {
        Report {
            exercise: job.exercise.name.clone(),
            is_project: job.exercise.is_project(),
            content: job.snapshot.source.hash(),
            verdict,
            is_pass_kept: false,
            warnings,
            printed: Printed::default(),
            built_in,
            checked_in: None,
        }
    }

    /// Counts it in the progress; notes whether a pass is kept.
    pub fn count_in(&mut self, progress: &mut Progress) {
        let Some(passes) = self.verdict.settles() else {
            return;
        };
        self.is_pass_kept = !passes && progress.has_passed(&self.exercise, &self.content);
        progress.judge(&self.exercise, &self.content, passes);
        let (when, failures) = (now(), 0);
        progress.note_effort(&self.exercise, Effort { when, failures });
    }
}

/// What is true about an exercise now.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Verdict {
    /// Every check passed.
    Passed {
        /// The checks.
        checks: Vec<Check>,
    },
    /// It builds; that was all that was asked for.
    Built {
        /// The extension module.
        extension: Extension,
    },
    /// At least one check failed.
    Failed {
        /// The checks.
        checks: Vec<Check>,
    },
    /// The compiler refused it.
    NotBuilt {
        /// Why, the learner's own file first.
        diagnostics: Vec<Diagnostic>,
        /// What maturin said, for when no diagnostic explains it.
        message: String,
    },
    /// The compiler did not come to an end.
    BuildTimedOut {
        /// The limit, in seconds.
        limit_s: u64,
    },
    /// It was built, and Python can't import it.
    NotImported {
        /// Why.
        problem: Problem,
    },
    /// The process that ran the checks ended before they did.
    Died {
        /// How.
        death: Death,
        /// The checks, as far as they came.
        checks: Vec<Check>,
        /// The line that Python was at, where it could still tell.
        at: Option<PythonLine>,
    },
    /// The checks did not end in time.
    TimedOut {
        /// The limit, in seconds.
        limit_s: u64,
        /// The checks, as far as they came.
        checks: Vec<Check>,
        /// The line that Python was at.
        at: Option<PythonLine>,
        /// Who keeps the GIL, if the learner's code does.
        gil: Option<GilKept>,
    },
    /// There was nothing to build or to run; it is not about the learner's code.
    Unready {
        /// What is missing.
        reason: Unready,
    },
}

/// One check and how it went.
#[derive(Debug, Clone, Serialize)]
pub struct Check {
    /// `Class.method`.
    pub name: String,
    /// What it says about the exercise.
    pub sentence: String,
    /// How it went.
    #[serde(flatten)]
    pub outcome: Outcome,
    /// The scoreboard, for a check that is an attack.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub attacks: Vec<Attack>,
    /// The races that it held.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub races: Vec<Race>,
    /// Whether it was running when everything ended.
    #[serde(skip)]
    pub running: bool,
}

impl Check {
    /// Whether there is nothing to mend.
    pub fn is_fine(&self) -> bool {
        matches!(self.outcome, Outcome::Passed | Outcome::Skipped { .. })
    }
}

/// The learner's code keeps the GIL while it hangs.
#[derive(Debug, Clone, Serialize)]
pub struct GilKept {
    /// The line of the check script from which the code was called that keeps it; `None` if that
    /// thread is at none.
    pub holder: Option<PythonLine>,
    /// The threads that wait for it: the line of the check script that each is at, if it is at one.
    pub waiting: Vec<Option<PythonLine>>,
}

/// How the process that ran the checks ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "how", rename_all = "snake_case")]
pub enum Death {
    /// The learner's code ended it, with this exit code.
    Exit {
        /// The exit code.
        code: i32,
    },
    /// A signal ended it.
    Signal {
        /// The signal's number.
        number: i32,
    },
    /// It asked for more memory than it may have.
    OutOfMemory,
    /// A thread used up its stack.
    StackOverflow,
}

impl Verdict {
    /// Whether the exercise is solved.
    pub fn is_pass(&self) -> bool {
        matches!(self, Verdict::Passed { .. })
    }

    /// Whether the exercise is done, as far as this verdict can tell: a pass settles that it is, a
    /// failure that it is not, and what says nothing about the learner's code leaves it as it was.
    pub fn settles(&self) -> Option<bool> {
        match self {
            Verdict::Passed { .. } => Some(true),
            Verdict::Failed { .. }
            | Verdict::NotBuilt { .. }
            | Verdict::BuildTimedOut { .. }
            | Verdict::NotImported { .. }
            | Verdict::Died { .. }
            | Verdict::TimedOut { .. } => Some(false),
            Verdict::Built { .. } | Verdict::Unready { .. } => None,
        }
    }

    /// What came of the exercise, in a few words that follow its name.
    pub fn headline(&self) -> &'static str {
        match self {
            Verdict::Passed { .. } => "passes",
            Verdict::Built { .. } => "builds",
            Verdict::Failed { .. } => "a check fails",
            Verdict::NotBuilt { .. } => "does not build",
            Verdict::BuildTimedOut { .. } => "its build does not end",
            Verdict::NotImported { .. } => "can't be imported",
            Verdict::Died { .. } => "ends Python",
            Verdict::TimedOut { .. } => "does not come to an end",
            Verdict::Unready { .. } => "could not be tried",
        }
    }

    /// Whether it says nothing about the learner's code.
    pub fn is_unready(&self) -> bool {
        self.unready().is_some()
    }

    /// Why the exercise could not be tried.
    pub fn unready(&self) -> Option<&Unready> {
        match self {
            Verdict::Unready { reason } => Some(reason),
            Verdict::Passed { .. }
            | Verdict::Built { .. }
            | Verdict::Failed { .. }
            | Verdict::NotBuilt { .. }
            | Verdict::BuildTimedOut { .. }
            | Verdict::NotImported { .. }
            | Verdict::Died { .. }
            | Verdict::TimedOut { .. } => None,
        }
    }

    /// Whether the exercise needs something that this machine does not have. A course is finished
    /// without it.
    pub fn is_out_of_reach(&self) -> bool {
        self.unready().is_some_and(|unready| {
            matches!(
                unready.reason,
                Reason::Packages { .. } | Reason::Python { .. }
            )
        })
    }
}

fn seconds<S: serde::Serializer>(time: &Option<Duration>, to: S) -> Result<S::Ok, S::Error> {
    match time {
        Some(time) => to.serialize_some(&time.as_secs_f64()),
        None => to.serialize_none(),
    }
}
