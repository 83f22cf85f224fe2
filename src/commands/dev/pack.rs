//! The projects of a course that is part of a cargo package. What cargo packs leaves out every directory
//! that is a package itself, so the files of these projects go along in one file beside them.

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::commands::files;
use crate::course::{ANSWERS, Content, Course, LONGEST_FILE, read_file, read_text_file};

/// The file, in the course's root. `build.rs` of this program reads it.
pub(super) const FILE: &str = "projects.pack";

/// It may be this long, in bytes.
const LONGEST: u64 = 32 << 20;

/// Writes it, where the course is part of a cargo package and has projects.
pub(super) fn write(course: &Course) -> Result<bool> {
    let Some(packed) = packed(course) else {
        return Ok(false);
    };
    files::write_if_changed(&course.root.join(FILE), packed)?;
    Ok(true)
}

/// Whether it is not what the projects hold.
pub(super) fn is_stale(course: &Course) -> bool {
    packed(course).is_some_and(|packed| {
        !read_file(&course.root.join(FILE), LONGEST).is_ok_and(|old| old == packed)
    })
}

/// What it has to hold; `None` where nobody needs it. Each file has a line with its path and its length,
/// then follow so many bytes and a line break.
fn packed(course: &Course) -> Option<Vec<u8>> {
    let manifest = read_text_file(&course.root.join("Cargo.toml"), LONGEST_FILE).ok()?;
    let manifest: toml::Table = manifest.parse().ok()?;
    manifest.get("package")?;
    let mut all = Vec::new();
    for exercise in course.exercises.iter().filter(|it| it.is_project()) {
        let answers = course.answers_beside(exercise).into_iter();
        let answers = answers.map(|answer| answer.path);
        for directory in [exercise.source(), exercise.solution()]
            .into_iter()
            .chain(answers)
        {
            add(course, &directory, &mut all);
        }
    }
    (!all.is_empty()).then_some(all)
}

fn add(course: &Course, directory: &Path, all: &mut Vec<u8>) {
    let Content::Tree(tree) = Content::of_project(&course.root.join(directory)) else {
        // What is missing is said elsewhere.
        return;
    };
    // An answer without a manifest of its own is packed by cargo.
    if directory.starts_with(ANSWERS) && tree.file("Cargo.toml").is_none() {
        return;
    }
    for (name, text) in tree.files() {
        let path: PathBuf = directory.join(name);
        let path = path.to_string_lossy().replace('\\', "/");
        all.extend_from_slice(format!("{path} {}\n", text.len()).as_bytes());
        all.extend_from_slice(text);
        all.push(b'\n');
    }
}
