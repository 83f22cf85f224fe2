//! Ending what is under way: a build or a check that takes long.

use std::time::Duration;

use super::Watch;

/// What runs for less than this ends before a key could be pressed.
const LONG: Duration = Duration::from_secs(1);

impl Watch {
    /// Whether something runs for so long that a learner may want to end it.
    pub(super) fn takes_long(&self) -> bool {
        self.check_all.is_some()
            || self
                .working
                .as_ref()
                .is_some_and(|working| working.since.elapsed() >= LONG)
    }

    /// Whether a save that changes nothing may not be enough to get a verdict.
    pub(super) fn waits_for_r(&self) -> bool {
        let is_stopped = self.report.is_none() && !self.finished;
        self.working.is_none() && (is_stopped || self.may_be_tried_again())
    }

    /// Ends what is under way. A save or `r` starts it again.
    pub(super) fn stop(&mut self) {
        if self.working.take().is_none() {
            return;
        }
        self.engine.cancel();
        self.ahead = None;
        self.play_job = None;
        let what = if self.check_all.take().is_some() {
            "The check of all is stopped; what it found until now is kept."
        } else {
            // The verdict that was shown before is about another content.
            self.report = None;
            "Stopped. Save your file, or press `r`, to check it again."
        };
        self.message = Some(what.to_owned());
    }
}
