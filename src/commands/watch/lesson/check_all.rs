//! Checking every exercise, one after the other.

use std::sync::Arc;

use super::{Lesson, Step, message};
use crate::commands::watch::action::{Action, Aim};
use crate::commands::watch::job::CheckAll;
use crate::commands::watch::news::News;
use crate::commands::watch::standing::Standing;
use crate::engine::Report;

impl Lesson {
    pub(super) fn start_check_all(&mut self) -> Vec<Step> {
        vec![self.reading_next(CheckAll::default())]
    }

    /// Takes one of the verdicts.
    pub(super) fn checked_one(&mut self, mut all: CheckAll, mut report: Report) -> Vec<Step> {
        let mut steps: Vec<Step> = self.keep(&mut report).into_iter().collect();
        let is_needed =
            !self.course.exercises[all.place].optional && !report.verdict.is_out_of_reach();
        if is_needed && !report.verdict.is_pass() {
            all.failed.push(all.place);
        }
        all.place += 1;
        if all.place < self.course.exercises.len() {
            steps.push(self.reading_next(all));
        } else {
            steps.extend(self.checked_all(&all));
        }
        steps
    }

    fn reading_next(&self, all: CheckAll) -> Step {
        let exercise = Arc::clone(&self.course.exercises[all.place]);
        Step::Do(Action::Read(exercise, Aim::CheckAll(all)))
    }

    fn checked_all(&mut self, all: &CheckAll) -> Vec<Step> {
        let Some(first) = all.failed.first() else {
            self.standing = Standing::Finished;
            return vec![Step::Say(News::Finished)];
        };
        let what = match all.failed.len() {
            1 => "1 exercise does".to_owned(),
            count => format!("{count} exercises do"),
        };
        let first = Arc::clone(&self.course.exercises[*first]);
        let mut steps = self.go_to(first);
        steps.push(message(format!(
            "{what} not pass yet; this is the first of them."
        )));
        steps
    }
}
