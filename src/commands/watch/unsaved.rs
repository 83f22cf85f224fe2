//! Progress that could not be written yet: a full disk or a read-only directory does not end the
//! lesson, and what was done in the meantime is written as soon as that is possible.

use std::time::{Duration, Instant};

use crate::course::{CourseError, Progress, ProgressFile};

/// How long after a failure it is tried again.
const RETRY: Duration = Duration::from_secs(1);

type Change = Box<dyn Fn(&mut Progress)>;

/// The progress file, and the changes that it lacks.
pub(super) struct Unsaved {
    file: ProgressFile,
    changes: Vec<Change>,
    failure: Option<(Instant, String)>,
    recovered: Option<String>,
}

impl Unsaved {
    pub(super) fn new(file: ProgressFile) -> Self {
        Unsaved {
            file,
            changes: Vec::new(),
            failure: None,
            recovered: None,
        }
    }

    /// Why the file lacks something; `None` when it lacks nothing.
    pub(super) fn warning(&self) -> Option<&String> {
        self.failure.as_ref().map(|(_, why)| why)
    }

    /// What had to be said about a damaged file that was mended.
    pub(super) fn take_recovered(&mut self) -> Option<String> {
        self.recovered.take()
    }

    /// Makes a change in `progress`, and in the file now or later.
    pub(super) fn update(
        &mut self,
        progress: &mut Progress,
        change: impl Fn(&mut Progress) + 'static,
    ) {
        change(progress);
        self.changes.push(Box::new(change));
        self.write(progress);
    }

    /// Writes what could not be written, if it is time to try again.
    pub(super) fn retry(&mut self, progress: &mut Progress) {
        if self
            .failure
            .as_ref()
            .is_some_and(|(since, _)| since.elapsed() >= RETRY)
        {
            self.write(progress);
        }
    }

    /// Reads the file again, which another program or a reset may have changed.
    pub(super) fn reload(&mut self, progress: &mut Progress) {
        match self.file.read() {
            Ok((read, _)) => {
                *progress = read;
                for change in &self.changes {
                    change(progress);
                }
            }
            Err(error) => self.failed(&error),
        }
    }

    /// Tries for the last time; says what is lost if that fails too.
    pub(super) fn finish(&mut self, progress: &mut Progress) -> Option<String> {
        if !self.changes.is_empty() {
            self.write(progress);
        }
        self.warning().cloned()
    }

    fn write(&mut self, progress: &mut Progress) {
        let changes = &self.changes;
        let written = self.file.update(|progress| {
            for change in changes {
                change(progress);
            }
        });
        match written {
            Ok((now, recovered)) => {
                *progress = now;
                self.changes.clear();
                self.failure = None;
                self.recovered = recovered.map(|recovered| recovered.to_string());
            }
            Err(error) => self.failed(&error),
        }
    }

    fn failed(&mut self, error: &CourseError) {
        self.failure = Some((Instant::now(), error.to_string()));
    }
}
