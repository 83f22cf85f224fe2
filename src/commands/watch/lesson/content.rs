//! What the files of the exercises hold, and when that is looked at.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::{Lesson, Step, message};
use crate::commands::watch::action::Aim;
use crate::commands::watch::job::Purpose;
use crate::commands::watch::news::News;
use crate::commands::watch::standing::{Standing, may_be_mended};
use crate::course::{Content, Exercise, Snapshot};

/// A file that is gone for less than this is being replaced by an editor.
const REPLACED_WITHIN: Duration = Duration::from_millis(200);

impl Lesson {
    pub(super) fn files_changed(&mut self, paths: &[PathBuf]) -> Vec<Step> {
        let course = Arc::clone(&self.course);
        let ours = [course.source(&self.exercise), course.script(&self.exercise)];
        let concerns_ours = |path: &PathBuf| {
            ours.iter().any(|our| our.starts_with(path)) || course.has_file(&self.exercise, path)
        };
        if paths.is_empty() || paths.iter().any(concerns_ours) {
            let is_about_the_system = self.verdict().is_some_and(may_be_mended);
            if is_about_the_system && self.awaited().is_none() && !self.ways.is_manual {
                // Nothing says whether what was missing is there now; a save is the wish to try.
                return vec![Step::Say(News::Saved), self.reading(Aim::Check)];
            }
            return self.look();
        }
        let other = course.exercises.iter().find(|exercise| {
            exercise.name != self.exercise.name
                && paths.iter().any(|path| course.has_file(exercise, path))
        });
        match other {
            None => Vec::new(),
            Some(other) if self.ways.has_keys => {
                self.saved = Some(Arc::clone(other));
                vec![message(format!(
                    "You saved `{}`; the current exercise is `{}`. `g` goes to it.",
                    other.name, self.exercise.name
                ))]
            }
            Some(other) => self.go_to(Arc::clone(other)),
        }
    }

    /// Takes what the files of an exercise hold.
    pub(super) fn read(
        &mut self,
        exercise: Arc<Exercise>,
        snapshot: Snapshot,
        aim: Aim,
        now: Instant,
    ) -> Vec<Step> {
        let is_verdict = aim == Aim::Verdict;
        match aim {
            Aim::CheckAll(all) => vec![self.start(exercise, snapshot, Purpose::CheckAll(all), now)],
            Aim::Ahead => vec![self.start(exercise, snapshot, Purpose::Ahead, now)],
            Aim::Check => vec![self.check(snapshot, now)],
            Aim::Look | Aim::Verdict => {
                let is_changed = self.is_changed(&snapshot, now);
                let mut steps = Vec::new();
                // A verdict on what is not there any more is followed by another, and not told; but
                // for that other one, a key may have to be pressed.
                if is_verdict && (!is_changed || self.ways.is_manual) {
                    steps.extend(self.verdict_counts());
                }
                if is_changed {
                    steps.extend(self.changed(snapshot, now));
                }
                steps
            }
        }
    }

    /// Whether the files hold something else than what was seen last.
    fn is_changed(&mut self, snapshot: &Snapshot, now: Instant) -> bool {
        if snapshot.source == Content::Missing && self.seen.source != Content::Missing {
            let since = *self.missing_since.get_or_insert(now);
            if now.saturating_duration_since(since) < REPLACED_WITHIN {
                return false;
            }
        }
        self.missing_since = None;
        *snapshot != self.seen
    }

    /// Takes a content that was saved.
    fn changed(&mut self, snapshot: Snapshot, now: Instant) -> Vec<Step> {
        self.saved = None;
        if self.ways.is_manual {
            self.seen = snapshot;
            return vec![message("Your file changed. Press `r` to check it.")];
        }
        vec![Step::Say(News::Saved), self.check(snapshot, now)]
    }

    /// Gets a verdict on this content, whatever was known.
    fn check(&mut self, snapshot: Snapshot, now: Instant) -> Step {
        self.missing_since = None;
        self.seen = snapshot.clone();
        self.standing = Standing::Unknown;
        self.start(Arc::clone(&self.exercise), snapshot, Purpose::Check, now)
    }
}
