//! The engine's decisions: what is under way, what comes next, what is wanted of the workers. Nothing is
//! done here; `supervisor.rs` does it.

mod building;
mod checking;
#[cfg(test)]
mod tests;

use std::sync::Arc;
use std::time::{Duration, Instant};

use super::action::Action;
use super::ahead::Ahead;
use super::build_log::BuildLog;
use super::check_log::{CheckLog, End};
use super::message::Message;
use super::{Event, Job, Report, Verdict};
use crate::build::Diagnostic;
use crate::python::Interpreter;

/// How long after the script's limit a check worker is ended that has not said itself that the time is
/// up. It looks in between where it hangs.
const GRACE: Duration = Duration::from_millis(1500);

/// What is under way.
#[derive(Debug)]
enum State {
    Idle,
    Building {
        job: Job,
        since: Instant,
        log: BuildLog,
    },
    /// Nobody wants this build any more, but it compiles PyO3 for the next one.
    Preparing {
        job: Job,
        log: BuildLog,
    },
    /// Nobody wants this build any more; it was asked to end.
    Ending {
        log: BuildLog,
        until: Instant,
    },
    Checking(Box<Run>),
    /// The run is over; its worker is being ended, and then its last output is waited for.
    Draining {
        run: Box<Run>,
        took: Duration,
        output_ended: bool,
        until: Option<Instant>,
    },
}

/// A run of a check script.
#[derive(Debug)]
struct Run {
    job: Job,
    built_in: Duration,
    warnings: Vec<Diagnostic>,
    worker: u64,
    began: Instant,
    log: CheckLog,
}

/// A check worker that waits.
#[derive(Debug)]
struct Spare {
    number: u64,
    is_ready: bool,
}

/// What the engine knows.
#[derive(Debug)]
pub(super) struct Machine {
    /// The course's directory, which is cut from the front of paths.
    root: String,
    python: Arc<Interpreter>,
    state: State,
    next: Option<Job>,
    ahead: Option<Ahead>,
    builder: Option<u64>,
    spare: Option<Spare>,
    /// The job that was started once more, because its build worker was gone.
    tried_again: Option<u64>,
    /// The job for which what was damaged was removed.
    repaired: Option<u64>,
    last_number: u64,
    actions: Vec<Action>,
}

impl Machine {
    pub(super) fn new(root: String, python: Arc<Interpreter>) -> Self {
        Machine {
            root,
            python,
            state: State::Idle,
            next: None,
            ahead: None,
            builder: None,
            spare: None,
            tried_again: None,
            repaired: None,
            last_number: 0,
            actions: Vec::new(),
        }
    }

    /// Wants a check worker before there is a job.
    pub(super) fn prepare(&mut self) -> Vec<Action> {
        self.start_spare();
        std::mem::take(&mut self.actions)
    }

    /// Takes what happened at `now`, and says what is to be done about it, in this order.
    pub(super) fn on(&mut self, message: Message, now: Instant) -> Vec<Action> {
        match message {
            Message::Start(job) => {
                self.next = Some(job);
                self.end_present(now);
            }
            Message::Cancel => {
                self.next = None;
                self.end_present(now);
            }
            Message::BuildReply(number, reply) => {
                if self.builder == Some(number) {
                    if let Some(log) = self.build_log() {
                        log.take_reply(reply);
                    }
                    self.continue_build(now);
                }
            }
            Message::BuildOutput(number, piece) => {
                if self.builder == Some(number) {
                    let step = self
                        .build_log()
                        .and_then(|log| log.take_output(&piece, now));
                    if let Some(step) = step {
                        self.take_step(step, now);
                    }
                    self.continue_build(now);
                }
            }
            Message::BuilderGone(number) => {
                if self.builder == Some(number) {
                    self.builder_is_gone(now);
                }
            }
            Message::BuildRefused(id, reason) => self.build_is_refused(id, reason, now),
            Message::CheckReady(number) => {
                if let Some(run) = self.run_of(number) {
                    run.log.is_ready = true;
                } else if let Some(spare) = &mut self.spare
                    && spare.number == number
                {
                    spare.is_ready = true;
                }
            }
            Message::Damaged(job) => self.was_damaged(*job, now),
            Message::CheckEvent(number, event) => {
                if let Some(run) = self.run_of(number) {
                    run.log.take(event);
                    self.continue_check(now);
                }
            }
            Message::CheckClosed(number) => {
                if let Some(run) = self.run_of(number) {
                    run.log.over(End::ChannelClosed);
                    self.continue_check(now);
                } else {
                    self.forget_spare(number);
                }
            }
            Message::CheckRefused(number, reason) => {
                if self.run_of(number).is_some() {
                    self.check_is_refused(reason, now);
                } else {
                    // It is started, or complained about, when it is needed.
                    self.spare.take_if(|spare| spare.number == number);
                }
            }
            Message::CheckEnded(number) => self.check_worker_ended(number, now),
            Message::OutputEnded(number) => self.output_ended(number, now),
        }
        std::mem::take(&mut self.actions)
    }

