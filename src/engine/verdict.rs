//! What came of building and checking an exercise. Every front shows this, and nothing else.

use std::time::Duration;

use serde::Serialize;

use super::{Extension, Printed};
use crate::build::Diagnostic;
use crate::check::{Attack, Outcome, Problem, PythonLine};

/// What came of one job.
#[derive(Debug, Clone, Serialize)]
pub struct Report {
    /// The exercise.
    pub exercise: String,
    /// What came of it.
    pub verdict: Verdict,
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
    /// Of an exercise whose checks did not run.
    pub(super) fn unchecked(
        exercise: &str,
        verdict: Verdict,
        built_in: Option<Duration>,
        warnings: Vec<Diagnostic>,
    ) -> Self {
        Report {
            exercise: exercise.to_owned(),
            verdict,
            warnings,
            printed: Printed::default(),
            built_in,
            checked_in: None,
        }
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

/// Why an exercise could not even be tried.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum Unready {
    /// The learner's file can't be read.
    Source {
        /// A sentence.
        message: String,
    },
    /// The check script is missing or broken.
    Script {
        /// A sentence.
        message: String,
    },
    /// It needs packages from PyPI.
    Packages {
        /// Their names.
        names: Vec<String>,
    },
    /// It needs a newer Python.
    Python {
        /// The oldest that will do, such as `3.12`.
        needed: String,
    },
    /// The tools don't work.
    Tools {
        /// A sentence.
        message: String,
    },
}

impl Verdict {
    /// Whether the exercise is solved.
    pub fn is_pass(&self) -> bool {
        matches!(self, Verdict::Passed { .. })
    }

    /// Whether the exercise needs something that this machine does not have. A course is finished
    /// without it.
    pub fn is_out_of_reach(&self) -> bool {
        matches!(
            self,
            Verdict::Unready {
                reason: Unready::Packages { .. } | Unready::Python { .. }
            }
        )
    }
}

fn seconds<S: serde::Serializer>(time: &Option<Duration>, to: S) -> Result<S::Ok, S::Error> {
    match time {
        Some(time) => to.serialize_some(&time.as_secs_f64()),
        None => to.serialize_none(),
    }
}
