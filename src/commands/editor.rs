//! The files through which editors find the exercises: `init` and `dev new` write them, `dev update`
//! writes them anew, `dev check` compares them.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::files;
use crate::build::lockfile;
use crate::course::{
    Content, Course, EDITOR_DIRECTORY, EDITOR_EXCLUDES, EDITOR_LIBRARY, EDITOR_PACKAGE,
    EDITOR_WORKSPACE, LONGEST_FILE, read_file,
};
use crate::harmless::PathText;

/// What Visual Studio Code takes from a course: the extensions that help in it, and that nobody has
/// to watch what is built.
const VSCODE: &[(&str, &str)] = &[
    (
        ".vscode/extensions.json",
        include_str!("vscode/extensions.json"),
    ),
    (
        ".vscode/settings.json",
        include_str!("vscode/settings.json"),
    ),
];

/// Writes the cargo package that names each exercise, and around it a workspace, where the course
/// has no Cargo.toml of its own.
pub(super) fn write(course: &Course) -> Result<()> {
    for (file, text) in package(course) {
        files::write(&course.root.join(file), text)?;
    }
    remove_former(course)?;
    let manifest = course.root.join("Cargo.toml");
    if !manifest.exists() {
        files::write(&manifest, EDITOR_WORKSPACE)?;
    }
    if read_file(&manifest, LONGEST_FILE).is_ok_and(|text| text == EDITOR_WORKSPACE.as_bytes()) {
        let needs = course.needs();
        let lock = (!needs.is_empty()).then(|| course.crates_lock()).flatten();
        files::write(
            &course.root.join("Cargo.lock"),
            lockfile::lock_for(EDITOR_PACKAGE, &needs.packages(), lock.as_deref()),
        )?;
    }
    Ok(())
}

/// Removes the package from where earlier programs wrote it, and the workspace that names it there.
fn remove_former(course: &Course) -> Result<()> {
    // Before there were projects among the exercises.
    let without_projects = EDITOR_WORKSPACE.replace(EDITOR_EXCLUDES, "");
    let here = format!("members = [\"{EDITOR_DIRECTORY}\"]");
    let workspace = without_projects.replace(&here, "members = [\"exercises\"]");
    let is_ours = [
        ("Cargo.toml", workspace.as_str()),
        ("Cargo.toml", without_projects.as_str()),
        ("exercises/Cargo.toml", "# For editors: rust-analyzer finds"),
        ("exercises/lib.rs", EDITOR_LIBRARY),
    ];
    for (file, beginning) in is_ours {
        let path = course.root.join(file);
        if let Content::File(text) = Content::of(&path)
            && text.starts_with(beginning.as_bytes())
        {
            fs::remove_file(&path).with_context(|| format!("cannot remove {}", path.shown()))?;
        }
    }
    Ok(())
}

/// Writes the settings of editors into a new course.
pub(super) fn write_settings(root: &Path) -> Result<()> {
    for (file, text) in VSCODE {
        files::write(&root.join(file), text)?;
    }
    Ok(())
}

/// The files of the package that do not say what info.toml says, from the course's root.
pub(super) fn stale(course: &Course) -> Vec<PathBuf> {
    package(course)
        .into_iter()
        .filter(|(file, text)| {
            !read_file(&course.root.join(file), LONGEST_FILE)
                .is_ok_and(|old| old == text.as_bytes())
        })
        .map(|(file, _)| file)
        .collect()
}

fn package(course: &Course) -> [(PathBuf, String); 2] {
    let package = Path::new(EDITOR_DIRECTORY);
    [
        (package.join("Cargo.toml"), course.editor_manifest()),
        (package.join("lib.rs"), EDITOR_LIBRARY.to_owned()),
    ]
}
