//! `init --update`: the edition of the course that this program brings, in a course that an earlier
//! one wrote. Nothing that the learner changed is lost.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};

use super::{consent, editor, reset};
use crate::course::{
    Content, Course, Exercise, LONGEST_FILE, ProgressFile, embedded, read_file, write_file,
};
use crate::harmless::PathText;
use crate::ui::{self, Line};

/// What is to be said about an update.
#[derive(Debug, Default)]
struct News {
    /// Exercises that were not there.
    new: Vec<String>,
    /// Exercises whose starter or check is another, and on which the learner had not worked.
    changed: Vec<String>,
    /// The same, where the learner's file stays.
    kept: Vec<String>,
    /// Exercises that are there no longer.
    gone: Vec<String>,
    /// Copies of other files that the learner had changed, from the course's root.
    backups: Vec<PathBuf>,
}

pub(super) fn run(course: Option<&Path>, trust: bool) -> Result<ExitCode> {
    let old = Course::open(course)?;
    if !old.is_written_out() {
        bail!(
            "`pyo3lings init` did not write the course in {}, so it can't update it. A course from a \
             repository is updated there, for example with `git pull`.",
            old.root.shown()
        );
    }
    if trust {
        consent::give(&old);
    }
    consent::ask(&old, trust)?;
    let Some(_claim) = ProgressFile::of(&old).claim()? else {
        bail!(
            "pyo3lings is watching this course, in another terminal. End it there with `q` first."
        );
    };
    if !old.is_another_edition() {
        ui::print_text("The course is already the one that this pyo3lings brings.")?;
        return Ok(ExitCode::SUCCESS);
    }
    let new = Course::embedded_at(old.root.clone())?;
    move_along(&old, &new)?;
    let mut news = changes(&old, &new);
    let worked_on = projects_worked_on(&new);
    for (name, text) in embedded::files() {
        let backup = bring(&new, Path::new(name), text, &worked_on)
            .with_context(|| format!("cannot update {name}. Nothing is lost: try again"))?;
        news.backups.extend(backup);
    }
    remove_what_is_gone(&new, &worked_on)?;
    editor::write(&new)?;
    new.set_edition()?;
    ui::print(&news.lines())?;
    Ok(ExitCode::SUCCESS)
}

/// Moves the files of an exercise that is in another chapter now, with their originals.
fn move_along(old: &Course, new: &Course) -> Result<()> {
    for exercise in &new.exercises {
        let Some(before) = old.exercises.iter().find(|it| it.name == exercise.name) else {
            continue;
        };
        for (from, to) in [
            (before.source(), exercise.source()),
            (before.check(), exercise.check()),
            (before.solution(), exercise.solution()),
        ] {
            if from != to && !new.root.join(&to).exists() {
                rename(&new.root.join(&from), &new.root.join(&to))?;
                rename(&new.kept(&from), &new.kept(&to))?;
            }
        }
    }
    Ok(())
}

/// Renames a file, if it is there.
fn rename(from: &Path, to: &Path) -> Result<()> {
    if let Some(directory) = to.parent() {
        fs::create_dir_all(directory)?;
    }
    match fs::rename(from, to) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("cannot move {}", from.shown()))
        }
        _ => Ok(()),
    }
}

/// What the new edition brings for an exercise.
fn brought(exercise: &Exercise) -> Content {
    let source = exercise.source();
    if exercise.is_project() {
        let files = embedded::files().filter_map(|(name, text)| {
            let inner = Path::new(name).strip_prefix(&source).ok()?;
            Some((inner.to_str()?.to_owned(), text))
        });
        return Content::Tree(files.collect());
    }
    let file = embedded::files().find(|(name, _)| Path::new(name) == source);
    file.map_or(Content::Missing, |(_, text)| Content::File(text.to_vec()))
}

/// The directories of the projects in which the learner changed anything: they stay as they are, all of
/// their files.
fn projects_worked_on(course: &Course) -> Vec<PathBuf> {
    let projects = course.exercises.iter().filter(|it| it.is_project());
    projects
        .filter(|exercise| {
            let source = exercise.source();
            let original = course.answer(exercise, &course.kept(&source));
            let mine = course.answer(exercise, &source);
            mine != Content::Missing && mine != original
        })
        .map(|exercise| exercise.source())
        .collect()
}

