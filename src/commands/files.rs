//! Writing new directories, without losing anything.

use std::fs;
use std::path::{Component, Path};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// Nothing that somebody wrote is overwritten.
pub(super) fn refuse_what_is_there(dir: &Path) -> Result<()> {
    if !dir.exists() {
        return Ok(());
    }
    if !dir.is_dir() {
        bail!(
            "{} is a file. Name a directory that does not exist yet.",
            dir.display()
        );
    }
    let entries = fs::read_dir(dir).with_context(|| format!("cannot read {}", dir.display()))?;
    // A repository that was just made is as good as empty.
    if entries.flatten().any(|entry| entry.file_name() != ".git") {
        bail!(
            "{} is not empty. Name a directory that does not exist yet, or an empty one.",
            dir.display()
        );
    }
    Ok(())
}

/// Writes a file, and the directories that it lies in.
pub(super) fn write(path: &Path, text: impl AsRef<[u8]>) -> Result<()> {
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).with_context(|| format!("cannot make {}", parent.display()))?;
    }
    fs::write(path, text).with_context(|| format!("cannot write {}", path.display()))
}

/// The same, but an unchanged file keeps its time.
pub(super) fn write_if_changed(path: &Path, text: impl AsRef<[u8]>) -> Result<()> {
    if fs::read(path).is_ok_and(|old| old == text.as_ref()) {
        return Ok(());
    }
    write(path, text)
}

/// Makes a directory a git repository, where there is git and no repository around it. Whether it did.
pub(super) fn begin_repository(dir: &Path) -> bool {
    let git = |arguments: &[&str]| {
        Command::new("git")
            .arg("-C")
            .arg(dir)
            .args(arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
    };
    // Also where git does not want to look into the repository around.
    let is_inside = dir
        .canonicalize()
        .is_ok_and(|dir| dir.ancestors().any(|dir| dir.join(".git").exists()));
    match git(&["rev-parse", "--git-dir"]) {
        Ok(inside) if !is_inside && !inside.success() => {
            git(&["init", "--quiet"]).is_ok_and(|status| status.success())
        }
        _ => false,
    }
}

/// The line that tells how to go into a new directory; none for the one that the reader is in.
pub(super) fn enter(dir: &Path) -> Option<String> {
    let is_here = dir.components().all(|part| part == Component::CurDir);
    let dir = dir.display().to_string();
    let quoted = if dir.contains(|c: char| !c.is_alphanumeric() && !"/._-~".contains(c)) {
        format!("'{}'", dir.replace('\'', "'\\''"))
    } else {
        dir
    };
    (!is_here).then(|| format!("    cd {quoted}"))
}
