//! The engine's own thread: owns the workers, takes notes from everybody else, and knows at each
//! moment what is under way.

use std::collections::VecDeque;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

use super::ahead::{Ahead, Source};
use super::building::{Builder, Step};
use super::checking::{self, CheckRun, CheckServer};
use super::last_build::LastBuild;
use super::{Event, Job, Report, Unready, Verdict, failed_build, source};
use crate::build::{self, Diagnostic, Severity, read_diagnostics};
use crate::course::Course;
use crate::process::Toolchain;

/// A build that was interrupted and has not ended by then is ended with its worker.
const PATIENCE: Duration = Duration::from_secs(2);

/// What the engine's thread is told.
#[derive(Debug)]
pub(super) enum Note {
    /// Start this job, instead of what is under way.
    Start(Job),
    /// End what is under way.
    Cancel,
    /// End everything.
    Stop,
    /// A build worker answered.
    Reply(u64, Vec<u8>),
    /// cargo printed something.
    BuildOutput(u64, Vec<u8>),
    /// A build worker ended.
    BuilderGone(u64),
    /// A check worker wrote a line to its channel; `None` is the channel's end.
    CheckLine(u64, Option<Vec<u8>>),
    /// Nothing more will come of what the learner's code printed.
    OutputEnded(u64),
}

/// What is under way.
enum State {
    Idle,
    Building {
        job: Job,
        since: Instant,
        /// What is built ahead.
        source: Option<Source>,
    },
    /// Nobody wants this build any more; it was asked to end.
    Ending {
        id: u64,
        until: Instant,
    },
    /// Nobody wants this build any more, but it compiles PyO3 for the next one.
    Preparing {
        job: Job,
    },
    Checking {
        job: Job,
        built_in: Duration,
        warnings: Vec<Diagnostic>,
        run: Box<CheckRun>,
    },
}

/// The engine's thread.
pub(super) struct Desk {
    course: Arc<Course>,
    notes: Sender<Note>,
    on_event: Box<dyn FnMut(Event) + Send>,
    toolchain: Result<Toolchain, String>,
    builder: Option<Builder>,
    check_server: CheckServer,
    spare: Option<CheckRun>,
    state: State,
    next: Option<Job>,
    ahead: Option<Ahead>,
    /// The job that was started once more, because its build worker was gone.
    tried_again: Option<u64>,
    last_number: u64,
}

impl Desk {
    pub(super) fn new(
        course: Arc<Course>,
        notes: Sender<Note>,
        on_event: Box<dyn FnMut(Event) + Send>,
    ) -> Self {
        Desk {
            course,
            notes,
            on_event,
            toolchain: Err(String::new()),
            builder: None,
            check_server: CheckServer::default(),
            spare: None,
            state: State::Idle,
            next: None,
            ahead: None,
            tried_again: None,
            last_number: 0,
        }
    }

    /// Works until it is told to stop.
    pub(super) fn work(mut self, inbox: &Receiver<Note>) {
        remove_old_runs(&self.course);
        // Python comes up while rustup is asked and the first exercise is built.
        self.check_server = CheckServer::start();
        if !self.check_server.is_there() {
            self.start_spare();
        }
        self.toolchain = Toolchain::find();
        let mut backlog = VecDeque::new();
        loop {
            let note = match (backlog.pop_front(), self.deadline()) {
                (Some(note), _) => Ok(note),
                (None, None) => inbox.recv().map_err(|_| RecvTimeoutError::Disconnected),
                (None, Some(at)) => {
                    inbox.recv_timeout(at.saturating_duration_since(Instant::now()))
                }
            };
            match note {
                Ok(Note::Stop) | Err(RecvTimeoutError::Disconnected) => return,
                Ok(note) => self.take(note),
                Err(RecvTimeoutError::Timeout) => self.time_is_up(),
            }
            if let State::Checking { run, .. } = &mut self.state
                && run.is_over()
            {
                run.gather_output(inbox, &mut backlog);
                self.finish_check();
            }
        }
    }

