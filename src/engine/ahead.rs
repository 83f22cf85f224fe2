//! What was built ahead: when the learner comes to that exercise, cargo need not be asked again.

use std::path::PathBuf;

use super::{Extension, Job};
use crate::build::Diagnostic;
use crate::course::Content;

/// A build that nobody has used yet.
#[derive(Debug)]
pub(super) struct Ahead {
    exercise: String,
    source: Content,
    target_dir: PathBuf,
    extension: Extension,
    warnings: Vec<Diagnostic>,
}

impl Ahead {
    /// Remembers the build of a job.
    pub(super) fn new(job: &Job, extension: Extension, warnings: Vec<Diagnostic>) -> Self {
        Ahead {
            exercise: job.exercise.name.clone(),
            source: job.snapshot.source.clone(),
            target_dir: job.target_dir.clone(),
            extension,
            warnings,
        }
    }

    /// The extension module and the compiler's warnings, if the job would build the same once more.
    pub(super) fn answer(self, job: &Job) -> Option<(Extension, Vec<Diagnostic>)> {
        let is_it = !job.build_only
            && self.exercise == job.exercise.name
            && self.target_dir == job.target_dir
            && self.source == job.snapshot.source;
        is_it.then_some((self.extension, self.warnings))
    }
}
