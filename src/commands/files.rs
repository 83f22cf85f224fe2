//! Writing new files, without losing any.

use std::fs;
use std::path::Path;

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
    let mut entries =
        fs::read_dir(dir).with_context(|| format!("cannot read {}", dir.display()))?;
    if entries.next().is_some() {
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
