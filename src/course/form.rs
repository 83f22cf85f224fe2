//! Which exercises are whole projects.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use super::{Course, Exercise, Form, embedded};

impl Course {
    /// Finds out which exercises are projects: those that have a directory in place of a file. Where
    /// the learner moved it away, the solution or the copy that is kept still tells.
    pub(super) fn find_projects(&mut self) {
        let root = self.root.clone();
        let kept = self.kept(Path::new(""));
        self.set_forms(|file, directory, solution| {
            let is_directory = |path: &Path| fs::metadata(path).is_ok_and(|it| it.is_dir());
            let is_file = fs::symlink_metadata(root.join(file)).is_ok();
            (is_directory(&root.join(directory)) && !is_file)
                || is_directory(&root.join(solution))
                || is_directory(&kept.join(directory))
        });
    }

    /// The same for the embedded course, which may not be written out yet.
    pub(super) fn find_embedded_projects(&mut self) {
        self.set_forms(|_, directory, _| embedded::has_directory(directory));
    }

    fn set_forms(&mut self, is_project: impl Fn(&Path, &Path, &Path) -> bool) {
        for exercise in &mut self.exercises {
            let exercise = Arc::make_mut(exercise);
            let with = |form| Exercise {
                form,
                ..exercise.clone()
            };
            let (file, project) = (with(Form::File), with(Form::Project));
            let is_it = exercise.opens.is_some()
                || is_project(&file.source(), &project.source(), &project.solution());
            exercise.form = if is_it { Form::Project } else { Form::File };
        }
    }
}
