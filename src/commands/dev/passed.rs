//! What was found right before: nobody waits for the same builds twice.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};

use super::side::Trial;
use crate::course::{Course, LONGEST_FILE, read_file, read_text_file, write_over};
use crate::harmless::PathText;
use crate::python::Interpreter;

/// The file that it is remembered in.
const FILE: &str = "passed.toml";

/// It may be this long, in bytes.
const LONGEST_RECORD: u64 = 4 << 20;

/// The files that were found right, each with a hash of all that decides it.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Passed {
    #[serde(default)]
    files: BTreeMap<PathBuf, String>,
}

impl Passed {
    /// What was remembered in this directory; nothing where that can't be read.
    pub(super) fn read(directory: &Path) -> Self {
        read_text_file(&directory.join(FILE), LONGEST_RECORD)
            .ok()
            .and_then(|text| toml::from_str(&text).ok())
            .unwrap_or_default()
    }

    /// Writes it down. A file that a kill cut off is no record, and everything is tried again.
    pub(super) fn write(&self, directory: &Path) -> Result<()> {
        let path = directory.join(FILE);
        write_over(&path, toml::to_string(self)?.as_bytes())
            .with_context(|| format!("cannot write {}", path.shown()))
    }

    pub(super) fn has(&self, file: &Path, hash: &str) -> bool {
        self.files.get(file).is_some_and(|old| old == hash)
    }

    /// Remembers that a file is right (`Some` hash), or not.
    pub(super) fn set(&mut self, file: &Path, hash: Option<String>) {
        match hash {
            Some(hash) => self.files.insert(file.to_path_buf(), hash),
            None => self.files.remove(file),
        };
    }
}

/// A hash of what decides whether a file is right: its text, the check script, the entry in info.toml,
/// this program and its Python. `None` when a file is missing.
pub(super) fn hash(course: &Course, python: &Interpreter, trial: &Trial) -> Option<String> {
    let exercise = &trial.exercise;
    let mut hasher = DefaultHasher::new();
    let content = course.answer(exercise, &trial.file);
    content
        .is_there()
        .then(|| content.hash())?
        .hash(&mut hasher);
    read_file(&course.root.join(exercise.check()), LONGEST_FILE)
        .ok()?
        .hash(&mut hasher);
    format!("{exercise:?}").hash(&mut hasher);
    if !exercise.needs.is_empty() {
        course.crates_lock().hash(&mut hasher);
    }
    (env!("CARGO_PKG_VERSION"), python.key()).hash(&mut hasher);
    Some(format!("{:016x}", hasher.finish()))
}
