//! What was built ahead: when the learner comes to that exercise, cargo need not be asked again.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::Job;
use crate::build::Diagnostic;
use crate::course::{Content, Course};

/// A build that nobody has used yet.
pub(super) struct Ahead {
    exercise: String,
    source: Stamp,
    extension: Stamp,
    path: PathBuf,
    warnings: Vec<Diagnostic>,
}

/// What a file held, and since when.
#[derive(PartialEq, Eq)]
pub(super) struct Stamp {
    content: Option<Content>,
    time: Option<SystemTime>,
}

impl Stamp {
    /// Of a learner's file, by its content too: some editors keep times.
    pub(super) fn of_source(path: &Path) -> Self {
        Stamp {
            content: Some(Content::of(path)),
            time: time(path),
        }
    }

    fn of_extension(path: &Path) -> Self {
        Stamp {
            content: None,
            time: time(path),
        }
    }
}

fn time(path: &Path) -> Option<SystemTime> {
    fs::metadata(path)
        .and_then(|metadata| metadata.modified())
        .ok()
}

impl Ahead {
    /// Remembers a build of what `source` was before it began.
    pub(super) fn new(job: &Job, source: Stamp, path: PathBuf, warnings: Vec<Diagnostic>) -> Self {
        Ahead {
            exercise: job.exercise.name.clone(),
            source,
            extension: Stamp::of_extension(&path),
            path,
            warnings,
        }
    }

    /// The extension module and the compiler's warnings, if the job would build the same once more.
    pub(super) fn answer(self, course: &Course, job: &Job) -> Option<(PathBuf, Vec<Diagnostic>)> {
        let is_it = !job.build_only
            && self.exercise == job.exercise.name
            && self.extension.time.is_some()
            && self.extension == Stamp::of_extension(&self.path)
            && self.source == Stamp::of_source(&course.source(&job.exercise));
        is_it.then_some((self.path, self.warnings))
    }
}