/// Compares the originals of both editions.
fn changes(old: &Course, new: &Course) -> News {
    let mut news = News::default();
    for exercise in &new.exercises {
        let name = exercise.name.clone();
        let original = new.answer(exercise, &new.kept(&exercise.source()));
        let is_changed = |file: &Path| {
            let text = embedded::files().find(|(name, _)| Path::new(name) == file);
            read(&new.kept(file)).as_deref() != text.map(|(_, text)| text)
        };
        if !old.exercises.iter().any(|it| it.name == name) {
            news.new.push(name);
        } else if brought(exercise) != original || is_changed(&exercise.check()) {
            if new.answer(exercise, &exercise.source()) == original {
                news.changed.push(name);
            } else {
                news.kept.push(name);
            }
        }
    }
    news.gone = old
        .exercises
        .iter()
        .filter(|exercise| new.position(&exercise.name).is_none())
        .map(|exercise| exercise.name.clone())
        .collect();
    news
}

/// Brings one file up to date, and its original after it: whenever this is ended in between, the next
/// time finds out the same. An exercise that the learner worked on stays; of another file that was
/// changed, a copy is kept, which is returned.
fn bring(
    course: &Course,
    file: &Path,
    text: &[u8],
    worked_on: &[PathBuf],
) -> Result<Option<PathBuf>> {
    if worked_on.iter().any(|project| file.starts_with(project)) {
        write_file(&course.kept(file), text)?;
        return Ok(None);
    }
    let path = course.root.join(file);
    let present = match read_file(&path, LONGEST_FILE) {
        Ok(present) => Some(present),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(error.into()),
    };
    let is_untouched = present.is_none() || present == read(&course.kept(file));
    // A project that is untouched has no file that was changed.
    let is_exercise =
        file.starts_with("exercises") && file.extension().is_some_and(|it| it == "rs");
    let mut backup = None;
    if present.as_deref() != Some(text) && (is_untouched || !is_exercise) {
        if !is_untouched {
            backup = Some(reset::keep_backup(course, &path)?);
        }
        write_file(&path, text)?;
    }
    write_file(&course.kept(file), text)?;
    Ok(backup)
}

/// Removes files that the new edition does not have, where the learner changed nothing in them.
fn remove_what_is_gone(course: &Course, worked_on: &[PathBuf]) -> Result<()> {
    let mut originals = Vec::new();
    collect(&course.kept(Path::new("")), &mut originals)?;
    for original in originals {
        let Ok(file) = original.strip_prefix(course.kept(Path::new(""))) else {
            continue;
        };
        if embedded::files().any(|(name, _)| Path::new(name) == file) {
            continue;
        }
        let path = course.root.join(file);
        let is_of_a_learner = worked_on.iter().any(|project| file.starts_with(project));
        if !is_of_a_learner && read(&path) == read(&original) {
            fs::remove_file(&path)?;
            // Only an empty one can be removed.
            let _ = path.parent().map(fs::remove_dir);
        }
        fs::remove_file(&original)?;
    }
    Ok(())
}

fn collect(directory: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(directory)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), files)?;
        } else {
            files.push(entry.path());
        }
    }
    Ok(())
}

fn read(path: &Path) -> Option<Vec<u8>> {
    read_file(path, LONGEST_FILE).ok()
}

impl News {
    fn lines(&self) -> Vec<Line> {
        let mut lines = vec![Line::from(
            "The course is the one that this pyo3lings brings now.",
        )];
        let kept = match self.kept.first() {
            Some(first) => format!(
                "changed, and your file is as it was (`pyo3lings reset {first}` gives the new one and \
                 keeps yours): "
            ),
            None => String::new(),
        };
        for (what, names) in [
            ("new: ", &self.new),
            ("changed: ", &self.changed),
            (&*kept, &self.kept),
            ("no longer in the course: ", &self.gone),
        ] {
            if !names.is_empty() {
                lines.extend(ui::hanging(
                    "",
                    &format!("{what}{}", names.join(", ")),
                    ui::width(),
                ));
            }
        }
        for backup in &self.backups {
            lines.push(format!("your changes are kept in {}", backup.shown()).into());
        }
        lines.push("`pyo3lings verify` finds out what still passes.".into());
        lines
    }
}
