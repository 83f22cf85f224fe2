//! What is decided about builds.

use std::time::{Duration, Instant};

use super::{Machine, State};
use crate::build::{self, Severity, read_diagnostics};
use crate::engine::action::{Action, FailedBuild};
use crate::engine::ahead::Ahead;
use crate::engine::build_log::{BuildLog, Step};
use crate::engine::{Event, Extension, Job, Unready, Verdict, source};
use crate::paths::Known;

/// A build that was interrupted and has not ended by then is ended with its worker.
const PATIENCE: Duration = Duration::from_secs(2);

impl Machine {
    /// What cargo compiles for this job that the next one needs too: it is not begun anew with each
    /// save.
    pub(super) fn preparation_for_next(&self, job: &Job, log: &BuildLog) -> Option<Step> {
        let next = self.next.as_ref()?;
        let is_same = next.exercise.profile == job.exercise.profile
            && next.exercise.needs == job.exercise.needs
            && next.target_dir == job.target_dir;
        log.preparation().filter(|_| is_same)
    }

    /// Asks the build worker to stop, and sees later that it did.
    pub(super) fn end_build(&mut self, log: BuildLog, now: Instant) {
        self.actions.extend(self.builder.map(Action::Interrupt));
        self.state = State::Ending {
            log,
            until: now + PATIENCE,
        };
    }

    pub(super) fn kill_builder(&mut self) {
        self.actions
            .extend(self.builder.take().map(Action::KillBuilder));
    }

    pub(super) fn start_build(&mut self, job: Job, now: Instant) {
        self.say(Event::Building { id: job.id });
        let ahead = self.ahead.take();
        if let Some((extension, warnings)) = ahead.and_then(|ahead| ahead.answer(&job)) {
            return self.start_check(job, Duration::ZERO, extension, warnings, now);
        }
        let reason = source::check_python(&job.exercise, &self.python)
            .and_then(|()| source::built_from(&job.exercise, &job.snapshot.source).map(|_| ()));
        if let Err(reason) = reason {
            return self.done(&job, Verdict::Unready { reason }, None, Vec::new(), now);
        }
        let builder = match self.builder {
            Some(builder) => builder,
            None => {
                let number = self.new_number();
                *self.builder.insert(number)
            }
        };
        let limit = job.exercise.build_timeout;
        self.actions
            .push(Action::Build(builder, Box::new(job.clone())));
        self.state = State::Building {
            log: BuildLog::new(job.id, &job.exercise.name, limit),
            job,
            since: now,
        };
    }

    pub(super) fn build_is_refused(&mut self, id: u64, reason: Unready, now: Instant) {
        match std::mem::replace(&mut self.state, State::Idle) {
            State::Building { job, .. } if job.id == id => {
                self.done(&job, Verdict::Unready { reason }, None, Vec::new(), now);
            }
            other => self.state = other,
        }
    }

    /// Gives the verdict on a build that took too long, and ends the build.
    pub(super) fn stop_the_compiler(&mut self, now: Instant) {
        match std::mem::replace(&mut self.state, State::Idle) {
            State::Building { job, since, log } => {
                let limit_s = job.exercise.build_timeout.as_secs();
                let verdict = Verdict::BuildTimedOut { limit_s };
                self.end_build(log, now);
                self.report(&job, verdict, Some(now - since), Vec::new());
            }
            other => self.state = other,
        }
    }

    /// Says what cargo does, while it is not yet the exercise.
    pub(super) fn take_step(&mut self, step: Step, now: Instant) {
        let id = match &self.state {
            State::Building { job, .. } => job.id,
            State::Preparing { .. } if step == Step::Exercise => {
                if let State::Preparing { log, .. } =
                    std::mem::replace(&mut self.state, State::Idle)
                {
                    self.end_build(log, now);
                }
                return;
            }
            State::Preparing { .. } => match &self.next {
                Some(next) => next.id,
                None => return,
            },
            State::Idle | State::Ending { .. } | State::Checking(_) | State::Draining { .. } => {
                return;
            }
        };
        self.say(match step {
            Step::Preparing(package) => Event::Preparing { id, package },
            Step::Waiting => Event::Waiting { id },
            Step::Fetching => Event::Fetching { id },
            Step::Exercise => Event::Building { id },
        });
    }

