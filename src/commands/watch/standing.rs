//! Where a lesson stands with the current exercise.

use crate::engine::{Check, Reason, Report, Verdict};
use crate::explain::{Explanation, explain};

/// What there is to show about the current exercise when no job is awaited.
#[derive(Debug, Default)]
pub(super) enum Standing {
    /// Nothing yet: the first verdict is to come.
    #[default]
    Unknown,
    /// Nothing: the learner ended the job.
    Stopped,
    /// A verdict.
    Judged(Box<Judged>),
    /// All exercises were checked, and none failed.
    Finished,
}

/// A report, and what explains its first failure: looked up once, and drawn many times.
#[derive(Debug)]
pub(super) struct Judged {
    pub(super) report: Report,
    pub(super) explanation: Option<Explanation>,
}

impl Judged {
    pub(super) fn new(report: Report) -> Self {
        Judged {
            explanation: explain(&report),
            report,
        }
    }

    /// The entry that explains its first failure.
    pub(super) fn explains(&self) -> Option<&'static str> {
        let explanation = self.explanation.as_ref()?;
        Some(&explanation.entry.id)
    }
}

impl From<Report> for Standing {
    fn from(report: Report) -> Self {
        Standing::Judged(Box::new(Judged::new(report)))
    }
}

/// How often the same failure came first, one time after the other.
#[derive(Debug, Default)]
pub(super) struct Failures {
    last: Option<String>,
    /// The explanations that were met with this exercise, each as often as it was.
    explained: Vec<&'static str>,
    count: u32,
    /// All of them.
    all: u32,
}

impl Failures {
    /// Counts one more report.
    pub(super) fn count(&mut self, report: &Report) {
        let failure = first_failure(&report.verdict);
        if failure.is_none() || failure != self.last {
            self.count = 0;
        }
        self.count += 1;
        if failure.is_some() && report.verdict.settles().is_some() {
            self.all += 1;
        }
        self.last = failure;
    }

    /// Remembers what explained a failure.
    pub(super) fn meet(&mut self, explains: Option<&'static str>) {
        self.explained.extend(explains);
    }

    /// Whether an explanation was met more than once.
    pub(super) fn meets_again(&self, explains: Option<&'static str>) -> bool {
        let met = self.explained.iter().filter(|id| Some(**id) == explains);
        met.count() > 1
    }

    /// How many failures there were since the learner came to the exercise, less the first verdict, which
    /// is about what was there.
    pub(super) fn all(&self) -> u32 {
        self.all.saturating_sub(1)
    }

    /// How often it was now.
    pub(super) fn in_a_row(&self) -> u32 {
        self.count
    }
}

/// What failed first, in a form in which two failures can be compared.
fn first_failure(verdict: &Verdict) -> Option<String> {
    match verdict {
        Verdict::Passed { .. } | Verdict::Built { .. } => None,
        Verdict::Failed { checks } => first_failed(checks).map(|check| check.name.clone()),
        Verdict::NotBuilt {
            diagnostics,
            message,
        } => Some(
            diagnostics
                .first()
                .map_or(message.clone(), |d| format!("{:?} {}", d.code, d.message)),
        ),
        Verdict::BuildTimedOut { .. } => Some("build time".to_owned()),
        Verdict::NotImported { problem } => Some(problem.message.clone()),
        Verdict::Died { death, .. } => Some(format!("{death:?}")),
        Verdict::TimedOut { .. } => Some("time".to_owned()),
        Verdict::Unready { reason } => Some(format!("{reason:?}")),
    }
}

fn first_failed(checks: &[Check]) -> Option<&Check> {
    checks.iter().find(|check| !check.is_fine())
}

/// Whether a verdict is about the system, which somebody may have mended since.
pub(super) fn may_be_mended(verdict: &Verdict) -> bool {
    verdict
        .unready()
        .is_some_and(|unready| matches!(unready.reason, Reason::Tools | Reason::Packages { .. }))
}
