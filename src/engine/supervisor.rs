//! The engine's own thread: it owns the workers, does what the machine decides, and tells the machine
//! what came of it.

use std::collections::VecDeque;
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

use super::action::{Action, FailedBuild};
use super::check_server::CheckServer;
use super::failed_build::{self, Failed, Fault};
use super::machine::Machine;
use super::message::{Mail, Message};
use super::workers::{BuildWorker, CheckWorker};
use super::{Event, Extension, Job, Report, Unready, Verdict, checked, source};
use crate::build;
use crate::check::{self, Launch};
use crate::course::{Content, Course};
use crate::process::Toolchain;
use crate::python::Interpreter;

/// While something has a limit of time, the clock is looked at this often.
const TICK: Duration = Duration::from_millis(500);

/// A machine that is only slow looks later than that by less.
const SLACK: Duration = Duration::from_secs(2);

/// The engine's thread.
pub(super) struct Supervisor {
    course: Arc<Course>,
    python: Arc<Interpreter>,
    mailbox: Sender<Mail>,
    on_event: Box<dyn FnMut(Event) + Send>,
    machine: Machine,
    /// `None` until one is found.
    toolchain: Option<Toolchain>,
    builder: Option<BuildWorker>,
    check_server: CheckServer,
    /// The one that runs checks, and the one that waits.
    check_workers: Vec<CheckWorker>,
}

impl Supervisor {
    pub(super) fn new(
        course: Arc<Course>,
        python: Arc<Interpreter>,
        mailbox: Sender<Mail>,
        on_event: Box<dyn FnMut(Event) + Send>,
    ) -> Self {
        let root = course.root.to_string_lossy().into_owned();
        let machine = Machine::new(root, Arc::clone(&python));
        Supervisor {
            course,
            python,
            mailbox,
            on_event,
            machine,
            toolchain: None,
            builder: None,
            check_server: CheckServer::default(),
            check_workers: Vec::new(),
        }
    }

    /// Works until it is told to stop.
    pub(super) fn work(mut self, inbox: &Receiver<Mail>) {
        remove_old_runs(&self.course);
        // Python comes up while rustup is asked and the first exercise is built.
        self.start_check_server();
        if !self.check_server.is_there() {
            let actions = self.machine.prepare();
            self.perform(actions);
        }
        self.toolchain = Toolchain::find().ok();
        loop {
            let began = Instant::now();
            let mail = match self.machine.deadline() {
                None => inbox.recv().map_err(|_| RecvTimeoutError::Disconnected),
                Some(at) => inbox.recv_timeout(at.saturating_duration_since(began).min(TICK)),
            };
            if self.machine.deadline().is_some() {
                // Ctrl-Z, a suspended laptop or a paused container: nobody had that time.
                let lost = began.elapsed().saturating_sub(TICK);
                if lost > SLACK {
                    self.machine.had_no_time_for(lost);
                }
            }
            let actions = match mail {
                Ok(Mail::Stop) | Err(RecvTimeoutError::Disconnected) => return,
                Ok(Mail::Message(message)) => self.machine.on(*message, Instant::now()),
                Err(RecvTimeoutError::Timeout) => self.machine.on_time(Instant::now()),
            };
            self.perform(actions);
            // Whoever talks without a pause has no more time than others.
            let now = Instant::now();
            if self.machine.deadline().is_some_and(|at| at <= now) {
                let actions = self.machine.on_time(now);
                self.perform(actions);
            }
        }
    }

    /// Does all of it, in order, with what the machine makes of the outcomes.
    fn perform(&mut self, actions: Vec<Action>) {
        let mut left = VecDeque::from(actions);
        while let Some(action) = left.pop_front() {
            if let Some(message) = self.act(action) {
                left.extend(self.machine.on(message, Instant::now()));
            }
        }
    }

    /// Does one thing; the message that tells what came of it, if the machine has to know.
    fn act(&mut self, action: Action) -> Option<Message> {
        match action {
            Action::Say(event) => (self.on_event)(event),
            Action::Report(id, report) => self.report(id, report),
            Action::Build(number, job) => {
                return self
                    .build(number, &job)
                    .err()
                    .map(|reason| Message::BuildRefused(job.id, reason));
            }
            Action::Interrupt(number) => {
                if let Some(builder) = self.builder.as_ref().filter(|b| b.number == number) {
                    builder.interrupt();
                }
            }
            Action::KillBuilder(number) => {
                self.builder.take_if(|builder| builder.number == number);
            }
            Action::Prepare(number) => {
                return self
                    .check_worker(number)
                    .err()
                    .map(|reason| Message::CheckRefused(number, reason));
            }
            Action::Check(number, job, extension) => {
                return self
                    .check(number, &job, extension)
                    .err()
                    .map(|reason| Message::CheckRefused(number, reason));
            }
            Action::KillCheck(number) => {
                drop(self.take_check_worker(number));
            }
            Action::EndCheck(number, patience) => {
                if let Ok(worker) = self.check_worker(number) {
                    worker.end(patience);
                }
                return Some(Message::CheckEnded(number));
            }
            Action::JudgeBuild(failed) => return self.judge_build(*failed),
            Action::JudgeCheck(number, checked) => {
                if let Some(worker) = self.take_check_worker(number) {
                    if checked.may_be_damaged {
                        let _ = fs::remove_file(self.check_worker_library());
                        self.check_server = CheckServer::default();
                        return Some(Message::Damaged(Box::new(checked.job)));
                    }
                    let id = checked.job.id;
                    let root = self.course.root.to_string_lossy().into_owned();
                    let script = worker.script();
                    let report = checked::report(*checked, &worker.remains(), &root, &script);
                    self.report(id, Box::new(report));
                }
            }
        }
        None
    }

