//! What others may know of a lesson.

use std::sync::Arc;
use std::time::{Duration, Instant};

use super::{Lesson, Ways};
use crate::commands::watch::action::Reset;
use crate::commands::watch::job::{CheckAll, Job, Purpose};
use crate::commands::watch::message::Wish;
use crate::commands::watch::question::Question;
use crate::commands::watch::standing::{Judged, Standing, may_be_mended};
use crate::course::{Beside, Content, Course, Exercise, Progress};
use crate::engine::Verdict;
use crate::python::Interpreter;

/// What runs for less than this ends before a key could be pressed.
const LONG: Duration = Duration::from_secs(1);

impl Lesson {
    pub(in crate::commands::watch) fn course(&self) -> &Arc<Course> {
        &self.course
    }

    pub(in crate::commands::watch) fn python(&self) -> &Arc<Interpreter> {
        &self.python
    }

    pub(in crate::commands::watch) fn ways(&self) -> Ways {
        self.ways
    }

    pub(in crate::commands::watch) fn exercise(&self) -> &Exercise {
        &self.exercise
    }

    /// What there is to read beside the exercise.
    pub(in crate::commands::watch) fn beside(&self) -> Beside {
        self.beside
    }

    pub(in crate::commands::watch) fn progress(&self) -> &Progress {
        &self.progress
    }

    /// Why the progress can't be written; `None` when all of it is.
    pub(in crate::commands::watch) fn unsaved(&self) -> Option<&str> {
        self.unsaved.as_ref().map(|trouble| &*trouble.why)
    }

    pub(in crate::commands::watch) fn standing(&self) -> &Standing {
        &self.standing
    }

    /// The job that the learner waits for.
    pub(in crate::commands::watch) fn awaited(&self) -> Option<&Job> {
        self.job.as_ref().filter(|job| job.purpose.is_awaited())
    }

    /// How far the check of all exercises is, while that runs.
    pub(in crate::commands::watch) fn check_all(&self) -> Option<&CheckAll> {
        match &self.job.as_ref()?.purpose {
            Purpose::CheckAll(all) => Some(all),
            Purpose::Check | Purpose::Ahead | Purpose::Play => None,
        }
    }

    /// Whether something runs for so long that a learner may want to end it.
    pub(in crate::commands::watch) fn takes_long(&self, now: Instant) -> bool {
        self.check_all().is_some()
            || self
                .awaited()
                .is_some_and(|job| now.saturating_duration_since(job.since) >= LONG)
    }

    /// Whether a Python prompt is about to begin.
    pub(in crate::commands::watch) fn awaits_prompt(&self) -> bool {
        self.job
            .as_ref()
            .is_some_and(|job| job.purpose == Purpose::Play)
    }

    pub(in crate::commands::watch) fn judged(&self) -> Option<&Judged> {
        match &self.standing {
            Standing::Judged(judged) => Some(judged),
            Standing::Unknown | Standing::Stopped | Standing::Finished => None,
        }
    }

    /// How often the failure that is shown was the first, one time after the other.
    pub(in crate::commands::watch) fn failures_in_a_row(&self) -> u32 {
        self.failures.in_a_row()
    }

    /// Whether the explanation with this id was met with this exercise before.
    pub(in crate::commands::watch) fn meets_again(&self, explains: Option<&'static str>) -> bool {
        self.failures.meets_again(explains)
    }

    /// The exercise to go on with.
    pub(in crate::commands::watch) fn next_pending(&self) -> Option<&Arc<Exercise>> {
        self.course
            .next_pending(&self.exercise.name, &self.progress)
    }

    /// Whether there is no file to check.
    pub(in crate::commands::watch) fn is_missing(&self) -> bool {
        self.seen.source == Content::Missing
    }

    /// Another exercise that was saved.
    pub(in crate::commands::watch) fn saved(&self) -> Option<&Exercise> {
        self.saved.as_deref()
    }

    /// Whether an exercise comes before the current one.
    pub(in crate::commands::watch) fn is_before(&self, other: &Exercise) -> bool {
        self.course.position(&other.name) < self.course.position(&self.exercise.name)
    }

    /// Whether the learner may go on: after a pass, from an optional exercise, and from one that can't
    /// be tried here.
    pub(in crate::commands::watch) fn may_go_on(&self) -> bool {
        self.progress.is_done(&self.exercise.name)
            || self.exercise.optional
            || self
                .verdict()
                .is_some_and(|verdict| verdict.is_out_of_reach())
    }

    /// Whether a save that changes nothing may not be enough to get a verdict.
    pub(in crate::commands::watch) fn waits_for_r(&self) -> bool {
        self.awaited().is_none()
            && match &self.standing {
                Standing::Unknown | Standing::Stopped => true,
                Standing::Judged(judged) => may_be_mended(&judged.report.verdict),
                Standing::Finished => false,
            }
    }

    /// What there is to reset.
    pub(in crate::commands::watch) fn question(&self) -> Question {
        Question::after(self.verdict())
    }

    /// The wish to reset what is asked about.
    pub(in crate::commands::watch) fn reset(&self, what: Question) -> Wish {
        Wish::Reset(Reset {
            exercise: Arc::clone(&self.exercise),
            what,
        })
    }

    pub(in crate::commands::watch) fn verdict(&self) -> Option<&Verdict> {
        self.judged().map(|judged| &judged.report.verdict)
    }
}
