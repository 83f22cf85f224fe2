//! The checks, each in a line, and what went wrong with the first that failed.

use super::{Detail, LEAD, Lines};
use crate::check::{Outcome, PythonLine};
use crate::engine::Check;
use crate::ui::{Line, Look};

impl Lines<'_> {
    pub(super) fn checks(&mut self, checks: &[Check]) {
        self.score(checks);
        let mut explained = false;
        let not_run = checks
            .iter()
            .filter(|c| c.outcome == Outcome::NotRun && !c.running)
            .count();
        for check in checks {
            match &check.outcome {
                _ if !check.attacks.is_empty() => {
                    self.scoreboard(check);
                    continue;
                }
                Outcome::Passed => self.good(&check.sentence),
                Outcome::Skipped { reason } => {
                    self.text("- ", &format!("{} (skipped: {reason})", check.sentence));
                }
                Outcome::Failed { problem } => {
                    self.bad(&check.sentence);
                    if !explained || self.detail == Detail::All {
                        self.problem(problem);
                        self.explanation(LEAD);
                        explained = true;
                    }
                }
                Outcome::NotRun if check.running => {
                    self.text(Line::of(Look::Unsure, "?").and(" "), &check.sentence);
                }
                Outcome::NotRun => {}
            }
            self.races(&check.races);
        }
        if not_run > 0 {
            let what = if not_run == 1 {
                "check was"
            } else {
                "checks were"
            };
            self.text("  ", &format!("{not_run} more {what} not reached"));
        }
    }

    /// What was running when everything ended.
    pub(super) fn during(&mut self, checks: &[Check], at: Option<&PythonLine>) {
        if let Some(check) = checks.iter().find(|check| check.running) {
            self.text(LEAD, &format!("while checking: {}", check.sentence));
        } else if checks.is_empty() {
            self.text(LEAD, "while the module was being imported");
        }
        if let Some(at) = at {
            self.place(at);
        }
    }
}
