//! The Python that this program embeds, and that exercises are built for: where it is, and how it
//! names and finds what it imports.

mod embedded;

use std::env;
use std::path::{Path, PathBuf};

pub use embedded::initialize;

use crate::course::Course;

/// The interpreter.
pub const EXECUTABLE: &str = env!("PYO3LINGS_PYTHON");

/// Its version, such as `3.12`.
pub const VERSION: &str = env!("PYO3LINGS_PYTHON_VERSION");

/// `prefix:exec_prefix` of its installation, as `PYTHONHOME` wants it.
pub const HOME: &str = env!("PYO3LINGS_PYTHON_HOME");

/// The oldest Python that exercises work with, unless one says otherwise.
pub const OLDEST: (u8, u8) = (3, 10);

/// The version in numbers.
pub fn version() -> (u8, u8) {
    let mut parts = VERSION.split('.').map(|part| part.parse().unwrap_or(0));
    (parts.next().unwrap_or(0), parts.next().unwrap_or(0))
}

/// The file in which this Python looks for the extension module `name`.
pub fn extension_file(name: &str) -> String {
    format!("{name}.so")
}

/// Where a virtual environment keeps its packages for this Python.
pub fn site_packages(environment: &Path) -> PathBuf {
    environment.join(format!("lib/python{VERSION}/site-packages"))
}

/// The virtual environments that checks may import from: the active one and the course's own, where
/// they are of this Python's version.
pub fn environments(course: &Course) -> Vec<PathBuf> {
    active_environment()
        .into_iter()
        .chain([course.root.join(".venv"), course.generated().join("venv")])
        .filter(|environment| is_of_this_version(environment))
        .collect()
}

/// The active virtual environment, if it is of another Python: nothing can be imported from it.
pub fn foreign_environment() -> Option<PathBuf> {
    active_environment().filter(|environment| !is_of_this_version(environment))
}

fn active_environment() -> Option<PathBuf> {
    env::var_os("VIRTUAL_ENV").map(PathBuf::from)
}

fn is_of_this_version(environment: &Path) -> bool {
    site_packages(environment).is_dir()
}
