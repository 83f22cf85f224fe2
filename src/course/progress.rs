//! What the learner has done, and the file that remembers it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::{Course, CourseError};

/// The version of the progress file's format.
const FORMAT_VERSION: u32 = 1;

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
}

impl Default for Progress {
    fn default() -> Self {
        Progress {
            format_version: FORMAT_VERSION,
            current: None,
            done: BTreeSet::new(),
            hints: BTreeMap::new(),
        }
    }
}

impl Progress {
    /// Whether the exercise passed.
    pub fn is_done(&self, name: &str) -> bool {
        self.done.contains(name)
    }

    /// Remembers that the exercise passed, or that it does no longer.
    pub fn set_done(&mut self, name: &str, done: bool) {
        if done {
            self.done.insert(name.to_owned());
        } else {
            self.done.remove(name);
        }
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
}

/// The file that remembers a learner's progress. Every change goes through [`ProgressFile::update`],
/// which reads the file, changes it and replaces it under a lock, so that two programs in one course
/// never undo each other's changes, and a kill at any moment leaves the old or the new file.
#[derive(Debug, Clone)]
pub struct ProgressFile {
    path: PathBuf,
}

/// What had to be said about a progress file that could not be read as it was.
#[derive(Debug, PartialEq, Eq)]
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

    /// Reads the progress. A file that can't be understood is kept under another name, and whatever
    /// can be read of it is used.
    ///
    /// # Errors
    ///
    /// [`CourseError::Progress`] when the file is there and can't be read or set aside.
    pub fn read(&self) -> Result<(Progress, Option<Recovered>), CourseError> {
        self.load().map_err(|source| self.error(source))
    }

    /// Changes the progress and writes it to disk. Returns what it is now.
    ///
    /// # Errors
    ///
    /// [`CourseError::Progress`] when the file can't be written; it is then as it was.
    pub fn update(&self, change: impl FnOnce(&mut Progress)) -> Result<Progress, CourseError> {
        self.locked(|| {
            let (mut progress, _) = self.load()?;
            let before = progress.clone();
            change(&mut progress);
            if progress != before || !self.path.exists() {
                self.store(&progress)?;
            }
            Ok(progress)
        })
        .map_err(|source| self.error(source))
    }

    /// Claims the course for one `watch`; the claim ends with the returned file. `None` when another
    /// one has it.
    ///
    /// # Errors
    ///
    /// [`CourseError::Progress`] when the lock file can't be made.
    pub fn claim(&self) -> Result<Option<File>, CourseError> {
        let file = self
            .lock_file("watch.lock")
            .map_err(|source| self.error(source))?;
        Ok(file.try_lock().is_ok().then_some(file))
    }

    fn load(&self) -> io::Result<(Progress, Option<Recovered>)> {
        let bytes = match fs::read(&self.path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Default::default()),
            Err(error) => return Err(error),
        };
        match parse(&bytes) {
            Ok(progress) => Ok((progress, None)),
            Err((progress, reason)) => {
                let kept_as = self.set_aside()?;
                self.store(&progress)?;
                Ok((progress, Some(Recovered { kept_as, reason })))
            }
        }
    }

    fn store(&self, progress: &Progress) -> io::Result<()> {
        let text = toml::to_string(progress).map_err(io::Error::other)?;
        write_atomically(&self.path, text.as_bytes())
    }

    fn set_aside(&self) -> io::Result<PathBuf> {
        let mut number = 1;
        loop {
            let kept = self
                .path
                .with_extension(format!("toml.unreadable-{number}"));
            if !kept.exists() {
                fs::rename(&self.path, &kept)?;
                return Ok(kept);
            }
            number += 1;
        }
    }

    fn locked<T>(&self, action: impl FnOnce() -> io::Result<T>) -> io::Result<T> {
        let lock = self.lock_file("state.lock")?;
        lock.lock()?;
        action()
    }

    fn lock_file(&self, name: &str) -> io::Result<File> {
        let path = self.path.with_file_name(name);
        if let Some(dir) = path.parent() {
            fs::create_dir_all(dir)?;
        }
        File::options().create(true).append(true).open(path)
    }

    fn error(&self, source: io::Error) -> CourseError {
        CourseError::Progress {
            path: self.path.clone(),
            source,
        }
    }
}

