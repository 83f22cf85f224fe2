//! What a build worker has said about the present request.

use std::time::{Duration, Instant};

use crate::build;

/// What a build worker has said about the present request, and until when it may.
#[derive(Debug)]
pub(super) struct BuildLog {
    id: u64,
    /// The exercise that is being built, and how long the compiler may take for it.
    name: String,
    /// In the path of every package of its project.
    place: String,
    limit: Duration,
    output: Vec<u8>,
    /// How much of the output was looked at line by line.
    read: usize,
    reply: Option<build::Reply>,
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
    /// It fetches crates.
    Fetching,
    /// It compiles the exercise, after one of the others.
    Exercise,
}

impl BuildLog {
    /// Of the request `id`, to build the exercise `name`, for which the compiler may take `limit`.
    pub(super) fn new(id: u64, name: &str, limit: Duration) -> Self {
        BuildLog {
            id,
            name: name.to_owned(),
            place: format!("/crates/{name}/"),
            limit,
            output: Vec::new(),
            read: 0,
            reply: None,
            compiles_since: None,
            aside: None,
        }
    }

    /// When the compiler has had its time. What comes before the exercise has no limit: PyO3 is
    /// compiled once, and that takes minutes on a slow machine.
    pub(super) fn deadline(&self) -> Option<Instant> {
        self.compiles_since.map(|since| since + self.limit)
    }

    /// The compiler stood still for so long.
    pub(super) fn had_no_time_for(&mut self, lost: Duration) {
        if let Some(since) = &mut self.compiles_since {
            *since += lost;
        }
    }

    /// What cargo compiles for all exercises at the moment, if it does.
    pub(super) fn preparation(&self) -> Option<Step> {
        self.aside
            .clone()
            .filter(|step| matches!(step, Step::Preparing(_)))
    }

    /// All that was printed.
    pub(super) fn printed(&self) -> String {
        String::from_utf8_lossy(&self.output).into_owned()
    }

    pub(super) fn take_reply(&mut self, reply: build::Reply) {
        self.reply = Some(reply);
    }

    /// Takes a piece of cargo's output. Returns what it says last about what it does.
    pub(super) fn take_output(&mut self, piece: &[u8], now: Instant) -> Option<Step> {
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
            if line.starts_with("Downloading ") || line.starts_with("Downloaded ") {
                last = Some(Step::Fetching);
            }
            let compiled = line.strip_prefix("Compiling ");
            if let Some(compiled) = compiled {
                let package = compiled.split(' ').next().unwrap_or_default();
                // What lies in the course, cargo names with its path: it may be called anything.
                if package == self.name
                    || (compiled.contains(" (") && compiled.contains(&self.place))
                {
                    self.compiles_since.get_or_insert(now);
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

    /// The outcome of the request and what cargo printed for it, as soon as both are here.
    pub(super) fn answer(&mut self) -> Option<(build::Outcome, String)> {
        let reply = self.reply.take_if(|reply| reply.id == self.id)?;
        let output = String::from_utf8_lossy(&self.output);
        match output.split_once(&build::end_of_output(self.id)) {
            Some((output, _)) => Some((reply.outcome, output.to_owned())),
            None => {
                self.reply = Some(reply);
                None
            }
        }
    }
}