    fn take(&mut self, note: Note) {
        match note {
            Note::Start(job) => {
                self.next = Some(job);
                self.end_present();
            }
            Note::Cancel => {
                self.next = None;
                self.end_present();
            }
            Note::Reply(number, line) => {
                if let Some(reply) = build::read_reply(&line)
                    && let Some(builder) = self.builder_of(number)
                {
                    builder.take_reply(reply);
                    self.continue_build();
                }
            }
            Note::BuildOutput(number, piece) => {
                if let Some(builder) = self.builder_of(number) {
                    let step = builder.take_output(&piece);
                    if let Some(step) = step {
                        self.take_step(step);
                    }
                    self.continue_build();
                }
            }
            Note::BuilderGone(number) => {
                if self.builder_of(number).is_some() {
                    self.builder_is_gone();
                }
            }
            Note::CheckLine(number, line) => {
                if let State::Checking { run, .. } = &mut self.state
                    && run.number == number
                {
                    run.take_line(line.as_deref());
                } else if let Some(spare) = &mut self.spare
                    && spare.number == number
                {
                    if line.is_some() {
                        spare.take_line(line.as_deref());
                    } else {
                        // It ended before it was needed; the next one is started when it is.
                        self.spare = None;
                    }
                }
            }
            Note::OutputEnded(number) => {
                if let State::Checking { run, .. } = &mut self.state
                    && run.number == number
                {
                    run.output_ended();
                }
            }
            Note::Stop => {}
        }
    }

    fn builder_of(&mut self, number: u64) -> Option<&mut Builder> {
        self.builder
            .as_mut()
            .filter(|builder| builder.number == number)
    }

    fn deadline(&self) -> Option<Instant> {
        match &self.state {
            State::Idle | State::Preparing { .. } => None,
            State::Building { .. } => self.builder.as_ref().and_then(Builder::deadline),
            State::Ending { until, .. } => Some(*until),
            State::Checking { run, .. } => Some(run.deadline()),
        }
    }

    fn time_is_up(&mut self) {
        match &mut self.state {
            State::Ending { .. } => {
                self.builder = None;
                self.state = State::Idle;
                self.start_next();
            }
            State::Checking { run, .. } => run.time_out(),
            State::Building { .. } => self.stop_the_compiler(),
            State::Idle | State::Preparing { .. } => {}
        }
    }

    /// Gives the verdict on a build that took too long, and ends the build.
    fn stop_the_compiler(&mut self) {
        let State::Building { job, since, .. } = std::mem::replace(&mut self.state, State::Idle)
        else {
            return;
        };
        let limit_s = job.exercise.build_timeout.as_secs();
        let verdict = Verdict::BuildTimedOut { limit_s };
        self.end_build(job.id);
        self.report_unchecked(&job, verdict, Some(since.elapsed()), Vec::new());
    }

    /// Asks the build worker to stop, and sees later that it did.
    fn end_build(&mut self, id: u64) {
        if let Some(builder) = &self.builder {
            builder.interrupt();
        }
        self.state = State::Ending {
            id,
            until: Instant::now() + PATIENCE,
        };
    }

    /// Ends what is under way, and starts what is next as soon as it has ended.
    fn end_present(&mut self) {
        match std::mem::replace(&mut self.state, State::Idle) {
            State::Idle => self.start_next(),
            State::Checking { run, .. } => {
                drop(run);
                self.start_spare();
                self.start_next();
            }
            State::Building { job, .. } | State::Preparing { job } => {
                match self.preparation_for_next(&job) {
                    Some(step) => {
                        self.state = State::Preparing { job };
                        self.take_step(step);
                    }
                    None => {
                        self.end_build(job.id);
                        self.continue_build();
                    }
                }
            }
            ending @ State::Ending { .. } => self.state = ending,
        }
    }

    /// What cargo compiles for this job that the next one needs too: it is not begun anew with each
    /// save.
    fn preparation_for_next(&self, job: &Job) -> Option<Step> {
        let next = self.next.as_ref()?;
        let is_same =
            next.exercise.profile == job.exercise.profile && next.target_dir == job.target_dir;
        let step = self.builder.as_ref()?.preparation();
        step.filter(|_| is_same)
    }

    fn start_next(&mut self) {
        if let Some(job) = self.next.take() {
            self.start_build(job);
        }
    }

