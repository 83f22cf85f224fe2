//! Getting the crates that exercises need into cargo's cache, from which they are built without a network.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use super::check_worker::LIBC;
use super::{environment, lockfile};
use crate::course::{Course, Crate, LONGEST_FILE, Needs, read_text_file};
use crate::process::{Toolchain, tool};

/// The package that needs what exercises need.
const NAME: &str = "course";

/// What came of it.
#[derive(Debug)]
pub enum Fetched {
    /// So many crates are there.
    All(usize),
    /// cargo's words.
    Missing(String),
}

/// Gets the crates, or with `is_offline` only looks whether they are there: those that every exercise and
/// the check worker need, and those of a course.
///
/// # Errors
///
/// The operating system's, when cargo can't be started or temporary files can't be written.
pub fn fetch(
    toolchain: &Toolchain,
    course: Option<&Course>,
    is_offline: bool,
) -> io::Result<Fetched> {
    let mut needs = course.map(Course::needs).unwrap_or_default();
    let lock = course
        .filter(|_| !needs.is_empty())
        .and_then(Course::crates_lock);
    // What the course has no version of is said where it is needed.
    let lacks: Vec<String> =
        lockfile::lacking(lock.as_deref(), needs.crates.keys().map(String::as_str))
            .into_iter()
            .map(str::to_owned)
            .collect();
    for name in &lacks {
        needs.crates.remove(name);
    }
    let own = Fetch::of(&worker_needs(), None)?.run(toolchain, is_offline)?;
    let course = if needs.is_empty() {
        None
    } else {
        Some(Fetch::of(&needs, lock.as_deref())?.run(toolchain, is_offline)?)
    };
    Ok(match (own, course) {
        (Ok(_), Some(Ok(lock))) => {
            // The worker needs no crate that PyO3 does not need.
            Fetched::All(lockfile::count(&lock))
        }
        (Ok(lock), None) => Fetched::All(lockfile::count(&lock)),
        (Err(said), _) | (_, Some(Err(said))) => Fetched::Missing(said),
    })
}

/// Finds the versions of all crates that a course needs, with what it had until now as a start, and gets
/// them. The text of the lock file, or cargo's words.
///
/// # Errors
///
/// The operating system's, when cargo can't be started or temporary files can't be written.
pub fn lock_crates(toolchain: &Toolchain, course: &Course) -> io::Result<Result<String, String>> {
    let needs = course.needs();
    let before = course.crates_lock();
    let beginning = lockfile::beginning(NAME, &needs.packages(), before.as_deref());
    let fetch = Fetch::with(&needs, &beginning)?;
    // With a network the newest versions are found; without one, those that are here have to do.
    let said = match fetch.run(toolchain, false)? {
        Ok(lock) => return Ok(Ok(lock)),
        Err(said) => said,
    };
    Ok(fetch.run(toolchain, true)?.map_err(|_| said))
}

/// What the check worker needs.
fn worker_needs() -> Needs {
    Needs {
        crates: [(LIBC.0.to_owned(), Crate::of_version(LIBC.1))].into(),
        ..Needs::default()
    }
}

/// A package in a directory of its own.
struct Fetch {
    directory: tempfile::TempDir,
    /// Whether the versions are those of its lock file, and no others.
    is_locked: bool,
}

impl Fetch {
    fn of(needs: &Needs, course_lock: Option<&str>) -> io::Result<Self> {
        let lock = lockfile::lock_for(NAME, &needs.packages(), course_lock);
        let fetch = Self::with(needs, &lock)?;
        Ok(Fetch {
            is_locked: needs.pyo3_features.is_empty() || course_lock.is_some(),
            ..fetch
        })
    }

    fn with(needs: &Needs, lock: &str) -> io::Result<Self> {
        let directory = tempfile::tempdir()?;
        let manifest = format!(
            "[package]\nname = \"{NAME}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
             [lib]\npath = \"lib.rs\"\n\n[dependencies]\n{}\n[workspace]\n",
            needs.dependency_lines()
        );
        let at = |name: &str| directory.path().join(name);
        fs::write(at("Cargo.toml"), manifest)?;
        fs::write(at("Cargo.lock"), lock)?;
        fs::write(at("lib.rs"), "")?;
        Ok(Fetch {
            directory,
            is_locked: false,
        })
    }

    /// Has cargo get it all. Its lock file, or cargo's words.
    fn run(&self, toolchain: &Toolchain, is_offline: bool) -> io::Result<Result<String, String>> {
        let mut cargo = tool(&toolchain.cargo);
        environment::set(&mut cargo, toolchain, self.directory.path());
        cargo
            .args(["fetch", "--target", &toolchain.host])
            .arg("--manifest-path")
            .arg(self.file("Cargo.toml"))
            .env("CARGO_TERM_COLOR", "never")
            .stdin(Stdio::null());
        if self.is_locked {
            cargo.arg("--locked");
        }
        if is_offline {
            cargo.arg("--offline");
        }
        let output = cargo.output()?;
        if output.status.success() {
            return Ok(Ok(read_text_file(&self.file("Cargo.lock"), LONGEST_FILE)?));
        }
        let said = String::from_utf8_lossy(&output.stderr);
        Ok(Err(said.trim().to_owned()))
    }

    fn file(&self, name: &str) -> PathBuf {
        Path::new(self.directory.path()).join(name)
    }
}
