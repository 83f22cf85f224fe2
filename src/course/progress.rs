//! What the learner has done, and the file that remembers it.

mod salvage;

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::error::quotable;
use super::{Course, CourseError, names, open_lock, read_file};
use crate::harmless::PathText;
use crate::practice::{Card, Effort};
use crate::system;

/// The version of the progress file's format.
const FORMAT_VERSION: u32 = 1;

/// The file may be this long, in bytes. That of a course of 9,999 exercises has a quarter of it.
const LONGEST: u64 = 4 << 20;

/// What a learner has done in a course.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    format_version: u32,
    /// The exercise that the learner is at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub current: Option<String>,
    /// The names of the exercises that passed.
    #[serde(default)]
    done: BTreeSet<String>,
    /// How many hints of each exercise were given.
    #[serde(default)]
    hints: BTreeMap<String, usize>,
    /// The hash of what passed, for each exercise. Older programs did not write it.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    passed: BTreeMap<String, String>,
    /// When each exercise passed, and how hard that was. Older programs did not write it.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    efforts: BTreeMap<String, Effort>,
    /// How well each exercise is known, since it was practised.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    practice: BTreeMap<String, Card>,
}

impl Default for Progress {
    fn default() -> Self {
        Progress {
            format_version: FORMAT_VERSION,
            current: None,
            done: BTreeSet::new(),
            hints: BTreeMap::new(),
            passed: BTreeMap::new(),
            efforts: BTreeMap::new(),
            practice: BTreeMap::new(),
        }
    }
}

impl Progress {
    /// Whether the exercise passed.
    pub fn is_done(&self, name: &str) -> bool {
        self.done.contains(name)
    }

    /// Whether this content of the exercise (its [`super::Content::hash`]) passed.
    pub fn has_passed(&self, name: &str, content: &str) -> bool {
        self.is_done(name) && self.passed.get(name).is_some_and(|hash| hash == content)
    }

    /// Takes what was found out about a content of the exercise. A pass belongs to its content: when
    /// the same one fails later, something around it has changed, and it stays.
    pub fn judge(&mut self, name: &str, content: &str, passes: bool) {
        if passes {
            self.done.insert(name.to_owned());
            self.passed.insert(name.to_owned(), content.to_owned());
        } else if !self.has_passed(name, content) {
            self.set_pending(name);
        }
    }

    /// Forgets that the exercise passed.
    pub fn set_pending(&mut self, name: &str) {
        self.done.remove(name);
        self.passed.remove(name);
    }

    /// Remembers how an exercise was solved, the first time.
    pub fn note_effort(&mut self, name: &str, effort: Effort) {
        if self.is_done(name) {
            self.efforts.entry(name.to_owned()).or_insert(effort);
        }
    }

    /// How an exercise was solved; nothing where nobody noted it.
    pub fn effort(&self, name: &str) -> Effort {
        self.efforts.get(name).copied().unwrap_or_default()
    }

    /// What practice has shown about an exercise.
    pub fn card(&self, name: &str) -> Option<&Card> {
        self.practice.get(name)
    }

    /// Remembers what practice has shown about an exercise.
    pub fn set_card(&mut self, name: &str, card: Card) {
        self.practice.insert(name.to_owned(), card);
    }

    /// When the learner practised last.
    pub fn practised(&self) -> Option<u64> {
        self.practice.values().map(|card| card.last).max()
    }

    /// How many hints of the exercise were given.
    pub fn hints_given(&self, name: &str) -> usize {
        self.hints.get(name).copied().unwrap_or(0)
    }

    /// Remembers how many hints of the exercise were given.
    pub fn set_hints_given(&mut self, name: &str, count: usize) {
        if count == 0 {
            self.hints.remove(name);
        } else {
            self.hints.insert(name.to_owned(), count);
        }
    }

    /// The exercises that passed and that `course` does not have, or no longer. They count again as
    /// soon as it has them.
    pub fn done_elsewhere<'a>(&'a self, course: &'a Course) -> impl Iterator<Item = &'a str> {
        self.done
            .iter()
            .map(String::as_str)
            .filter(|name| course.position(name).is_none())
    }

    /// All names of exercises.
    fn names(&self) -> impl Iterator<Item = &str> {
        let names = self.done.iter().chain(self.hints.keys());
        names
            .chain(self.passed.keys())
            .chain(self.efforts.keys())
            .chain(self.practice.keys())
            .chain(&self.current)
            .map(String::as_str)
    }
}

