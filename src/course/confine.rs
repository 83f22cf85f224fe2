//! A course keeps to its own directory: nothing in it that is read or written may be a link that
//! leads out. A course from somebody else could otherwise overwrite or show files of the learner. Nor does
//! it hold pipes or devices where a program would wait for them: the runner's own files, and those that
//! cargo looks for by itself.

use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::{CRATES_LOCK, Course, CourseError, GENERATED, MANIFEST};

/// What is in the generated directory and is left alone: there cargo, maturin and Python write, after
/// the learner has agreed that the course's code runs.
const NOT_LOOKED_INTO: [&str; 3] = ["run", "target", "venv"];

/// Files of a course that the manifest does not name, and that are read or written.
const RUNNERS: [&str; 6] = [
    MANIFEST,
    CRATES_LOCK,
    "Cargo.toml",
    "Cargo.lock",
    "editor/Cargo.toml",
    "editor/lib.rs",
];

/// Files that tools look for by themselves.
const TOOLS: [&str; 6] = [
    ".cargo/config.toml",
    ".cargo/config",
    "rust-toolchain.toml",
    "rust-toolchain",
    "rustfmt.toml",
    "clippy.toml",
];

/// Files of the runner, and of tools, may be this long, in bytes.
const LONGEST: u64 = 64 << 20;

/// Refuses a course that leads out of its directory.
pub(super) fn check(course: &Course) -> Result<(), CourseError> {
    let mut confines = Confines {
        root: &course.root,
        seen: HashSet::new(),
    };
    for file in RUNNERS.into_iter().chain(TOOLS) {
        confines.holds(Path::new(file))?;
        confines.is_no_trap(Path::new(file))?;
    }
    for exercise in &course.exercises {
        confines.holds(&exercise.source())?;
        confines.holds(&exercise.check())?;
        confines.holds(&exercise.solution())?;
        confines.holds(&exercise.lesson())?;
    }
    confines.holds(Path::new(GENERATED))?;
    confines.holds_all_of(Path::new(GENERATED), &NOT_LOOKED_INTO)
}

struct Confines<'a> {
    root: &'a Path,
    /// What was looked at, from the course's root.
    seen: HashSet<PathBuf>,
}

impl Confines<'_> {
    /// Looks at each step on the way to a file. One that is not there is said when it is needed.
    fn holds(&mut self, file: &Path) -> Result<(), CourseError> {
        let mut path = PathBuf::new();
        for step in file {
            path.push(step);
            if self.seen.insert(path.clone())
                && fs::symlink_metadata(self.root.join(&path)).is_ok_and(|it| it.is_symlink())
            {
                self.holds_target_of(&path)?;
            }
        }
        Ok(())
    }

    /// Looks at everything in a directory of the runner, but for the content of `but`.
    fn holds_all_of(&mut self, directory: &Path, but: &[&str]) -> Result<(), CourseError> {
        let entries = match fs::read_dir(self.root.join(directory)) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            Err(source) => {
                let path = self.root.join(directory);
                return Err(CourseError::Unreadable { path, source });
            }
        };
        for entry in entries.flatten() {
            let path = directory.join(entry.file_name());
            // What is gone meanwhile leads nowhere.
            let Ok(kind) = entry.file_type() else {
                continue;
            };
            if kind.is_symlink() {
                self.holds_target_of(&path)?;
            } else if kind.is_dir() && !but.iter().any(|name| entry.file_name() == *name) {
                // The copy of the course that `dev check` makes is looked at when it is opened.
                self.holds_all_of(&path, &[GENERATED])?;
            }
            self.is_no_trap(&path)?;
        }
        Ok(())
    }

    /// Refuses what a program would wait for or read for ever, also where a link leads to it.
    fn is_no_trap(&self, file: &Path) -> Result<(), CourseError> {
        let fault = match fs::metadata(self.root.join(file)) {
            Ok(it) if !it.is_file() && !it.is_dir() => "is a pipe, a socket or a device",
            Ok(it) if it.len() > LONGEST => "is longer than such a file can need to be",
            // What is not there is said when it is needed.
            Ok(_) | Err(_) => return Ok(()),
        };
        Err(CourseError::Trap {
            path: file.to_path_buf(),
            fault,
        })
    }

    /// A link that leads nowhere is refused too: writing to it would make a file out there.
    fn holds_target_of(&self, link: &Path) -> Result<(), CourseError> {
        match self.root.join(link).canonicalize() {
            Ok(target) if target.starts_with(self.root) => Ok(()),
            _ => Err(CourseError::Outside {
                path: link.to_path_buf(),
            }),
        }
    }
}