    /// When [`Machine::on_time`] is to be asked, if nothing happens before.
    pub(super) fn deadline(&self) -> Option<Instant> {
        match &self.state {
            State::Idle | State::Preparing { .. } => None,
            State::Building { log, .. } => log.deadline(),
            State::Ending { until, .. } => Some(*until),
            State::Checking(run) => Some(run.began + run.job.exercise.timeout + GRACE),
            State::Draining { until, .. } => *until,
        }
    }

    /// Everything stood still for so long: what is under way keeps the time that it had left.
    pub(super) fn had_no_time_for(&mut self, lost: Duration) {
        match &mut self.state {
            State::Idle | State::Preparing { .. } => {}
            State::Building { log, .. } => log.had_no_time_for(lost),
            State::Ending { until, .. } => *until += lost,
            State::Checking(run) => run.began += lost,
            State::Draining { until, .. } => {
                if let Some(until) = until {
                    *until += lost;
                }
            }
        }
    }

    /// Says what is to be done because it is `now`.
    pub(super) fn on_time(&mut self, now: Instant) -> Vec<Action> {
        if self.deadline().is_some_and(|deadline| deadline <= now) {
            match &mut self.state {
                State::Ending { .. } => {
                    self.kill_builder();
                    self.state = State::Idle;
                    self.start_next(now);
                }
                State::Building { .. } => self.stop_the_compiler(now),
                State::Checking(run) => {
                    run.log.over(End::TimedOut(None));
                    self.continue_check(now);
                }
                State::Draining { .. } => self.finish_check(now),
                State::Idle | State::Preparing { .. } => {}
            }
        }
        std::mem::take(&mut self.actions)
    }

    fn new_number(&mut self) -> u64 {
        self.last_number += 1;
        self.last_number
    }

    /// What the build worker has said about the present request.
    fn build_log(&mut self) -> Option<&mut BuildLog> {
        match &mut self.state {
            State::Building { log, .. }
            | State::Preparing { log, .. }
            | State::Ending { log, .. } => Some(log),
            State::Idle | State::Checking(_) | State::Draining { .. } => None,
        }
    }

    /// The run that is under way in this check worker.
    fn run_of(&mut self, number: u64) -> Option<&mut Run> {
        match &mut self.state {
            State::Checking(run) if run.worker == number => Some(run),
            State::Idle
            | State::Building { .. }
            | State::Preparing { .. }
            | State::Ending { .. }
            | State::Checking(_)
            | State::Draining { .. } => None,
        }
    }

    /// Ends what is under way, and starts what is next as soon as it has ended.
    fn end_present(&mut self, now: Instant) {
        match std::mem::replace(&mut self.state, State::Idle) {
            State::Idle => self.start_next(now),
            State::Checking(run) | State::Draining { run, .. } => {
                self.actions.push(Action::KillCheck(run.worker));
                self.start_spare();
                self.start_next(now);
            }
            State::Building { job, log, .. } | State::Preparing { job, log } => {
                match self.preparation_for_next(&job, &log) {
                    Some(step) => {
                        self.state = State::Preparing { job, log };
                        self.take_step(step, now);
                    }
                    None => {
                        self.end_build(log, now);
                        self.continue_build(now);
                    }
                }
            }
            ending @ State::Ending { .. } => self.state = ending,
        }
    }

    fn start_next(&mut self, now: Instant) {
        if let Some(job) = self.next.take() {
            self.start_build(job, now);
        }
    }

    /// Gives the verdict on a job whose checks did not run, and goes on with the next.
    fn done(
        &mut self,
        job: &Job,
        verdict: Verdict,
        built_in: Option<Duration>,
        warnings: Vec<Diagnostic>,
        now: Instant,
    ) {
        self.state = State::Idle;
        self.report(job, verdict, built_in, warnings);
        self.start_next(now);
    }

    fn report(
        &mut self,
        job: &Job,
        verdict: Verdict,
        built_in: Option<Duration>,
        warnings: Vec<Diagnostic>,
    ) {
        let report = Report::unchecked(job, verdict, built_in, warnings);
        self.actions.push(Action::Report(job.id, Box::new(report)));
    }

    fn say(&mut self, event: Event) {
        self.actions.push(Action::Say(event));
    }
}
