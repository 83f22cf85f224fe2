//! The workers of the engine: started, given requests, listened to. What they say goes to the engine's
//! thread as messages.

use std::io;
use std::path::PathBuf;
use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use super::check_server::CheckServer;
use super::checked::Remains;
use super::message::{Mail, Message};
use super::printed::Collector;
use super::{Extension, Job, Unready, source};
use crate::build::{self, Project, lockfile};
use crate::check::{self, BuiltProject, Launch};
use crate::course::{Content, Course, LONGEST_FILE, read_file, unguessable_word};
use crate::process::{Toolchain, Worker};
use crate::python::Interpreter;

/// Where Python writes what it was at when time is up, beside the module that is checked.
const LAST_WORDS: &str = "last-words";

/// A build worker.
#[derive(Debug)]
pub(super) struct BuildWorker {
    pub(super) number: u64,
    worker: Worker,
    rustc: Option<(u32, u32)>,
}

impl BuildWorker {
    /// Starts one.
    ///
    /// # Errors
    ///
    /// The operating system's, when the process can't be started.
    pub(super) fn start(
        number: u64,
        toolchain: &Toolchain,
        python: &Interpreter,
        target_dir: &std::path::Path,
        mailbox: &Sender<Mail>,
    ) -> io::Result<Self> {
        let (lines, output) = (mailbox.clone(), mailbox.clone());
        let mut command = Worker::command("__build-worker")?;
        build::environment::set(&mut command, toolchain, target_dir);
        build::environment::tell_cfgs(&mut command, python);
        // What cargo learns about rustc is kept there, also for `cargo metadata`.
        command.env("CARGO_TARGET_DIR", target_dir);
        let worker = Worker::start(
            command,
            move |line| {
                let message = match line {
                    Some(line) => match build::read_reply(&line) {
                        Some(reply) => Message::BuildReply(number, reply),
                        None => return,
                    },
                    None => Message::BuilderGone(number),
                };
                let _ = lines.send(message.into());
            },
            move |piece| {
                let _ = output.send(Message::BuildOutput(number, piece.to_vec()).into());
            },
        )?;
        Ok(BuildWorker {
            number,
            worker,
            rustc: toolchain.version,
        })
    }

    /// Has it build what a job holds.
    ///
    /// # Errors
    ///
    /// When the job holds nothing that can be built.
    pub(super) fn request(
        &mut self,
        course: &Course,
        python: &Interpreter,
        job: &Job,
    ) -> Result<(), Unready> {
        let project = Project::of(course, python, &job.exercise);
        let crates = project.needs.crates.keys().map(String::as_str);
        let lacking = lockfile::lacking(project.lock.as_deref(), crates);
        if !lacking.is_empty() {
            return Err(Unready::crates(&lacking));
        }
        let request = build::Request {
            id: job.id,
            project,
            source: source::built_from(&job.exercise, &job.snapshot.source)?,
            target_dir: job.target_dir.clone(),
            rustc: self.rustc,
            check_worker: check::library_file(&course.generated(), python),
        };
        let line = serde_json::to_string(&request).map_err(tools)?;
        // A worker that is gone says so with a message of its own.
        let _ = self.worker.send(&line);
        Ok(())
    }

    /// Asks it to stop what it does. The worker itself lives on.
    pub(super) fn interrupt(&self) {
        self.worker.interrupt();
    }
}

/// A check worker, waiting or at work.
#[derive(Debug)]
pub(super) struct CheckWorker {
    pub(super) number: u64,
    worker: Worker,
    nonce: String,
    output: Arc<Mutex<Collector>>,
    extension: Option<Extension>,
    /// The check script.
    script: PathBuf,
}