    fn start_build(&mut self, job: Job) {
        (self.on_event)(Event::Building { id: job.id });
        let since = Instant::now();
        let ahead = self.ahead.take();
        if let Some((extension, warnings)) =
            ahead.and_then(|ahead| ahead.answer(&self.course, &job))
        {
            return self.start_check(job, since.elapsed(), &extension, warnings);
        }
        let source = job
            .build_only
            .then(|| Source::of(&self.course.source(&job.exercise)));
        match self.request_build(&job) {
            Ok(()) => self.state = State::Building { job, since, source },
            Err(reason) => {
                let verdict = Verdict::Unready { reason };
                self.done(&job, verdict, None, Vec::new());
            }
        }
    }

    fn request_build(&mut self, job: &Job) -> Result<(), Unready> {
        source::check_python(&job.exercise)?;
        if self.toolchain.is_err() {
            // It may have been installed since.
            self.toolchain = Toolchain::find();
        }
        let toolchain = self
            .toolchain
            .clone()
            .map_err(|message| Unready::Tools { message })?;
        let content = source::text(&job.exercise, &job.snapshot.source)?;
        let manifest =
            build::generate(&self.course, &job.exercise).map_err(|error| Unready::Tools {
                message: error.to_string(),
            })?;
        LastBuild::of(&self.course, &job.exercise, content)
            .begins_in(&job.target_dir, &job.exercise);
        let request = build::Request {
            id: job.id,
            manifest,
            target_dir: job.target_dir.clone(),
            profile: job.exercise.profile,
        };
        let line = serde_json::to_string(&request).map_err(|error| Unready::Tools {
            message: error.to_string(),
        })?;
        let builder = match &mut self.builder {
            Some(builder) => builder,
            none => {
                self.last_number += 1;
                none.insert(
                    Builder::start(
                        self.last_number,
                        &toolchain,
                        &request.target_dir,
                        &self.notes,
                    )
                    .map_err(|error| Unready::Tools {
                        message: format!("cannot start the build worker: {error}"),
                    })?,
                )
            }
        };
        builder.request(&line, &job.exercise.name, job.exercise.build_timeout);
        Ok(())
    }

    /// Says what cargo does, while it is not yet the exercise.
    fn take_step(&mut self, step: Step) {
        let id = match (&self.state, &self.next) {
            (State::Building { job, .. }, _) => job.id,
            (State::Preparing { job }, _) if step == Step::Exercise => {
                return self.end_build(job.id);
            }
            (State::Preparing { .. }, Some(next)) => next.id,
            _ => return,
        };
        (self.on_event)(match step {
            Step::Preparing(package) => Event::Preparing { id, package },
            Step::Waiting => Event::Waiting { id },
            Step::Exercise => Event::Building { id },
        });
    }

    /// Goes on when the worker has answered and all of cargo's output is here.
    fn continue_build(&mut self) {
        let id = match &self.state {
            State::Building { job, .. } | State::Preparing { job } => job.id,
            State::Ending { id, .. } => *id,
            State::Idle | State::Checking { .. } => return,
        };
        let Some(builder) = &mut self.builder else {
            return;
        };
        let Some((outcome, output)) = builder.answer(id) else {
            return;
        };
        match std::mem::replace(&mut self.state, State::Idle) {
            State::Building { job, since, source } => {
                self.finish_build(job, since, source, outcome, &output);
            }
            _ => self.start_next(),
        }
    }

    fn finish_build(
        &mut self,
        job: Job,
        since: Instant,
        source: Option<Source>,
        outcome: build::Outcome,
        output: &str,
    ) {
        let built_in = Some(since.elapsed());
        let root = self.course.root.to_string_lossy();
        let learners_file = job.exercise.source().to_string_lossy().into_owned();
        let diagnostics = read_diagnostics(output, &root, &learners_file);
        match outcome {
            build::Outcome::Failed { message } => {
                let (errors, warnings) = diagnostics
                    .into_iter()
                    .partition(|d| d.severity == Severity::Error);
                let verdict =
                    failed_build::verdict(errors, message, output, &self.course.generated());
                self.done(&job, verdict, built_in, warnings);
            }
            build::Outcome::Built { extension } if job.build_only => {
                self.ahead = source
                    .map(|source| Ahead::new(&job, source, extension.clone(), diagnostics.clone()));
                self.done(&job, Verdict::Built { extension }, built_in, diagnostics);
            }
            build::Outcome::Built { extension } => {
                self.start_check(job, since.elapsed(), &extension, diagnostics);
            }
        }
    }