/// Replaces a file in one step: whoever reads it, and whenever the machine stops, sees the old text
/// or the new.
pub(super) fn write_atomically(path: &Path, text: &[u8]) -> io::Result<()> {
    let dir = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(dir)?;
    let mut file = tempfile::NamedTempFile::new_in(dir)?;
    file.write_all(text)?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// Reads a progress file; if it is not one, what can be saved of it, and what is wrong.
fn parse(bytes: &[u8]) -> Result<Progress, (Progress, String)> {
    let text = String::from_utf8_lossy(bytes);
    match toml::from_str::<Progress>(&text) {
        Ok(progress) if progress.format_version == FORMAT_VERSION => Ok(progress),
        Ok(progress) => {
            let reason = format!(
                "it has format version {}, and this pyo3lings writes {FORMAT_VERSION}",
                progress.format_version
            );
            Err((
                Progress {
                    format_version: FORMAT_VERSION,
                    ..progress
                },
                reason,
            ))
        }
        Err(error) => Err((salvage(&text), error.message().replace('\n', " "))),
    }
}

/// The names in the `done` list of a damaged file, line by line: a list that breaks off in the
/// middle still gives what stands before.
fn salvage(text: &str) -> Progress {
    let mut progress = Progress::default();
    let Some((_, list)) = text.split_once("done") else {
        return progress;
    };
    let list = list.split(']').next().unwrap_or(list);
    for name in list.split('"').skip(1).step_by(2) {
        if super::names::fault(name).is_none() {
            progress.set_done(name, true);
        }
    }
    progress
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn scratch() -> (tempfile::TempDir, ProgressFile) {
        let dir = tempfile::tempdir().unwrap();
        let file = ProgressFile {
            path: dir.path().join("deep/state.toml"),
        };
        (dir, file)
    }

    #[test]
    fn progress_is_there_again_after_a_restart() {
        let (_dir, file) = scratch();
        file.update(|progress| {
            progress.set_done("counter", true);
            progress.set_hints_given("counter", 2);
            progress.current = Some("sieve".into());
        })
        .unwrap();
        let (progress, recovered) = file.read().unwrap();
        assert_eq!(recovered, None);
        assert!(progress.is_done("counter"));
        assert_eq!(progress.hints_given("counter"), 2);
        assert_eq!(progress.current.as_deref(), Some("sieve"));
    }

    #[test]
    fn a_truncated_file_is_kept_aside_and_what_it_says_is_used() {
        let (_dir, file) = scratch();
        file.update(|progress| {
            progress.set_done("counter", true);
            progress.set_done("sieve", true);
        })
        .unwrap();
        let whole = fs::read_to_string(&file.path).unwrap();
        let cut = &whole[..whole.find("sieve").unwrap() + 2];
        fs::write(&file.path, cut).unwrap();

        let (progress, recovered) = file.read().unwrap();
        assert!(progress.is_done("counter"));
        let kept = recovered
            .expect("a damaged file was read without a word")
            .kept_as;
        assert_eq!(fs::read_to_string(kept).unwrap(), cut);
        assert_eq!(
            file.read().unwrap().1,
            None,
            "the second read still finds it damaged"
        );
    }

    #[test]
    fn a_newer_format_is_kept_aside_and_its_done_list_is_used() {
        let (_dir, file) = scratch();
        file.update(|_| ()).unwrap();
        fs::write(
            &file.path,
            "format_version = 9\ndone = [\"counter\"]\nmoon = true\n",
        )
        .unwrap();
        let (progress, recovered) = file.read().unwrap();
        assert!(progress.is_done("counter"));
        assert!(recovered.unwrap().reason.contains("format version 9"));
    }

    #[test]
    fn two_programs_do_not_undo_each_other() {
        let (_dir, file) = scratch();
        std::thread::scope(|scope| {
            for name in ["a", "b", "c", "d"] {
                let file = file.clone();
                scope.spawn(move || {
                    for number in 0..25 {
                        file.update(|p| p.set_done(&format!("{name}{number}"), true))
                            .unwrap();
                    }
                });
            }
        });
        assert_eq!(file.read().unwrap().0.done.len(), 100);
    }

    proptest! {
        #[test]
        fn any_bytes_are_progress_or_said_to_be_none(bytes: Vec<u8>) {
            let _ = parse(&bytes);
        }
    }
}
