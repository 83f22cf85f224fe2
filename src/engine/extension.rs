//! A built extension module, and the directory that it lies in.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::{Serialize, Serializer};

/// A copy of an extension module that was built, in a directory where nothing else is. The directory
/// goes with the last value that names it.
#[derive(Debug, Clone)]
pub struct Extension(Arc<Place>);

#[derive(Debug)]
struct Place(PathBuf);

impl Extension {
    /// Takes over the copy that the build worker made.
    pub(super) fn new(path: PathBuf) -> Self {
        Extension(Arc::new(Place(path)))
    }

    /// The module's file.
    pub fn path(&self) -> &Path {
        &self.0.0
    }

    /// Its directory, from which it can be imported.
    pub fn directory(&self) -> &Path {
        self.path().parent().unwrap_or(self.path())
    }
}

/// Two are the same when they are the same file.
impl PartialEq for Extension {
    fn eq(&self, other: &Self) -> bool {
        self.path() == other.path()
    }
}

impl Eq for Extension {}

#[cfg(test)]
impl From<&str> for Extension {
    /// One that is nowhere.
    fn from(name: &str) -> Self {
        Extension::new(Path::new("/nowhere/built").join(name))
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        if let Some(directory) = self.0.parent() {
            let _ = fs::remove_dir_all(directory);
        }
    }
}

impl Serialize for Extension {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.path().serialize(to)
    }
}
