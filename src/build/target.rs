//! The target directories of a course, and what cargo keeps in them.

use std::collections::BTreeSet;
use std::fs::{self, File, Metadata};
use std::io;
use std::path::{Path, PathBuf};

use super::lockfile;
use crate::course::{Course, Profile};

/// Smaller files are copied: cargo writes some of them anew in place.
const LINKED_FROM: u64 = 64 * 1024;

/// The target directory that the exercises of a course share, so that PyO3 is compiled once.
pub fn target_dir(course: &Course) -> PathBuf {
    course.generated().join("target")
}

/// One of those for builds at the same time, counted from 1: cargo keeps a target directory to itself
/// for as long as it builds.
pub fn target_dir_beside(course: &Course, number: usize) -> PathBuf {
    target_dir(course).join("beside").join(number.to_string())
}

fn directory(profile: Profile) -> &'static str {
    match profile {
        Profile::Dev => "debug",
        Profile::Release => "release",
    }
}

/// Forgets what cargo knows about the last build of an exercise, so that it builds again. For a
/// content that changed behind an older modification time: cargo looks only at the time.
pub fn forget(target_dir: &Path, profile: Profile, name: &str) {
    let fingerprints = target_dir.join(directory(profile)).join(".fingerprint");
    let Ok(entries) = fs::read_dir(fingerprints) else {
        return;
    };
    for entry in entries.flatten() {
        let file_name = entry.file_name();
        let is_ours = file_name
            .to_str()
            .and_then(|file_name| file_name.rsplit_once('-'))
            .is_some_and(|(package, _hash)| package == name);
        if is_ours {
            // The directory stays, for another cargo may be about to write into it. What can't be
            // removed is built again only when its time says so.
            for file in fs::read_dir(entry.path()).into_iter().flatten().flatten() {
                let _ = fs::remove_file(file.path());
            }
        }
    }
}

/// Puts PyO3 and what it needs, as it was compiled for `profile` in the target directory `from`, into
/// the target directory `to`. Large files become hard links, and what is there already stays, so it
/// costs neither space nor time.
///
/// # Errors
///
/// The operating system's: a file system may have no hard links.
pub fn share_dependencies(from: &Path, to: &Path, profile: Profile) -> io::Result<()> {
    let packages = lockfile::names(&["pyo3"]).into_iter().map(plain).collect();
    let (from, to) = (from.join(directory(profile)), to.join(directory(profile)));
    // What cargo knows comes first: by then, what it knows about is complete.
    for part in [".fingerprint", "build", "deps"] {
        fs::create_dir_all(to.join(part))?;
        for entry in fs::read_dir(from.join(part))? {
            let entry = entry?;
            let name = entry.file_name();
            if name.to_str().is_some_and(|name| is_of(name, &packages)) {
                share(&entry.path(), &to.join(part).join(&name))?;
            }
        }
    }
    Ok(())
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
