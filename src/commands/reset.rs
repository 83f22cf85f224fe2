//! `reset`: the original files back, the learner's versions kept.

use std::ffi::OsStr;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, anyhow, bail};

use super::Here;
use crate::course::{
    Content, Course, CourseError, Exercise, LONGEST_FILE, ProgressFile, Tree, copy_content,
    read_file,
};
use crate::harmless::PathText;
use crate::system;
use crate::ui;

pub(super) fn run(here: &Here, name: &str, only_check: bool) -> Result<ExitCode> {
    let exercise = here.course.exercise(name)?;
    // Originals are kept from the consent on: what lies there before came with the course.
    here.agree()?;
    let sentence = if only_check {
        reset_check(&here.course, exercise)?
    } else {
        reset(&here.course, &here.file, exercise)?
    };
    ui::print(&ui::hanging("", &sentence, ui::width()))?;
    Ok(ExitCode::SUCCESS)
}

/// What happened to a file.
#[derive(Debug, PartialEq, Eq)]
enum Done {
    /// It was the original already.
    Nothing,
    /// The original is back; there was no file to keep.
    Restored,
    /// The original is back, and what was there is kept here, from the course's root.
    Kept(PathBuf),
}

/// Gives an exercise its original file back, and its check script too where somebody changed that.
/// Returns the sentence that says what was done.
pub(super) fn reset(course: &Course, file: &ProgressFile, exercise: &Exercise) -> Result<String> {
    let name = &exercise.name;
    let original = course.starter(exercise)?;
    let done = match &original {
        Content::Tree(tree) => restore_project(course, exercise, tree)?,
        Content::File(text) => restore(course, &exercise.source(), text)?,
        _ => unreachable!("an original can be read"),
    };
    let mut sentence = match done {
        Done::Nothing => format!("`{name}` is as it was at the beginning; nothing to reset."),
        Done::Restored => format!("`{name}` is back as it was at the beginning."),
        Done::Kept(backup) => format!(
            "`{name}` is back as it was at the beginning. Your version is kept in {}",
            backup.shown()
        ),
    };
    // A course's author may have written the script a moment ago: no original is no error here.
    if let Some(original) = course.original(&exercise.check()) {
        match restore(course, &exercise.check(), &original)? {
            Done::Nothing => {}
            done => {
                sentence.push('\n');
                sentence.push_str(&check_sentence(exercise, &done));
            }
        }
    }
    file.update(|progress| {
        progress.set_pending(name);
        progress.set_hints_given(name, 0);
    })?;
    Ok(sentence)
}

/// Gives an exercise its original check script back, and leaves the learner's file alone. Returns the
/// sentence that says what was done.
pub(super) fn reset_check(course: &Course, exercise: &Exercise) -> Result<String> {
    let original = course
        .original(&exercise.check())
        .ok_or_else(|| CourseError::NoCheck {
            path: exercise.check(),
        })?;
    let done = restore(course, &exercise.check(), &original)?;
    Ok(check_sentence(exercise, &done))
}

fn check_sentence(exercise: &Exercise, done: &Done) -> String {
    let name = &exercise.name;
    match done {
        Done::Nothing => {
            format!("The check script of `{name}` is as it was at the beginning; nothing to reset.")
        }
        Done::Restored => format!("The check script of `{name}` is back as it was."),
        Done::Kept(backup) => format!(
            "The check script of `{name}` is back as it was. The changed one is kept in {}",
            backup.shown()
        ),
    }
}

/// Puts the original at `path` (from the course's root), and keeps what is there as a backup.
fn restore(course: &Course, path: &Path, original: &[u8]) -> Result<Done> {
    let here = course.root.join(path);
    let done = match fs::symlink_metadata(&here) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Done::Restored,
        Err(error) => bail!("cannot look at {}: {error}", path.shown()),
        // Moving it away would be easy; what is in it may be somebody's work.
        Ok(metadata) if metadata.is_dir() => bail!(
            "{} is a directory. Move it away, then `reset` the exercise.",
            path.shown()
        ),
        Ok(metadata)
            if metadata.is_file()
                && read_file(&here, LONGEST_FILE).is_ok_and(|now| now == original) =>
        {
            Done::Nothing
        }
        // There is nothing in a pipe to be kept, and it would be in the way in the backups too.
        Ok(_) if is_special(&here) => {
            fs::remove_file(&here).with_context(|| format!("cannot remove {}", path.shown()))?;
            Done::Restored
        }
        Ok(_) => Done::Kept(keep_backup(course, path)?),
    };
    if done != Done::Nothing {
        replace(&here, original).with_context(|| format!("cannot write {}", path.shown()))?;
    }
    Ok(done)
}