    fn start_check(
        &mut self,
        job: Job,
        built_in: Duration,
        extension: &Path,
        warnings: Vec<Diagnostic>,
    ) {
        (self.on_event)(Event::Checking {
            id: job.id,
            built_in,
        });
        let run = match self.spare.take() {
            Some(run) => Ok(run),
            None => self.start_check_worker(),
        };
        let started = run.and_then(|mut run| {
            run.begin(&self.course, &job.exercise, extension)?;
            Ok(Box::new(run))
        });
        match started {
            Ok(run) => {
                self.state = State::Checking {
                    job,
                    built_in,
                    warnings,
                    run,
                };
            }
            Err(reason) => {
                let verdict = Verdict::Unready { reason };
                self.done(&job, verdict, Some(built_in), warnings);
            }
        }
    }

    fn finish_check(&mut self) {
        let State::Checking {
            job,
            built_in,
            warnings,
            run,
        } = std::mem::replace(&mut self.state, State::Idle)
        else {
            return;
        };
        let root = self.course.root.to_string_lossy().into_owned();
        let checking::Step {
            verdict,
            printed,
            took,
        } = run.finish(&root);
        let report = Report {
            exercise: job.exercise.name.clone(),
            verdict,
            warnings,
            printed,
            built_in: Some(built_in),
            checked_in: Some(took),
        };
        self.report(&job, report);
        self.start_spare();
        self.start_next();
    }

    fn builder_is_gone(&mut self) {
        let Some(builder) = self.builder.take() else {
            return;
        };
        let output = builder.end();
        match std::mem::replace(&mut self.state, State::Idle) {
            // Somebody ended it, maybe before it got the request.
            State::Building { job, .. } if self.tried_again != Some(job.id) => {
                self.tried_again = Some(job.id);
                self.start_build(job);
            }
            State::Building { job, since, .. } => {
                let message = format!(
                    "the build worker ended unexpectedly. Save the file to try again.\n{}",
                    console::strip_ansi_codes(output.trim())
                );
                let verdict = Verdict::Unready {
                    reason: Unready::Tools { message },
                };
                self.done(&job, verdict, Some(since.elapsed()), Vec::new());
            }
            State::Ending { .. } | State::Preparing { .. } => self.start_next(),
            other => self.state = other,
        }
    }

    /// Gives the verdict on a job whose checks did not run, and goes on with the next.
    fn done(
        &mut self,
        job: &Job,
        verdict: Verdict,
        built_in: Option<Duration>,
        warnings: Vec<Diagnostic>,
    ) {
        self.state = State::Idle;
        self.report_unchecked(job, verdict, built_in, warnings);
        self.start_next();
    }

    fn report_unchecked(
        &mut self,
        job: &Job,
        verdict: Verdict,
        built_in: Option<Duration>,
        warnings: Vec<Diagnostic>,
    ) {
        let report = Report {
            exercise: job.exercise.name.clone(),
            verdict,
            warnings,
            printed: Default::default(),
            built_in,
            checked_in: None,
        };
        self.report(job, report);
    }

    fn report(&mut self, job: &Job, report: Report) {
        (self.on_event)(Event::Done {
            id: job.id,
            report: Box::new(report),
        });
    }

    /// Starts the next check worker, so that its interpreter is up when it is needed. One that can't
    /// be started now is started, or complained about, when it is needed.
    fn start_spare(&mut self) {
        if self.spare.is_none() {
            self.spare = self.start_check_worker().ok();
        }
    }

    fn start_check_worker(&mut self) -> Result<CheckRun, Unready> {
        self.last_number += 1;
        CheckRun::start(self.last_number, &self.notes, &mut self.check_server)
    }
}

/// Removes what a killed runner left behind.
fn remove_old_runs(course: &Course) {
    const OLD: Duration = Duration::from_secs(3600);
    let Ok(entries) = fs::read_dir(course.generated().join("run")) else {
        return;
    };
    for entry in entries.flatten() {
        let age = entry.metadata().and_then(|metadata| metadata.modified());
        if age.is_ok_and(|time| time.elapsed().is_ok_and(|age| age > OLD)) {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}
