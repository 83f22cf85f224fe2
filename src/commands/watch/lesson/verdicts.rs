//! What the engine says, and what follows from a verdict.

use std::sync::Arc;

use super::{Lesson, Step, message};
use crate::commands::DAMAGED;
use crate::commands::watch::action::{Action, Aim};
use crate::commands::watch::change::Change;
use crate::commands::watch::job::{Purpose, Stage};
use crate::commands::watch::message::Topic;
use crate::commands::watch::news::News;
use crate::commands::watch::standing::Judged;
use crate::engine::{Event, Report, Verdict};
use crate::practice::{Effort, now};

impl Lesson {
    pub(super) fn engine_says(&mut self, event: Event) -> Vec<Step> {
        let Some(job) = self.job.as_mut().filter(|job| job.id == event.id()) else {
            // It is about a job that was replaced.
            return Vec::new();
        };
        let stage = match event {
            Event::Building { .. } => Stage::Building,
            Event::Preparing { package, .. } => {
                job.crates += 1;
                Stage::Preparing(package)
            }
            Event::Repairing { .. } => return vec![message(DAMAGED)],
            Event::Waiting { .. } => Stage::Waiting,
            Event::Fetching { .. } => Stage::Fetching,
            Event::Checking { built_in, .. } => Stage::Checking { built_in },
            Event::Done { report, .. } => return self.done(*report),
        };
        job.stage = stage.clone();
        if job.purpose.is_awaited() {
            vec![Step::Say(News::Stage(stage))]
        } else {
            Vec::new()
        }
    }

    fn done(&mut self, report: Report) -> Vec<Step> {
        let Some(job) = self.job.take() else {
            return Vec::new();
        };
        match (job.purpose, &report.verdict) {
            (Purpose::Ahead, _) => Vec::new(),
            (Purpose::CheckAll(all), _) => self.checked_one(all, report),
            (Purpose::Check, _) => self.judge(report),
            (Purpose::Play, Verdict::Built { extension }) => {
                vec![Step::Say(News::Play(extension.clone()))]
            }
            (Purpose::Play, _) => {
                self.standing = report.into();
                vec![self.reading(Aim::Verdict)]
            }
        }
    }

    /// Takes a verdict on the current exercise. It is told when nothing was saved since.
    fn judge(&mut self, mut report: Report) -> Vec<Step> {
        let mut steps = vec![self.reading(Aim::Verdict)];
        steps.extend(self.keep(&mut report));
        self.failures.count(&report);
        self.standing = report.into();
        self.failures.meet(self.judged().and_then(Judged::explains));
        if self.exercise.is_drill && self.verdict().is_some_and(Verdict::is_pass) {
            // What the mistake was, and why one makes it.
            let exercise = Arc::clone(&self.exercise);
            steps.push(Step::Do(Action::Show(exercise, Topic::Difference, false)));
        }
        steps
    }

    /// Remembers whether an exercise passes, where that is something new.
    pub(super) fn keep(&mut self, report: &mut Report) -> Option<Step> {
        let mut progress = self.progress.clone();
        report.count_in(&mut progress);
        let is_current = report.exercise == self.exercise.name;
        let effort = Effort {
            when: now(),
            failures: if is_current { self.failures.all() } else { 0 },
        };
        (progress != self.progress).then(|| {
            self.change(Change::Judged {
                exercise: report.exercise.clone(),
                content: report.content.clone(),
                passes: report.verdict.is_pass(),
                effort,
            })
        })
    }

    /// The verdict is about what is in the file.
    pub(super) fn verdict_counts(&mut self) -> Vec<Step> {
        let mut steps = vec![Step::Say(News::Verdict)];
        let passed = self.verdict().is_some_and(Verdict::is_pass);
        // Without keys it goes on at once, and would only end that build.
        if passed
            && self.ways.has_keys
            && let Some(next) = self.next_pending()
        {
            steps.push(Step::Do(Action::Read(Arc::clone(next), Aim::Ahead)));
        }
        steps
    }
}
