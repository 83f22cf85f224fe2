//! What the machine wants done.

use std::time::Duration;

use super::check_log::CheckLog;
use super::{Event, Extension, Job, Report};
use crate::build::Diagnostic;

/// Something to be done by the thread that owns the workers.
#[derive(Debug)]
pub(super) enum Action {
    /// Tell whoever started the engine.
    Say(Event),
    /// Give the verdict on a job. It needs nothing from outside.
    Report(u64, Box<Report>),
    /// Have the build worker of this number build the job; start it, if it is new.
    Build(u64, Box<Job>),
    /// Ask a build worker to stop what it does. The worker itself lives on.
    Interrupt(u64),
    /// End a build worker.
    KillBuilder(u64),
    /// Start a check worker, which prepares itself.
    Prepare(u64),
    /// Have a check worker run the checks of a job; start it, if it is new.
    Check(u64, Box<Job>, Extension),
    /// End a check worker that nobody wants any more.
    KillCheck(u64),
    /// End a check worker and all that it started. It may end by itself for as long as this.
    EndCheck(u64, Duration),
    /// Judge a build that failed, and give the verdict.
    JudgeBuild(Box<FailedBuild>),
    /// Judge a run that is over, and give the verdict.
    JudgeCheck(u64, Box<Checked>),
}

/// A build that failed.
#[derive(Debug)]
pub(super) struct FailedBuild {
    pub(super) job: Job,
    pub(super) built_in: Duration,
    pub(super) errors: Vec<Diagnostic>,
    pub(super) warnings: Vec<Diagnostic>,
    /// What maturin says.
    pub(super) message: String,
    /// All that cargo printed.
    pub(super) output: String,
    /// Whether what was compiled before may be the cause, which is tried once.
    pub(super) may_be_damaged: bool,
}

/// A run of a check script that is over.
#[derive(Debug)]
pub(super) struct Checked {
    pub(super) job: Job,
    pub(super) built_in: Duration,
    pub(super) warnings: Vec<Diagnostic>,
    pub(super) log: CheckLog,
    pub(super) took: Duration,
    /// Whether the check worker's library may be the cause that Python did not start, which is tried once.
    pub(super) may_be_damaged: bool,
}