/// The file that remembers a learner's progress. Every change goes through [`ProgressFile::update`],
/// which reads the file, changes it and replaces it under a lock, so that two programs in one course
/// never undo each other's changes, and a kill at any moment leaves the old or the new file.
#[derive(Debug, Clone)]
pub struct ProgressFile {
    path: PathBuf,
}

/// What has to be said about a progress file that could not be read as it was.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "Your progress file could not be read ({reason}). It is kept as {}, and what could be read of it \
     is used. `pyo3lings verify` finds out what is done.", kept_as.shown()
)]
pub struct Recovered {
    /// Where the unreadable file is kept.
    pub kept_as: PathBuf,
    /// What was wrong with it.
    pub reason: String,
}

impl ProgressFile {
    /// The progress file of a course.
    pub fn of(course: &Course) -> Self {
        ProgressFile {
            path: course.generated().join("state.toml"),
        }
    }

    /// That of the drills that are under way.
    pub fn of_practice(course: &Course) -> Self {
        ProgressFile {
            path: course.generated().join("practice").join("state.toml"),
        }
    }

    /// Reads the progress. A file that can't be understood is kept under another name, and whatever
    /// can be read of it is used.
    ///
    /// # Errors
    ///
    /// [`CourseError::NoProgress`] when the file is there and can't be read, [`CourseError::Progress`] when
    /// it can't be set aside.
    pub fn read(&self) -> Result<(Progress, Option<Recovered>), CourseError> {
        match self.bytes().map(|bytes| parse(&bytes)) {
            Ok(Ok(progress)) => Ok((progress, None)),
            // Somebody else may be mending it already.
            Ok(Err(_)) => self.locked(|| self.read_or_recover()),
            Err(source) => Err(self.unreadable(source)),
        }
    }

    /// Reads the progress and writes nothing, whatever the file holds.
    ///
    /// # Errors
    ///
    /// [`CourseError::NoProgress`] when the file is there and can't be read.
    pub fn look(&self) -> Result<Progress, CourseError> {
        match self.bytes().map(|bytes| parse(&bytes)) {
            Ok(Ok(progress)) => Ok(progress),
            Ok(Err(damaged)) => Ok(damaged.progress),
            Err(source) => Err(self.unreadable(source)),
        }
    }

    /// Changes the progress and writes it to disk. Returns what it is now.
    ///
    /// # Errors
    ///
    /// [`CourseError::Progress`] when the file can't be written; it is then as it was.
    pub fn update(
        &self,
        change: impl FnOnce(&mut Progress),
    ) -> Result<(Progress, Option<Recovered>), CourseError> {
        self.locked(|| {
            let (mut progress, recovered) = self.read_or_recover()?;
            let before = progress.clone();
            change(&mut progress);
            if progress != before || !self.path.exists() {
                self.store(&progress)?;
            }
            Ok((progress, recovered))
        })
    }

    /// Whether the file is there: not before something was done, and not when somebody removed it.
    pub fn is_there(&self) -> bool {
        self.path.exists()
    }

    /// Claims the course for one `watch`; the claim ends with the returned file. `None` when another
    /// one has it.
    ///
    /// # Errors
    ///
    /// [`CourseError::Progress`] when the lock file can't be made or locked.
    pub fn claim(&self) -> Result<Option<File>, CourseError> {
        let claimed = self
            .lock_file("watch.lock")
            .and_then(|file| match file.try_lock() {
                Ok(()) => Ok(Some(file)),
                Err(TryLockError::WouldBlock) => Ok(None),
                Err(TryLockError::Error(error)) if has_no_locks(&error) => Ok(Some(file)),
                Err(TryLockError::Error(error)) => Err(error),
            });
        claimed.map_err(|source| self.error(source))
    }

