//! The job that a lesson has under way.

use std::time::{Duration, Instant};

/// What is under way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Job {
    /// Tells it from earlier ones.
    pub(super) id: u64,
    pub(super) purpose: Purpose,
    pub(super) since: Instant,
    pub(super) stage: Stage,
    /// How many crates were compiled or begun for it.
    pub(super) crates: usize,
}

/// What a job is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Purpose {
    /// A verdict on the current exercise.
    Check,
    /// Verdicts on all exercises, one after the other.
    CheckAll(CheckAll),
    /// The next exercise, built before the learner gets there: nobody waits for it.
    Ahead,
    /// A Python prompt.
    Play,
}

impl Purpose {
    /// Whether the learner waits for it.
    pub(super) fn is_awaited(&self) -> bool {
        match self {
            Purpose::Check | Purpose::CheckAll(_) | Purpose::Play => true,
            Purpose::Ahead => false,
        }
    }
}

/// How far a job has got.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Stage {
    /// The exercise is built.
    Building,
    /// This crate is compiled: PyO3, for the first time.
    Preparing(String),
    /// Another cargo is at work.
    Waiting,
    /// cargo fetches crates.
    Fetching,
    /// The checks run.
    Checking {
        /// How long the build took.
        built_in: Duration,
    },
}

/// How far the check of all exercises has got.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct CheckAll {
    /// How many have a verdict: the place of the one that is checked.
    pub(super) place: usize,
    /// The places of those that failed.
    pub(super) failed: Vec<usize>,
}
