//! Whether a course's code may run. The code of a course from somebody else runs with the learner's
//! rights, so it runs only after the learner has agreed.
//!
//! The consent is remembered in a file of the learner's, and never in the course alone: a course can't
//! bring its own. It holds the course's path and a word that is also written into the course, so that
//! another course that comes to lie at the same place is asked about again.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::hash::{BuildHasher, RandomState};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Instant;

use serde::{Deserialize, Serialize};

use super::progress::replace;
use super::{Course, open_lock, read_text_file};
use crate::harmless::PathText;
use crate::process::built_from;

/// The learner's file may be this long, in bytes.
const LONGEST: u64 = 16 << 20;

/// Why a consent can't be remembered.
#[derive(Debug, thiserror::Error)]
pub enum TrustError {
    /// The system names no place for it.
    #[error("there is no home directory to remember it in; HOME or XDG_STATE_HOME would name one")]
    Homeless,
    /// The place can't be written to.
    #[error("{} can't be written, or the course's directory can't: {source}", path.shown())]
    Unwritable {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
}

/// The learner's file: the word of each course, by its path.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Trusted {
    #[serde(default)]
    courses: BTreeMap<String, String>,
}

impl Course {
    /// Whether the course's code may run: whoever uses this program agreed, or has built the program
    /// itself from the course's directory.
    pub fn is_trusted(&self) -> bool {
        self.is_built_in() || self.has_consent()
    }

    /// Whether this program was built from the course's directory.
    pub fn is_built_in(&self) -> bool {
        built_from()
            .and_then(|source| source.canonicalize().ok())
            .is_some_and(|source| source == self.root)
    }

    /// Remembers that the course's code may run, and removes projects of exercises that came along: each is
    /// written anew, and what else lay there would be part of the build.
    ///
    /// # Errors
    ///
    /// [`TrustError`] when that can't be remembered.
    pub fn trust(&self) -> Result<(), TrustError> {
        let file = self.trusted_file().ok_or(TrustError::Homeless)?;
        self.remember(&file)
            .map_err(|source| TrustError::Unwritable { path: file, source })
    }

    fn remember(&self, file: &Path) -> io::Result<()> {
        let directory = file.parent().unwrap_or(Path::new("/"));
        fs::create_dir_all(directory)?;
        let lock = open_lock(&directory.join("trusted.lock"))?;
        lock.lock()?;
        if self.has_consent() {
            return Ok(());
        }
        // Nothing that a course brought along runs in place of what is built here, or is built with it.
        for built in ["target", "workers", "crates"] {
            match fs::remove_dir_all(self.generated().join(built)) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                _ => {}
            }
        }
        let word = unguessable_word();
        fs::create_dir_all(self.generated())?;
        replace(&self.kept_word(), word.as_bytes())?;
        let mut trusted = read(file);
        trusted.courses.insert(self.key(), word);
        let text = toml::to_string(&trusted).map_err(io::Error::other)?;
        let heading = "# Courses whose code may run with your rights, because you agreed.\n\n";
        replace(file, (heading.to_owned() + &text).as_bytes())
    }

    fn has_consent(&self) -> bool {
        let Some(file) = self.trusted_file() else {
            return false;
        };
        let word = read_text_file(&self.kept_word(), 64).unwrap_or_default();
        read(&file).courses.get(&self.key()) == Some(&word) && !word.is_empty()
    }

    /// The learner's file; none where it would be a part of the course.
    fn trusted_file(&self) -> Option<PathBuf> {
        let file = state_home()?.join("pyo3lings/trusted.toml");
        (!file.starts_with(&self.root)).then_some(file)
    }

    fn kept_word(&self) -> PathBuf {
        self.generated().join("consent")
    }

    fn key(&self) -> String {
        self.root.to_string_lossy().into_owned()
    }
}

/// What was agreed to; nothing where that can't be read, and then it is asked again.
fn read(file: &Path) -> Trusted {
    read_text_file(file, LONGEST)
        .ok()
        .and_then(|text| toml::from_str(&text).ok())
        .unwrap_or_default()
}

/// Where programs keep such things. A path that depends on the current directory would be in the
/// course's hands.
fn state_home() -> Option<PathBuf> {
    let named = env::var_os("XDG_STATE_HOME").map(PathBuf::from);
    let usual = env::home_dir().map(|home| home.join(".local/state"));
    [named, usual]
        .into_iter()
        .flatten()
        .find(|path| path.is_absolute())
}

/// A word that nobody can guess: the standard library seeds its hashers from the operating system.
pub fn unguessable_word() -> String {
    let word = || RandomState::new().hash_one(Instant::now());
    format!("{:016x}{:016x}", word(), word())
}
