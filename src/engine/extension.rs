//! A built extension module, and the directory that it lies in.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::{Serialize, Serializer};

use crate::build;

/// A copy of an extension module that was built, in a directory where nothing else is; or the wheel of a
/// project, in a directory that holds it. The directory goes with the last value that names it.
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

    /// Whether it is the wheel of a project.
    pub fn is_wheel(&self) -> bool {
        self.path().extension().is_some_and(|it| it == "whl")
    }

    /// The directory that goes with it.
    pub fn directory(&self) -> &Path {
        directory(self.path())
    }

    /// From where Python imports it.
    pub fn import_directory(&self) -> PathBuf {
        match self.is_wheel() {
            true => self.directory().join(build::SITE),
            false => self.directory().to_path_buf(),
        }
    }
}

/// The directory of its own in which something built lies: a wheel has one more around it.
fn directory(path: &Path) -> &Path {
    let is_wheel = path.extension().is_some_and(|it| it == "whl");
    path.ancestors()
        .nth(if is_wheel { 2 } else { 1 })
        .unwrap_or(path)
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
        let _ = fs::remove_dir_all(directory(&self.0));
    }
}

impl Serialize for Extension {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.path().serialize(to)
    }
}
