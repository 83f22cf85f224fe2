//! The target directories of a course, and what cargo keeps in them.

use std::collections::BTreeSet;
use std::fs::{self, File, Metadata};
use std::io;
use std::path::{Path, PathBuf};

use super::lockfile;
use crate::course::{Course, Profile};
use crate::python::Interpreter;

/// Where the target directories for builds at the same time are, in the first one.
const BESIDE: &str = "beside";

/// Smaller files are copied: cargo writes some of them anew in place.
const LINKED_FROM: u64 = 64 * 1024;

/// The target directory that the exercises of a course share, so that PyO3 is compiled once for a Python.
pub fn target_dir(course: &Course, python: &Interpreter) -> PathBuf {
    course.generated().join("target").join(python.key())
}

/// One of those for builds at the same time, counted from 1: cargo keeps a target directory to itself
/// for as long as it builds.
pub fn target_dir_beside(course: &Course, python: &Interpreter, number: usize) -> PathBuf {
    target_dir(course, python)
        .join(BESIDE)
        .join(number.to_string())
}

/// Where programs are built with Python in them, beside a target directory: PyO3 is compiled otherwise for
/// these than for modules, and cargo would compile it anew with each change from one to the other.
pub fn programs_target_dir(target_dir: &Path) -> PathBuf {
    target_dir.join("cargo").join("target")
}

/// Where cargo works when a check script asks for it.
pub fn programs_directory(target_dir: &Path) -> PathBuf {
    target_dir.join("cargo")
}

fn directory(profile: Profile) -> &'static str {
    match profile {
        Profile::Dev => "debug",
        Profile::Release => "release",
    }
}

/// Removes all that cargo put into a target directory. What can't be removed stays, and is said by the next
/// build.
pub fn clear(target_dir: &Path) {
    for entry in fs::read_dir(target_dir).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.file_name().is_some_and(|name| name == BESIDE) {
            continue;
        }
        let _ = if path.is_dir() {
            fs::remove_dir_all(&path)
        } else {
            fs::remove_file(&path)
        };
    }
}

/// Puts PyO3 and what it needs, as it was compiled for `profile` in the target directory `from`, into
/// the target directory `to`. Large files become hard links, and what is there already stays, so it
/// costs neither space nor time.
///
/// This is the one place that knows how cargo arranges a target directory. Where it is arranged
/// otherwise nothing is shared, which is an error; no verdict depends on it.
///
/// # Errors
///
/// The operating system's: a file system may have no hard links, a cargo another arrangement.
pub fn share_dependencies(from: &Path, to: &Path, profile: Profile) -> io::Result<()> {
    let packages = lockfile::names(&["pyo3"]).into_iter().map(plain).collect();
    let halves = halves(from, profile)?;
    if halves.is_empty() {
        return Err(io::ErrorKind::NotFound.into());
    }
    for half in halves {
        let (from, to) = (from.join(&half), to.join(&half));
        // What cargo knows comes first: by then, what it knows about is complete.
        for part in [FINGERPRINTS, "build", "deps"] {
            fs::create_dir_all(to.join(part))?;
            for entry in fs::read_dir(from.join(part))? {
                let entry = entry?;
                let name = entry.file_name();
                if name.to_str().is_some_and(|name| is_of(name, &packages)) {
                    share(&entry.path(), &to.join(part).join(&name))?;
                }
            }
        }
    }
    Ok(())
}

/// cargo's notes about what it has compiled.
const FINGERPRINTS: &str = ".fingerprint";

/// Where a target directory holds what was compiled for a profile: what runs while it builds, and what
/// is built for the platform.
fn halves(target_dir: &Path, profile: Profile) -> io::Result<Vec<PathBuf>> {
    let mut halves = vec![PathBuf::from(directory(profile))];
    for entry in fs::read_dir(target_dir)? {
        halves.push(PathBuf::from(entry?.file_name()).join(directory(profile)));
    }
    halves.retain(|half| target_dir.join(half).join(FINGERPRINTS).is_dir());
    Ok(halves)
}

/// Whether cargo named a file `NAME-HASH` or `libNAME-HASH.rlib` after one of these packages.
fn is_of(file_name: &str, packages: &BTreeSet<String>) -> bool {
    let Some((name, _hash)) = file_name.rsplit_once('-') else {
        return false;
    };
    [Some(name), name.strip_prefix("lib")]
        .into_iter()
        .flatten()
        .any(|name| packages.contains(&plain(name)))
}

/// cargo writes a package's name with underscores where it names a crate.
fn plain(name: &str) -> String {
    name.replace('-', "_")
}

fn share(from: &Path, to: &Path) -> io::Result<()> {
    let metadata = fs::metadata(from)?;
    if metadata.is_dir() {
        fs::create_dir_all(to)?;
        for entry in fs::read_dir(from)? {
            let entry = entry?;
            share(&entry.path(), &to.join(entry.file_name()))?;
        }
        return Ok(());
    }
    match fs::metadata(to) {
        Ok(there) if is_same(&metadata, &there) => return Ok(()),
        Ok(_) => fs::remove_file(to)?,
        Err(_) => {}
    }
    if metadata.len() >= LINKED_FROM {
        return fs::hard_link(from, to);
    }
    fs::copy(from, to)?;
    // cargo decides by the time.
    let copy = File::options().append(true).open(to)?;
    copy.set_modified(metadata.modified()?)
}

fn is_same(one: &Metadata, other: &Metadata) -> bool {
    one.len() == other.len() && one.modified().ok() == other.modified().ok()
}