    /// Goes on when the worker has answered and all of cargo's output is here.
    pub(super) fn continue_build(&mut self, now: Instant) {
        let Some((outcome, output)) = self.build_log().and_then(BuildLog::answer) else {
            return;
        };
        match std::mem::replace(&mut self.state, State::Idle) {
            State::Building { job, since, .. } => {
                self.finish_build(job, now - since, outcome, output, now);
            }
            State::Idle
            | State::Preparing { .. }
            | State::Ending { .. }
            | State::Checking(_)
            | State::Draining { .. } => {
                if let build::Outcome::Built { extension } = outcome {
                    // Nobody wants it; with this value it goes.
                    drop(Extension::new(extension));
                }
                self.start_next(now);
            }
        }
    }

    pub(super) fn finish_build(
        &mut self,
        job: Job,
        built_in: Duration,
        outcome: build::Outcome,
        output: String,
        now: Instant,
    ) {
        let learners_file = job.exercise.source().to_string_lossy().into_owned();
        let known = Known {
            root: &self.root,
            project: job.exercise.is_project().then_some(&learners_file),
        };
        let diagnostics = read_diagnostics(&output, known, &learners_file);
        match outcome {
            build::Outcome::Failed { message } => {
                let (errors, warnings) = diagnostics
                    .into_iter()
                    .partition(|d| d.severity == Severity::Error);
                let may_be_damaged = self.repaired != Some(job.id);
                self.actions.push(Action::JudgeBuild(Box::new(FailedBuild {
                    job,
                    built_in,
                    errors,
                    warnings,
                    message,
                    output,
                    may_be_damaged,
                })));
                self.start_next(now);
            }
            build::Outcome::Unready { message, cause } => {
                let reason = source::unready(message, cause);
                let verdict = Verdict::Unready { reason };
                self.done(&job, verdict, Some(built_in), diagnostics, now);
            }
            build::Outcome::Built { extension } => {
                let extension = Extension::new(extension);
                if job.build_only {
                    self.ahead = Some(Ahead::new(&job, extension.clone(), diagnostics.clone()));
                    let verdict = Verdict::Built { extension };
                    self.done(&job, verdict, Some(built_in), diagnostics, now);
                } else {
                    self.start_check(job, built_in, extension, diagnostics, now);
                }
            }
        }
    }

    /// What was compiled before was damaged and is gone: the job is begun anew, if nobody wants another.
    pub(super) fn was_damaged(&mut self, job: Job, now: Instant) {
        if matches!(self.state, State::Idle) {
            self.repaired = Some(job.id);
            self.say(Event::Repairing { id: job.id });
            self.start_build(job, now);
        }
    }

    pub(super) fn builder_is_gone(&mut self, now: Instant) {
        self.kill_builder();
        match std::mem::replace(&mut self.state, State::Idle) {
            // Somebody ended it, maybe before it got the request.
            State::Building { job, .. } if self.tried_again != Some(job.id) => {
                self.tried_again = Some(job.id);
                self.start_build(job, now);
            }
            State::Building { job, since, log } => {
                let reason = Unready::tools(
                    "the build worker ended unexpectedly. Save the file to try again.",
                )
                .because(console::strip_ansi_codes(log.printed().trim()));
                let verdict = Verdict::Unready { reason };
                self.done(&job, verdict, Some(now - since), Vec::new(), now);
            }
            State::Ending { .. } | State::Preparing { .. } => self.start_next(now),
            other @ (State::Idle | State::Checking(_) | State::Draining { .. }) => {
                self.state = other;
            }
        }
    }
}
