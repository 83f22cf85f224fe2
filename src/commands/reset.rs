//! `reset`: the original file back, the learner's version kept.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result};

use super::Here;
use crate::course::{Course, Exercise, ProgressFile};
use crate::ui;

pub(super) fn run(here: &Here, name: &str) -> Result<ExitCode> {
    let exercise = here.course.exercise(name)?;
    let done = reset(&here.course, &here.file, exercise)?;
    ui::print(&ui::hanging("", &done.sentence(exercise), ui::width()))?;
    Ok(ExitCode::SUCCESS)
}

/// What a reset did.
#[derive(Debug)]
pub(super) enum Done {
    /// The file was the original already.
    Nothing,
    /// The original is back; there was no file to keep.
    Restored,
    /// The original is back and the learner's version is kept here, from the course's root.
    Kept(PathBuf),
}

impl Done {
    pub(super) fn sentence(&self, exercise: &Exercise) -> String {
        let name = &exercise.name;
        match self {
            Done::Nothing => format!("`{name}` is as it was at the beginning; nothing to reset."),
            Done::Restored => format!("`{name}` is back as it was at the beginning."),
            Done::Kept(backup) => format!(
                "`{name}` is back as it was at the beginning. Your version is kept in {}",
                backup.display()
            ),
        }
    }
}

/// Gives an exercise its original file back, and keeps the learner's version as a backup.
pub(super) fn reset(course: &Course, file: &ProgressFile, exercise: &Exercise) -> Result<Done> {
    let original = course.starter(exercise)?;
    let path = course.source(exercise);
    let done = match fs::read(&path) {
        Ok(present) if present == original => Done::Nothing,
        Ok(_) => Done::Kept(keep_backup(course, &path)?),
        Err(_) => Done::Restored,
    };
    if !matches!(done, Done::Nothing) {
        if let Some(directory) = path.parent() {
            fs::create_dir_all(directory)?;
        }
        fs::write(&path, original)
            .with_context(|| format!("cannot write {}", exercise.source().display()))?;
    }
    file.update(|progress| {
        progress.set_done(&exercise.name, false);
        progress.set_hints_given(&exercise.name, 0);
    })?;
    Ok(done)
}

/// Copies a file to the backups; returns the copy's path from the course's root.
pub(super) fn keep_backup(course: &Course, path: &Path) -> Result<PathBuf> {
    let seconds = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |time| time.as_secs());
    let part = |part: Option<&OsStr>| part.unwrap_or_default().to_string_lossy().into_owned();
    let (name, ending) = (part(path.file_stem()), part(path.extension()));
    let directory = course.generated().join("backups");
    fs::create_dir_all(&directory)
        .with_context(|| format!("cannot make {} for a backup", directory.display()))?;
    let backup = (0..)
        .map(|number| match number {
            0 => directory.join(format!("{name}-{seconds}.{ending}")),
            _ => directory.join(format!("{name}-{seconds}-{number}.{ending}")),
        })
        .find(|backup| !backup.exists())
        .expect("the numbers do not end");
    fs::copy(path, &backup)
        .with_context(|| format!("cannot keep a backup in {}", backup.display()))?;
    Ok(backup
        .strip_prefix(&course.root)
        .unwrap_or(&backup)
        .to_path_buf())
}
