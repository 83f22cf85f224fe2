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
    source: Source,
    extension: PathBuf,
    extension_time: Option<SystemTime>,
    warnings: Vec<Diagnostic>,
}

/// What the learner's file held, and since when. cargo reads it a moment after it was looked at: the
/// time tells whether somebody wrote in between, even if the same came back later.
#[derive(PartialEq, Eq)]
pub(super) struct Source {
    content: Content,
    time: Option<SystemTime>,
}

impl Source {
    /// Of a file as it is now.
    pub(super) fn of(path: &Path) -> Self {
        Source {
            content: Content::of(path),
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
    pub(super) fn new(
        job: &Job,
        source: Source,
        extension: PathBuf,
        warnings: Vec<Diagnostic>,
    ) -> Self {
        Ahead {
            exercise: job.exercise.name.clone(),
            source,
            extension_time: time(&extension),
            extension,
            warnings,
        }
    }

    /// The extension module and the compiler's warnings, if the job would build the same once more.
    pub(super) fn answer(self, course: &Course, job: &Job) -> Option<(PathBuf, Vec<Diagnostic>)> {
        let is_it = !job.build_only
            && self.exercise == job.exercise.name
            && self.extension_time.is_some()
            && self.extension_time == time(&self.extension)
            && self.source == Source::of(&course.source(&job.exercise));
        is_it.then_some((self.extension, self.warnings))
    }
}
