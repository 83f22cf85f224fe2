//! What is decided about runs of check scripts.

use std::time::{Duration, Instant};

use super::{Machine, Run, Spare, State};
use crate::build::Diagnostic;
use crate::engine::action::{Action, Checked};
use crate::engine::check_log::{CheckLog, End};
use crate::engine::{Event, Extension, Job, Unready, Verdict, source};

/// How long a check worker whose channel ended may take to end by itself: how it ends is told.
const LAST_WORDS: Duration = Duration::from_secs(1);

/// How long output is waited for after a check worker ended: something that it started may have left
/// its process group and hold the pipe open.
const LAST_OUTPUT: Duration = Duration::from_millis(300);

impl Machine {
    pub(super) fn start_check(
        &mut self,
        job: Job,
        built_in: Duration,
        extension: Extension,
        warnings: Vec<Diagnostic>,
        now: Instant,
    ) {
        self.say(Event::Checking {
            id: job.id,
            built_in,
        });
        if let Err(reason) = source::check_script(&job.exercise, &job.snapshot.script) {
            let verdict = Verdict::Unready { reason };
            return self.done(&job, verdict, Some(built_in), warnings, now);
        }
        let spare = match self.spare.take() {
            Some(spare) => spare,
            None => Spare {
                number: self.new_number(),
                is_ready: false,
            },
        };
        self.actions.push(Action::Check(
            spare.number,
            Box::new(job.clone()),
            extension,
        ));
        self.state = State::Checking(Box::new(Run {
            log: CheckLog::new(&job.exercise, &self.python, spare.is_ready),
            job,
            built_in,
            warnings,
            worker: spare.number,
            began: now,
        }));
    }

    pub(super) fn check_is_refused(&mut self, reason: Unready, now: Instant) {
        match std::mem::replace(&mut self.state, State::Idle) {
            State::Checking(run) => {
                let verdict = Verdict::Unready { reason };
                self.done(&run.job, verdict, Some(run.built_in), run.warnings, now);
            }
            other => self.state = other,
        }
    }

    /// Has the worker ended, when the run is over.
    pub(super) fn continue_check(&mut self, now: Instant) {
        match std::mem::replace(&mut self.state, State::Idle) {
            State::Checking(run) if run.log.is_over() => {
                let patience = match run.log.end {
                    Some(End::ChannelClosed) => LAST_WORDS,
                    Some(End::Done | End::TimedOut(_) | End::Early(_)) | None => Duration::ZERO,
                };
                self.actions.push(Action::EndCheck(run.worker, patience));
                self.state = State::Draining {
                    took: now - run.began,
                    run,
                    output_ended: false,
                    until: None,
                };
            }
            other => self.state = other,
        }
    }

    pub(super) fn check_worker_ended(&mut self, number: u64, now: Instant) {
        if let State::Draining {
            run,
            output_ended,
            until,
            ..
        } = &mut self.state
            && run.worker == number
        {
            *until = Some(now + LAST_OUTPUT);
            if *output_ended {
                self.finish_check(now);
            }
        }
    }

    pub(super) fn output_ended(&mut self, number: u64, now: Instant) {
        if let State::Draining {
            run,
            output_ended,
            until,
            ..
        } = &mut self.state
            && run.worker == number
        {
            *output_ended = true;
            if until.is_some() {
                self.finish_check(now);
            }
        }
    }

    pub(super) fn finish_check(&mut self, now: Instant) {
        match std::mem::replace(&mut self.state, State::Idle) {
            State::Draining { run, took, .. } => {
                let Run {
                    job,
                    built_in,
                    warnings,
                    worker,
                    log,
                    ..
                } = *run;
                let never_started = !log.is_ready && matches!(log.end, Some(End::ChannelClosed));
                let checked = Checked {
                    may_be_damaged: never_started && self.repaired != Some(job.id),
                    job,
                    built_in,
                    warnings,
                    log,
                    took,
                };
                self.actions
                    .push(Action::JudgeCheck(worker, Box::new(checked)));
                self.start_spare();
                self.start_next(now);
            }
            other => self.state = other,
        }
    }

    /// Wants the next check worker, so that its interpreter is up when it is needed.
    pub(super) fn start_spare(&mut self) {
        if self.spare.is_none() {
            let number = self.new_number();
            self.spare = Some(Spare {
                number,
                is_ready: false,
            });
            self.actions.push(Action::Prepare(number));
        }
    }

    /// A spare ended before it was needed; the next one is started when it is.
    pub(super) fn forget_spare(&mut self, number: u64) {
        if self.spare.take_if(|spare| spare.number == number).is_some() {
            self.actions.push(Action::KillCheck(number));
        }
    }
}
