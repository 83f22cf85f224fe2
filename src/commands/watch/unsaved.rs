//! Progress that could not be written yet: a full disk or a read-only directory does not end the
//! lesson, and what was done in the meantime is written as soon as that is possible.

use super::change::Change;
use crate::course::{CourseError, Progress, ProgressFile};

/// The progress file, and the changes that it lacks.
#[derive(Debug)]
pub(super) struct Unsaved {
    file: ProgressFile,
    /// What the file held last, with the changes that it lacks.
    known: Progress,
    changes: Vec<Change>,
    failure: Option<String>,
}

/// Said when somebody removed the file, as `git clean` does.
const GONE: &str = "Your progress file was gone, so it is written anew from what is known here.";

/// What came of reading or writing the progress file.
#[derive(Debug, Default)]
pub(super) struct Stored {
    /// What is true now, where the file could be read: its content with the changes that it lacks.
    pub(super) progress: Option<Progress>,
    /// What has to be said about a damaged file that was mended.
    pub(super) recovered: Option<String>,
    /// Why the file lacks something; `None` when it lacks nothing.
    pub(super) failure: Option<String>,
}

impl Unsaved {
    /// For a file that held `known`.
    pub(super) fn new(file: ProgressFile, known: Progress) -> Self {
        Unsaved {
            file,
            known,
            changes: Vec::new(),
            failure: None,
        }
    }

    /// Makes a change in the file, now or later.
    pub(super) fn store(&mut self, change: Change) -> Stored {
        self.changes.push(change);
        self.write()
    }

    /// Writes what could not be written until now.
    pub(super) fn write(&mut self) -> Stored {
        let (changes, known) = (&self.changes, &self.known);
        let was_removed = self.was_removed();
        let written = self.file.update(|progress| {
            if was_removed {
                progress.clone_from(known);
            }
            for change in changes {
                change.apply(progress);
            }
        });
        match written {
            Ok((progress, recovered)) => {
                self.changes.clear();
                self.failure = None;
                self.known.clone_from(&progress);
                let recovered = recovered.map(|recovered| recovered.to_string());
                Stored {
                    progress: Some(progress),
                    recovered: recovered.or_else(|| was_removed.then(|| GONE.to_owned())),
                    failure: None,
                }
            }
            Err(error) => self.failed(&error),
        }
    }

    /// Reads the file again, which another program or a reset may have changed.
    pub(super) fn reload(&mut self) -> Stored {
        if self.was_removed() {
            return self.write();
        }
        match self.file.read() {
            Ok((mut progress, recovered)) => {
                for change in &self.changes {
                    change.apply(&mut progress);
                }
                self.known.clone_from(&progress);
                Stored {
                    progress: Some(progress),
                    recovered: recovered.map(|recovered| recovered.to_string()),
                    failure: self.failure.clone(),
                }
            }
            Err(error) => self.failed(&error),
        }
    }

    /// Tries for the last time; says what is lost if that fails too.
    pub(super) fn finish(&mut self) -> Option<String> {
        if !self.changes.is_empty() || self.was_removed() {
            self.write();
        }
        self.failure.clone()
    }

    /// Whether the file was there, and is no longer.
    fn was_removed(&self) -> bool {
        self.known != Progress::default() && !self.file.is_there()
    }

    fn failed(&mut self, error: &CourseError) -> Stored {
        self.failure = Some(error.to_string());
        Stored {
            failure: self.failure.clone(),
            ..Stored::default()
        }
    }
}
