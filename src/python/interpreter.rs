//! What is known about one Python.

use std::env;
use std::fmt;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::{NEWEST, OLDEST};
use crate::course::Course;

/// One Python: what it says about itself. Of a virtual environment it is the installation that the
/// environment was made from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interpreter {
    /// Which kind it is, such as `cpython`.
    pub implementation: String,
    /// The program.
    pub executable: PathBuf,
    /// Its version's first two numbers.
    pub version: (u8, u8),
    /// The whole version, such as `3.13.0` or `3.15.0b2`.
    pub release: String,
    /// `sys.base_prefix`, where its library is.
    pub prefix: PathBuf,
    /// `sys.base_exec_prefix`.
    pub exec_prefix: PathBuf,
    /// Whether it has a global interpreter lock.
    pub has_gil: bool,
    /// Its libpython, through which a process that is no Python becomes one.
    pub library: Option<PathBuf>,
}

/// Why exercises can't be built for a Python.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unusable {
    /// PyPy, GraalPy and others.
    OtherKind(String),
    /// The exercises use what it does not have.
    TooOld,
    /// PyO3 does not know it.
    TooNew,
    /// Half of the course is about the lock that it does not have.
    FreeThreaded,
}

impl fmt::Display for Unusable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unusable::OtherKind(kind) => write!(f, "it is {kind}, and the course is about CPython"),
            Unusable::TooOld => {
                write!(f, "the exercises need {}.{} or newer", OLDEST.0, OLDEST.1)
            }
            Unusable::TooNew => {
                write!(f, "PyO3 knows Pythons up to {}.{}", NEWEST.0, NEWEST.1)
            }
            Unusable::FreeThreaded => f.write_str(
                "it is a free-threaded build, and checks are about a Python that has the GIL",
            ),
        }
    }
}

impl Interpreter {
    /// Its version, such as `3.12`.
    pub fn minor(&self) -> String {
        format!("{}.{}", self.version.0, self.version.1)
    }

    /// Why exercises can't be built for it; `None` where they can.
    pub fn unusable(&self) -> Option<Unusable> {
        if self.implementation != "cpython" {
            Some(Unusable::OtherKind(self.implementation.clone()))
        } else if self.version < OLDEST {
            Some(Unusable::TooOld)
        } else if self.version > NEWEST {
            Some(Unusable::TooNew)
        } else if !self.has_gil {
            Some(Unusable::FreeThreaded)
        } else {
            None
        }
    }

    /// Where its standard library is.
    pub fn standard_library(&self) -> PathBuf {
        self.prefix.join(format!("lib/python{}", self.minor()))
    }

    /// `prefix:exec_prefix` of its installation, as `PYTHONHOME` wants it.
    pub fn home(&self) -> std::ffi::OsString {
        let mut home = self.prefix.clone().into_os_string();
        home.push(":");
        home.push(&self.exec_prefix);
        home
    }

    /// Tells it from every other Python on this machine, in a name for a directory.
    pub fn key(&self) -> String {
        let mut hasher = DefaultHasher::new();
        (&self.executable, &self.release, &self.prefix).hash(&mut hasher);
        format!("{}-{:08x}", self.minor(), hasher.finish() as u32)
    }

    /// Where a virtual environment keeps its packages for this Python.
    pub fn site_packages(&self, environment: &Path) -> PathBuf {
        environment.join(format!("lib/python{}/site-packages", self.minor()))
    }

    /// The virtual environments that checks may import from: the active one and the course's own, where
    /// they are of this Python's version.
    pub fn environments(&self, course: &Course) -> Vec<PathBuf> {
        active_environment()
            .into_iter()
            .chain([course.root.join(".venv"), course.generated().join("venv")])
            .filter(|environment| self.can_import_from(environment))
            .collect()
    }

    /// The active virtual environment, if it is of another Python: nothing can be imported from it.
    pub fn foreign_environment(&self) -> Option<PathBuf> {
        active_environment().filter(|environment| !self.can_import_from(environment))
    }

    fn can_import_from(&self, environment: &Path) -> bool {
        self.site_packages(environment).is_dir()
    }
}

#[cfg(test)]
impl Interpreter {
    /// One that is nowhere.
    pub fn example() -> Self {
        Interpreter {
            implementation: "cpython".to_owned(),
            executable: "/usr/bin/python3.12".into(),
            version: (3, 12),
            release: "3.12.1".to_owned(),
            prefix: "/usr".into(),
            exec_prefix: "/usr".into(),
            has_gil: true,
            library: Some("/usr/lib/libpython3.12.so.1.0".into()),
        }
    }
}

/// The active virtual environment.
pub(super) fn active_environment() -> Option<PathBuf> {
    env::var_os("VIRTUAL_ENV").map(PathBuf::from)
}
