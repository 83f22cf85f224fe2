//! Writing new directories, without losing anything.

use std::fs;
use std::path::{Component, Path};
use std::process::Stdio;

use anyhow::{Context, Result, bail};

use crate::course::{LONGEST_FILE, read_file, write_over};
use crate::harmless::PathText;
use crate::paths::quoted;
use crate::process;

/// Nothing that somebody wrote is overwritten.
pub(super) fn refuse_what_is_there(dir: &Path) -> Result<()> {
    if !dir.exists() {
        return Ok(());
    }
    if !dir.is_dir() {
        bail!(
            "{} is a file. Name a directory that does not exist yet.",
            dir.shown()
        );
    }
    let entries = fs::read_dir(dir).with_context(|| format!("cannot read {}", dir.shown()))?;
    // A repository that was just made is as good as empty.
    if entries.flatten().any(|entry| entry.file_name() != ".git") {
        bail!(
            "{} is not empty. Name a directory that does not exist yet, or an empty one.",
            dir.shown()
        );
    }
    Ok(())
}

/// Writes a file, and the directories that it lies in.
pub(super) fn write(path: &Path, text: impl AsRef<[u8]>) -> Result<()> {
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).with_context(|| format!("cannot make {}", parent.shown()))?;
    }
    write_over(path, text.as_ref()).with_context(|| format!("cannot write {}", path.shown()))
}

/// The same, but an unchanged file keeps its time.
pub(super) fn write_if_changed(path: &Path, text: impl AsRef<[u8]>) -> Result<()> {
    if read_file(path, LONGEST_FILE).is_ok_and(|old| old == text.as_ref()) {
        return Ok(());
    }
    write(path, text)
}

/// Makes a directory a git repository, where there is git and no repository around it. Whether it did.
pub(super) fn begin_repository(dir: &Path) -> bool {
    let Ok(dir) = dir.canonicalize() else {
        return false;
    };
    // Also where git does not want to look into the repository around, whose settings may be anybody's.
    if dir.ancestors().any(|dir| dir.join(".git").exists()) {
        return false;
    }
    let git = |arguments: &[&str]| {
        process::tool("git")
            .arg("-C")
            .arg(&dir)
            .args(arguments)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
    };
    match git(&["rev-parse", "--git-dir"]) {
        Ok(inside) if !inside.success() => {
            git(&["init", "--quiet"]).is_ok_and(|status| status.success())
        }
        _ => false,
    }
}

/// The line that tells how to go into a new directory; none for the one that the reader is in.
pub(super) fn enter(dir: &Path) -> Option<String> {
    let is_here = dir.components().all(|part| part == Component::CurDir);
    (!is_here).then(|| format!("    cd {}", quoted(dir)))
}
