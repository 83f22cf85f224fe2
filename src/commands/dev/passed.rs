//! What was found right before: nobody waits for the same builds twice.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};

use super::side::Side;
use crate::course::{Course, Exercise, LONGEST_FILE, read_file, read_text_file, write_over};
use crate::harmless::PathText;
use crate::python::Interpreter;

/// The file that it is remembered in.
const FILE: &str = "passed.toml";

/// It may be this long, in bytes.
const LONGEST_RECORD: u64 = 4 << 20;

/// The starters and solutions that were found right, each with a hash of all that decides it.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Passed {
    #[serde(default)]
    starters: BTreeMap<String, String>,
    #[serde(default)]
    solutions: BTreeMap<String, String>,
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

    pub(super) fn has(&self, side: Side, exercise: &Exercise, hash: &str) -> bool {
        let of_side = match side {
            Side::Starters => &self.starters,
            Side::Solutions => &self.solutions,
        };
        of_side.get(&exercise.name).is_some_and(|old| old == hash)
    }

    /// Remembers that it is right (`Some` hash), or not.
    pub(super) fn set(&mut self, side: Side, name: &str, hash: Option<String>) {
        let of_side = match side {
            Side::Starters => &mut self.starters,
            Side::Solutions => &mut self.solutions,
        };
        match hash {
            Some(hash) => of_side.insert(name.to_owned(), hash),
            None => of_side.remove(name),
        };
    }
}

/// A hash of what decides whether a starter or solution is right: its text, the check script, the
/// entry in info.toml, this program and its Python. `None` when a file is missing.
pub(super) fn hash(
    course: &Course,
    python: &Interpreter,
    side: Side,
    exercise: &Exercise,
) -> Option<String> {
    let mut hasher = DefaultHasher::new();
    read_file(&course.root.join(side.file(exercise)), LONGEST_FILE)
        .ok()?
        .hash(&mut hasher);
    read_file(&course.root.join(exercise.check()), LONGEST_FILE)
        .ok()?
        .hash(&mut hasher);
    format!("{exercise:?}").hash(&mut hasher);
    (env!("CARGO_PKG_VERSION"), python.key()).hash(&mut hasher);
    Some(format!("{:016x}", hasher.finish()))
}
