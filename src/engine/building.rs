//! The build worker at work: what it has said about the present request.

use std::path::Path;
use std::sync::mpsc::Sender;
use std::time::{Duration, Instant};

use super::desk::Note;
use crate::build;
use crate::process::{self, Toolchain, Worker};

/// A running build worker, and what it has said about the present request.
pub(super) struct Builder {
    pub(super) number: u64,
    worker: Worker,
    output: Vec<u8>,
    /// How much of the output was looked at line by line.
    read: usize,
    reply: Option<build::Reply>,
    /// The exercise that is being built, and how long the compiler may take for it.
    name: String,
    limit: Duration,
    compiles_since: Option<Instant>,
    /// What cargo does that is not the exercise.
    aside: Option<Step>,
}

/// What cargo says that it does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    /// It compiles this crate, which is not the exercise.
    Preparing(String),
    /// Another cargo is at work where it wants to be.
    Waiting,
    /// It compiles the exercise, after one of the others.
    Exercise,
}

impl Builder {
    /// Starts a build worker.
    pub(super) fn start(
        number: u64,
        toolchain: &Toolchain,
        target_dir: &Path,
        notes: &Sender<Note>,
    ) -> std::io::Result<Self> {
        let (lines, output) = (notes.clone(), notes.clone());
        let worker = Worker::start(
            "__build-worker",
            |command| {
                process::worker_environment(command);
                command
                    .env("CARGO", &toolchain.cargo)
                    .env("RUSTC", &toolchain.rustc)
                    // What cargo learns about rustc is kept there, also for `cargo metadata`.
                    .env("CARGO_TARGET_DIR", target_dir)
                    .env("CARGO_TERM_COLOR", "always");
                if let Some(own) = toolchain.directory() {
                    process::prepend_to_path(command, own);
                }
            },
            move |line| {
                let note = match line {
                    Some(line) => Note::Reply(number, line),
                    None => Note::BuilderGone(number),
                };
                let _ = lines.send(note);
            },
            move |piece| {
                let _ = output.send(Note::BuildOutput(number, piece.to_vec()));
            },
        )?;
        Ok(Builder {
            number,
            worker,
            output: Vec::new(),
            read: 0,
            reply: None,
            name: String::new(),
            limit: Duration::ZERO,
            compiles_since: None,
            aside: None,
        })
    }

    /// Sends a request to build the exercise `name`, for which the compiler may take `limit`.
    pub(super) fn request(&mut self, line: &str, name: &str, limit: Duration) {
        self.output.clear();
        self.read = 0;
        self.reply = None;
        name.clone_into(&mut self.name);
        self.limit = limit;
        self.compiles_since = None;
        self.aside = None;
        // A worker that is gone says so with a note of its own.
        let _ = self.worker.send(line);
    }

    /// When the compiler has had its time. What comes before the exercise has no limit: PyO3 is
    /// compiled once, and that takes minutes on a slow machine.
    pub(super) fn deadline(&self) -> Option<Instant> {
        self.compiles_since.map(|since| since + self.limit)
    }

    /// What cargo compiles for all exercises at the moment, if it does.
    pub(super) fn preparation(&self) -> Option<Step> {
        self.aside
            .clone()
            .filter(|step| matches!(step, Step::Preparing(_)))
    }

    /// Asks it to stop what it does. The worker itself lives on.
    pub(super) fn interrupt(&self) {
        self.worker.interrupt();
    }

    /// Ends it, and returns all that was printed.
    pub(super) fn end(mut self) -> String {
        self.worker.end(Duration::ZERO);
        String::from_utf8_lossy(&self.output).into_owned()
    }

    pub(super) fn take_reply(&mut self, reply: build::Reply) {
        self.reply = Some(reply);
    }

    /// Takes a piece of cargo's output. Returns what it says last about what it does.
    pub(super) fn take_output(&mut self, piece: &[u8]) -> Option<Step> {
        self.output.extend_from_slice(piece);
        let unread = &self.output[self.read..];
        let end = unread.iter().rposition(|byte| *byte == b'\n')? + 1;
        let lines = String::from_utf8_lossy(&unread[..end]).into_owned();
        self.read += end;
        let mut last = None;
        for line in console::strip_ansi_codes(&lines).lines() {
            let line = line.trim_start();
            if line.starts_with("Blocking waiting for file lock") {
                last = Some(Step::Waiting);
            }
            let compiled = line
                .strip_prefix("Compiling ")
                .and_then(|rest| rest.split(' ').next());
            if let Some(package) = compiled {
                if package == self.name {
                    self.compiles_since.get_or_insert_with(Instant::now);
                    last = (self.aside.is_some() || last.is_some()).then_some(Step::Exercise);
                } else {
                    last = Some(Step::Preparing(package.to_owned()));
                }
            }
        }
        if let Some(step) = &last {
            self.aside = (*step != Step::Exercise).then(|| step.clone());
        }
        last
    }

    /// The outcome of the request `id` and what cargo printed for it, as soon as both are here.
    pub(super) fn answer(&mut self, id: u64) -> Option<(build::Outcome, String)> {
        let reply = self.reply.take_if(|reply| reply.id == id)?;
        let output = String::from_utf8_lossy(&self.output);
        match output.split_once(&build::end_of_output(id)) {
            Some((output, _)) => Some((reply.outcome, output.to_owned())),
            None => {
                self.reply = Some(reply);
                None
            }
        }
    }
}
