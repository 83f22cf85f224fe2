//! From an exercise to its verdict: build, then check, with cancellation and workers started ahead.

mod action;
mod ahead;
mod build_log;
mod check_log;
mod check_server;
mod checked;
mod extension;
mod failed_build;
#[cfg(test)]
mod fuzz;
mod machine;
mod manifests;
mod message;
mod modules;
mod parallel;
mod printed;
mod source;
mod supervisor;
mod unready;
mod verdict;
mod workers;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread::{self, JoinHandle};
use std::time::Duration;

pub use extension::Extension;
pub use parallel::{Task, run_all};
pub use printed::Printed;
pub use unready::{DOCTOR, Reason, Unready};
pub use verdict::{Check, Death, GilKept, Report, Verdict};

use crate::build;
use crate::course::{Course, Exercise, Snapshot};
use crate::python::Interpreter;
use message::{Mail, Message};
use supervisor::Supervisor;

/// One exercise to be built, and checked if that is wanted.
#[derive(Debug, Clone)]
pub struct Job {
    /// Tells this job from earlier ones.
    pub id: u64,
    /// The exercise.
    pub exercise: Arc<Exercise>,
    /// What its files hold; they are not read again.
    pub snapshot: Snapshot,
    /// Whether it is only built, so that it is ready when the learner gets there.
    pub build_only: bool,
    /// Where cargo puts what it builds.
    pub target_dir: PathBuf,
}

/// What the engine says about its jobs.
#[derive(Debug)]
pub enum Event {
    /// The build began.
    Building {
        /// The job.
        id: u64,
    },
    /// cargo is compiling a crate that is not the exercise: PyO3, for the first time.
    Preparing {
        /// The job.
        id: u64,
        /// The crate.
        package: String,
    },
    /// Another cargo is at work in the course, or fetches crates; the build waits for it.
    Waiting {
        /// The job.
        id: u64,
    },
    /// cargo fetches the crates that exercises need, for the first time.
    Fetching {
        /// The job.
        id: u64,
    },
    /// What was compiled before was damaged; all of it is compiled again.
    Repairing {
        /// The job.
        id: u64,
    },
    /// The build ended well and the checks run.
    Checking {
        /// The job.
        id: u64,
        /// How long the build took.
        built_in: Duration,
    },
    /// The job ended. A job that a newer one replaced never ends.
    Done {
        /// The job.
        id: u64,
        /// What came of it.
        report: Box<Report>,
    },
}

impl Event {
    /// The job that it is about.
    pub fn id(&self) -> u64 {
        match self {
            Event::Building { id }
            | Event::Preparing { id, .. }
            | Event::Waiting { id }
            | Event::Fetching { id }
            | Event::Repairing { id }
            | Event::Checking { id, .. }
            | Event::Done { id, .. } => *id,
        }
    }
}

/// The engine: one thread that owns the workers. Dropping it ends them.
#[derive(Debug)]
pub struct Engine {
    mailbox: Sender<Mail>,
    thread: Option<JoinHandle<()>>,
}

impl Engine {
    /// Starts the engine for a course and a Python, and its workers ahead of the first job. Events go to
    /// `on_event`, in the engine's thread.
    pub fn start(
        course: Arc<Course>,
        python: Arc<Interpreter>,
        on_event: impl FnMut(Event) + Send + 'static,
    ) -> Self {
        let (mailbox, inbox) = mpsc::channel();
        let supervisor = Supervisor::new(course, python, mailbox.clone(), Box::new(on_event));
        let thread = thread::Builder::new()
            .name("engine".to_owned())
            .spawn(move || supervisor.work(&inbox))
            .ok();
        Engine { mailbox, thread }
    }

    /// Starts a job. One that is still under way is ended first: nobody wants its verdict any more.
    pub fn start_job(&self, job: Job) {
        // The engine's thread lives as long as the engine.
        let _ = self.mailbox.send(Message::Start(job).into());
    }

    /// Ends the job that is under way, if there is one.
    pub fn cancel(&self) {
        let _ = self.mailbox.send(Message::Cancel.into());
    }
}

impl Drop for Engine {
    fn drop(&mut self) {
        let _ = self.mailbox.send(Mail::Stop);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// What came of a task.
#[derive(Debug, Clone)]
pub struct Tried {
    /// The report.
    pub report: Report,
    /// The content that it is about.
    pub snapshot: Snapshot,
}

/// An engine for commands that run one exercise after the other and wait for each.
#[derive(Debug)]
pub struct Session {
    course: Arc<Course>,
    engine: Engine,
    events: Receiver<Event>,
    target_dir: PathBuf,
    next_id: u64,
}

impl Session {
    /// Starts an engine for the course and a Python.
    pub fn start(course: Arc<Course>, python: Arc<Interpreter>) -> Self {
        let (sender, events) = mpsc::channel();
        let target_dir = build::target_dir(&course, &python);
        let engine = Engine::start(Arc::clone(&course), python, move |event| {
            let _ = sender.send(event);
        });
        Session {
            course,
            engine,
            events,
            target_dir,
            next_id: 0,
        }
    }

    /// Builds and checks one exercise and waits for its verdict. `on_event` hears what happens on
    /// the way.
    pub fn run(&mut self, task: &Task, on_event: impl FnMut(&Event)) -> Report {
        self.wait_for(task, false, on_event).report
    }

    /// Builds in another target directory from now on.
    fn move_to(&mut self, target_dir: &Path) {
        target_dir.clone_into(&mut self.target_dir);
    }

    /// Builds one exercise without checking it: the verdict is [`Verdict::Built`] or says why not.
    pub fn build(&mut self, task: &Task, on_event: impl FnMut(&Event)) -> Report {
        self.wait_for(task, true, on_event).report
    }

    /// Builds and checks a content that lies in no file of the course.
    pub fn run_content(
        &mut self,
        exercise: &Arc<Exercise>,
        snapshot: Snapshot,
        on_event: impl FnMut(&Event),
    ) -> Report {
        self.finish(exercise, snapshot, false, on_event).report
    }

    fn wait_for(&mut self, task: &Task, build_only: bool, on_event: impl FnMut(&Event)) -> Tried {
        let snapshot = Snapshot::with(&self.course, &task.exercise, &task.source);
        self.finish(&task.exercise, snapshot, build_only, on_event)
    }

    fn finish(
        &mut self,
        exercise: &Arc<Exercise>,
        snapshot: Snapshot,
        build_only: bool,
        mut on_event: impl FnMut(&Event),
    ) -> Tried {
        self.next_id += 1;
        self.engine.start_job(Job {
            id: self.next_id,
            exercise: Arc::clone(exercise),
            snapshot: snapshot.clone(),
            build_only,
            target_dir: self.target_dir.clone(),
        });
        loop {
            let event = self
                .events
                .recv()
                .expect("the engine lives as long as the session");
            on_event(&event);
            if let Event::Done { report, .. } = event {
                return Tried {
                    report: *report,
                    snapshot,
                };
            }
        }
    }
}