/// The same for a whole project: all files of the learner's that are of it are kept, and what tools made
/// stays where it is.
fn restore_project(course: &Course, exercise: &Exercise, original: &Tree) -> Result<Done> {
    let source = exercise.source();
    let here = course.root.join(&source);
    let done = match course.answer(exercise, &source) {
        Content::Tree(now) if now == *original => return Ok(Done::Nothing),
        Content::Missing => Done::Restored,
        Content::Tree(_) => Done::Kept(keep_answer(course, exercise)?),
        // Whatever it is, all of it is kept.
        _ => {
            let backup = new_backup(course, &source)?;
            fs::rename(&here, &backup)
                .with_context(|| format!("cannot move {} away", source.shown()))?;
            Done::Kept(below_root(course, &backup))
        }
    };
    original
        .write_to(&here)
        .map_err(|(path, error)| anyhow!("cannot write {}: {error}", path.shown()))?;
    Ok(done)
}

/// Keeps what the learner made of an exercise as a backup; returns where, from the course's root.
pub(super) fn keep_answer(course: &Course, exercise: &Exercise) -> Result<PathBuf> {
    let source = exercise.source();
    let Content::Tree(now) = course.answer(exercise, &source) else {
        return keep_backup(course, &source);
    };
    let backup = new_backup(course, &source)?;
    now.write_to(&backup).map_err(|(path, error)| {
        // Half a backup would look like one.
        let _ = fs::remove_dir_all(&backup);
        anyhow!("cannot keep a backup in {}: {error}", path.shown())
    })?;
    Ok(below_root(course, &backup))
}

/// Whether a pipe or a device lies there, or a link to one.
fn is_special(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|it| !it.is_file() && !it.is_dir())
}

/// Keeps what is at `path` as a backup; returns where, from the course's root.
pub(super) fn keep_backup(course: &Course, path: &Path) -> Result<PathBuf> {
    let backup = new_backup(course, path)?;
    let from = course.root.join(path);
    let metadata = fs::symlink_metadata(&from)?;
    let kept = if metadata.is_file() && metadata.len() <= LONGEST_FILE {
        copy_content(&from, &backup)
    } else {
        // A link can't be copied as one, and what is too long for an exercise may have no end.
        fs::rename(&from, &backup)
    };
    if let Err(error) = kept {
        // Half a backup would look like one.
        let _ = fs::remove_file(&backup);
        return Err(error).with_context(|| format!("cannot keep a backup in {}", backup.shown()));
    }
    Ok(below_root(course, &backup))
}

/// Where a backup of what is at `path` can lie: nothing is there yet.
fn new_backup(course: &Course, path: &Path) -> Result<PathBuf> {
    let seconds = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |time| time.as_secs());
    let part = |part: Option<&OsStr>| part.unwrap_or_default().to_string_lossy().into_owned();
    let name = part(path.file_stem());
    let ending = match part(path.extension()) {
        ending if ending.is_empty() => ending,
        ending => format!(".{ending}"),
    };
    let directory = course.generated().join("backups");
    fs::create_dir_all(&directory)
        .with_context(|| format!("cannot make {} for a backup", directory.shown()))?;
    let backup = (0..)
        .map(|number| match number {
            0 => directory.join(format!("{name}-{seconds}{ending}")),
            _ => directory.join(format!("{name}-{seconds}-{number}{ending}")),
        })
        .find(|backup| fs::symlink_metadata(backup).is_err())
        .expect("the numbers do not end");
    Ok(backup)
}

fn below_root(course: &Course, path: &Path) -> PathBuf {
    path.strip_prefix(&course.root)
        .unwrap_or(path)
        .to_path_buf()
}

/// Replaces a file in one step: on a full disk the old one stays.
fn replace(path: &Path, text: &[u8]) -> io::Result<()> {
    let directory = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(directory)?;
    let mut file = tempfile::Builder::new()
        .prefix(".reset")
        .permissions(permissions(path))
        .tempfile_in(directory)?;
    file.write_all(text)?;
    file.persist(path)?;
    Ok(())
}

/// Those of the file that is replaced, or a new file's usual ones.
fn permissions(path: &Path) -> fs::Permissions {
    fs::metadata(path).map_or_else(
        |_| system::new_file_permissions(),
        |metadata| metadata.permissions(),
    )
}