    /// The file's content; of a file that is not there, that of an untouched course.
    fn bytes(&self) -> io::Result<Vec<u8>> {
        match read_file(&self.path, LONGEST) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                toml::to_string(&Progress::default())
                    .map(String::into_bytes)
                    .map_err(io::Error::other)
            }
            other => other,
        }
    }

    /// To be called under the lock. At each moment of it a kill leaves the damaged file or the mended
    /// one, and never a course without progress.
    fn read_or_recover(&self) -> io::Result<(Progress, Option<Recovered>)> {
        let bytes = self.bytes()?;
        match parse(&bytes) {
            Ok(progress) => Ok((progress, None)),
            Err(damaged) => {
                let Damaged { progress, reason } = *damaged;
                let kept_as = self.keep_aside(&bytes)?;
                self.store(&progress)?;
                Ok((progress, Some(Recovered { kept_as, reason })))
            }
        }
    }

    fn store(&self, progress: &Progress) -> io::Result<()> {
        let text = toml::to_string(progress).map_err(io::Error::other)?;
        replace(&self.path, text.as_bytes())
    }

    /// Copies a damaged file to the first free name, or to the one that holds it already: a kill may
    /// have come before it was replaced.
    fn keep_aside(&self, bytes: &[u8]) -> io::Result<PathBuf> {
        let mut number = 1;
        loop {
            let kept = self
                .path
                .with_extension(format!("toml.unreadable-{number}"));
            match read_file(&kept, LONGEST) {
                Ok(old) if old == bytes => return Ok(kept),
                Err(error) if error.kind() == io::ErrorKind::NotFound => {
                    replace(&kept, bytes)?;
                    return Ok(kept);
                }
                _ => number += 1,
            }
        }
    }

    fn locked<T>(&self, action: impl FnOnce() -> io::Result<T>) -> Result<T, CourseError> {
        let locked = self.lock_file("state.lock").and_then(|lock| {
            match lock.lock() {
                Err(error) if has_no_locks(&error) => {}
                other => other?,
            }
            action()
        });
        locked.map_err(|source| self.error(source))
    }

    fn lock_file(&self, name: &str) -> io::Result<File> {
        let path = self.path.with_file_name(name);
        if let Some(dir) = path.parent() {
            fs::create_dir_all(dir)?;
        }
        open_lock(&path)
    }

    fn unreadable(&self, source: io::Error) -> CourseError {
        CourseError::NoProgress {
            path: self.path.clone(),
            source,
        }
    }

    fn error(&self, source: io::Error) -> CourseError {
        CourseError::Progress {
            path: self.path.clone(),
            source,
        }
    }
}

/// Whether a file system knows no locks. There one program has to be enough: a learner could keep no
/// progress otherwise.
fn has_no_locks(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::Unsupported || system::is_no_lock(error)
}

/// Replaces a file in one step: whoever reads it, and whenever the machine stops, sees the old text
/// or the new. Only for whoever has a lock on it: the name of the file in between is always the same,
/// so that kills leave at most one behind.
pub(super) fn replace(path: &Path, text: &[u8]) -> io::Result<()> {
    let mut between = path.as_os_str().to_owned();
    between.push(".new");
    let between = PathBuf::from(between);
    let written = create(&between, text).and_then(|()| fs::rename(&between, path));
    if written.is_err() {
        // On a full disk, half a file is in the way.
        let _ = fs::remove_file(&between);
    }
    written
}

/// Writes a file that is new: one that is left from a kill makes way, and no link is followed.
fn create(path: &Path, text: &[u8]) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut file = File::options().write(true).create_new(true).open(path)?;
    file.write_all(text)?;
    file.sync_all()
}

/// What can be saved of a file that is no progress file, and what is wrong with it.
#[derive(Debug)]
struct Damaged {
    progress: Progress,
    reason: String,
}

/// Reads a progress file.
fn parse(bytes: &[u8]) -> Result<Progress, Box<Damaged>> {
    let damaged = |reason: &str| {
        Box::new(Damaged {
            progress: salvage::salvage(&String::from_utf8_lossy(bytes)),
            reason: quotable(reason),
        })
    };
    let text = str::from_utf8(bytes).map_err(|_| damaged("it is not text"))?;
    let progress: Progress = toml::from_str(text).map_err(|error| damaged(error.message()))?;
    if progress.format_version != FORMAT_VERSION {
        return Err(damaged(&format!(
            "it has format version {}, and this pyo3lings writes {FORMAT_VERSION}",
            progress.format_version
        )));
    }
    if let Some(name) = progress.names().find(|name| names::fault(name).is_some()) {
        return Err(damaged(&format!("`{name}` is not the name of an exercise")));
    }
    Ok(progress)
}

#[cfg(test)]
mod tests;