    fn build(&mut self, number: u64, job: &Job) -> Result<(), Unready> {
        let toolchain = match &self.toolchain {
            Some(toolchain) => toolchain,
            // It may have been installed since.
            None => {
                let found = Toolchain::find()
                    .map_err(|lack| Unready::tools(lack.sentence).mended_by(lack.mend))?;
                self.toolchain.insert(found)
            }
        };
        let builder = match self.builder.take_if(|builder| builder.number == number) {
            Some(builder) => builder,
            None => {
                let (python, target_dir) = (&self.python, &job.target_dir);
                BuildWorker::start(number, toolchain, python, target_dir, &self.mailbox).map_err(
                    |error| Unready::tools(format!("cannot start the build worker: {error}")),
                )?
            }
        };
        self.builder
            .insert(builder)
            .request(&self.course, &self.python, job)
    }

    /// The library of the check worker, which is built before the first exercise.
    fn check_worker_library(&self) -> PathBuf {
        check::library_file(&self.course.generated(), &self.python)
    }

    /// How check workers are started.
    ///
    /// # Errors
    ///
    /// When the check worker is not built yet.
    fn launch(&self) -> Result<Launch, Unready> {
        let library = self.check_worker_library();
        if library.is_file() {
            Ok(Launch::new(Arc::clone(&self.python), library))
        } else {
            Err(Unready::tools(
                "the check worker, which was built for this Python, is gone. Try again: it is built anew.",
            ))
        }
    }

    /// Starts the server for check workers, as soon as there is something to start.
    fn start_check_server(&mut self) {
        if !self.check_server.was_started()
            && let Ok(launch) = self.launch()
        {
            self.check_server = CheckServer::start(launch);
        }
    }

    /// The check worker of this number; it is started, if it is new.
    fn check_worker(&mut self, number: u64) -> Result<&mut CheckWorker, Unready> {
        let place = self.check_workers.iter().position(|w| w.number == number);
        let place = match place {
            Some(place) => place,
            None => {
                let launch = self.launch()?;
                self.start_check_server();
                let worker =
                    CheckWorker::start(number, &launch, &mut self.check_server, &self.mailbox)?;
                self.check_workers.push(worker);
                self.check_workers.len() - 1
            }
        };
        Ok(&mut self.check_workers[place])
    }

    fn take_check_worker(&mut self, number: u64) -> Option<CheckWorker> {
        let place = self.check_workers.iter().position(|w| w.number == number)?;
        Some(self.check_workers.remove(place))
    }

    fn check(&mut self, number: u64, job: &Job, extension: Extension) -> Result<(), Unready> {
        let (course, python) = (Arc::clone(&self.course), Arc::clone(&self.python));
        let toolchain = self.toolchain.clone();
        self.check_worker(number)?
            .request(&course, &python, toolchain.as_ref(), job, extension)
    }

    /// Says whose fault it is that a build failed. What is damaged is removed, to be compiled again.
    fn judge_build(&mut self, build: FailedBuild) -> Option<Message> {
        let FailedBuild {
            job,
            built_in,
            errors,
            warnings,
            message,
            output,
            may_be_damaged,
        } = build;
        let path = job.exercise.source().to_string_lossy().into_owned();
        let failed = Failed {
            needs: &job.exercise.needs,
            name: &job.exercise.name,
            path: &path,
            text: &source::text(&job.snapshot.source),
            project: match &job.snapshot.source {
                Content::Tree(tree) => Some(tree),
                _ => None,
            },
            errors: &errors,
            message: &message,
            output: &output,
            directory: &self.course.generated(),
        };
        let verdict = match failed_build::fault(&failed, may_be_damaged) {
            Fault::Code => failed_build::verdict(&failed),
            Fault::Damage => {
                build::clear(&job.target_dir);
                return Some(Message::Damaged(Box::new(job)));
            }
            Fault::Surroundings(reason) => Verdict::Unready { reason },
        };
        let report = Report::unchecked(&job, verdict, Some(built_in), warnings);
        self.report(job.id, Box::new(report));
        None
    }

    fn report(&mut self, id: u64, report: Box<Report>) {
        (self.on_event)(Event::Done { id, report });
    }
}

/// Removes what a killed runner left behind.
fn remove_old_runs(course: &Course) {
    const OLD: Duration = Duration::from_secs(3600);
    let target = course.generated().join("target");
    if target.join(".rustc_info.json").is_file() {
        // Where earlier programs compiled all, whatever Python it was for.
        let _ = fs::remove_dir_all(target);
    }
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