impl CheckWorker {
    /// Makes one, which waits: a copy of `server`, or else one that prepares its own interpreter as
    /// `launch` says.
    ///
    /// # Errors
    ///
    /// A sentence, when the process can't be started.
    pub(super) fn start(
        number: u64,
        launch: &Launch,
        server: &mut CheckServer,
        mailbox: &Sender<Mail>,
    ) -> Result<Self, Unready> {
        let nonce = unguessable_word();
        // Shared rather than sent: a flood is cut where it is read, and never waits in a channel.
        let collected = Arc::new(Mutex::new(Collector::default()));
        let on_line = || {
            let (lines, nonce) = (mailbox.clone(), nonce.clone());
            move |line: Option<Vec<u8>>| {
                // A flood of a learner's lines ends here and does not wait in a channel either.
                let message = match line {
                    None => Message::CheckClosed(number),
                    Some(line) if line == check::READY.as_bytes() => Message::CheckReady(number),
                    Some(line) => match check::read_event(&line, &nonce) {
                        Some(event) => Message::CheckEvent(number, event),
                        None => return,
                    },
                };
                let _ = lines.send(message.into());
            }
        };
        let on_output = || {
            let (end, collected) = (mailbox.clone(), Arc::clone(&collected));
            move |piece: &[u8]| {
                if piece.is_empty() {
                    let _ = end.send(Message::OutputEnded(number).into());
                } else {
                    let mut collected = collected.lock().unwrap_or_else(PoisonError::into_inner);
                    collected.add(piece);
                }
            }
        };
        let worker = match server.copy(on_line(), on_output()) {
            Some(worker) => worker,
            None => launch
                .worker()
                .and_then(|command| Worker::start(command, on_line(), on_output()))
                .map_err(|error| {
                    Unready::tools(format!("cannot start the check worker: {error}"))
                })?,
        };
        Ok(CheckWorker {
            number,
            worker,
            nonce,
            output: collected,
            extension: None,
            script: PathBuf::new(),
        })
    }

    /// Has it check an extension module, with the check script that the job holds.
    ///
    /// # Errors
    ///
    /// When the request can't be said in JSON.
    pub(super) fn request(
        &mut self,
        course: &Course,
        python: &Interpreter,
        toolchain: Option<&Toolchain>,
        job: &Job,
        extension: Extension,
    ) -> Result<(), Unready> {
        let exercise = &job.exercise;
        let text = match &job.snapshot.script {
            Content::File(text) => String::from_utf8(text.clone()).ok(),
            _ => None,
        };
        self.script = course.script(exercise);
        let request = check::Request {
            nonce: self.nonce.clone(),
            name: exercise.module().to_owned(),
            import_dir: extension.import_directory(),
            script: self.script.clone(),
            text,
            environments: python.environments(course),
            requires: exercise.requires.clone(),
            imports: exercise.imports.clone(),
            project: built_project(python, toolchain, job, &extension),
            last_words: extension.directory().join(LAST_WORDS),
            timeout: exercise.timeout,
        };
        self.extension = Some(extension);
        let line = serde_json::to_string(&request).map_err(tools)?;
        // A worker that is gone closes its channel, which ends the run.
        let _ = self.worker.send(&line);
        Ok(())
    }

    /// Ends it and all that it started.
    pub(super) fn end(&mut self, patience: Duration) {
        self.worker.end(patience);
    }

    /// The check script's path.
    pub(super) fn script(&self) -> String {
        self.script.to_string_lossy().into_owned()
    }

    /// What it leaves behind, after it ended.
    pub(super) fn remains(mut self) -> Remains {
        let last_words = self.extension.as_ref().and_then(|extension| {
            let words = read_file(&extension.directory().join(LAST_WORDS), LONGEST_FILE).ok()?;
            Some(String::from_utf8_lossy(&words).into_owned())
        });
        let mut output = self.output.lock().unwrap_or_else(PoisonError::into_inner);
        Remains {
            ending: self.worker.end(Duration::ZERO),
            output: std::mem::take(&mut *output),
            last_words,
        }
    }
}

/// What a check script is told about a project that was built; `None` for the module of a single file.
fn built_project(
    python: &Interpreter,
    toolchain: Option<&Toolchain>,
    job: &Job,
    extension: &Extension,
) -> Option<BuiltProject> {
    let Content::Tree(tree) = &job.snapshot.source else {
        return None;
    };
    let toolchain = toolchain.filter(|_| extension.is_wheel())?;
    let run = extension.directory();
    let tables = tree.files().filter_map(|(name, _)| {
        let text = tree.text(name).filter(|_| name.ends_with(".toml"))?;
        let table: toml::Table = text.parse().ok()?;
        Some((name.to_owned(), serde_json::to_value(table).ok()?))
    });
    let work = build::programs_directory(&job.target_dir).join(&job.exercise.name);
    let target_dir = build::programs_target_dir(&job.target_dir);
    Some(BuiltProject {
        root: run.join(build::LEARNERS_FILES),
        wheel: extension.path().to_path_buf(),
        site: extension.import_directory(),
        programs: run.join(build::PROGRAMS),
        built: run.join(build::BUILT_MANIFESTS),
        tables: tables.collect(),
        cargo: toolchain.cargo.clone(),
        environment: build::environment::of_a_script(toolchain, python, &work, &target_dir),
        work,
    })
}

fn tools(error: serde_json::Error) -> Unready {
    Unready::tools(error.to_string())
}
