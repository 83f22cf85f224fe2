//! Looking at the learner's file before it is built.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::Unready;
use crate::build::{self, PYTHON_VERSION, Project};
use crate::course::{Content, Course, Exercise};

/// Refuses an exercise that needs a newer Python than the one that is embedded.
pub(super) fn check_python(exercise: &Exercise) -> Result<(), Unready> {
    let Some((major, minor)) = exercise.min_python else {
        return Ok(());
    };
    let mut have = PYTHON_VERSION
        .split('.')
        .map(|part| part.parse::<u8>().unwrap_or(0));
    let have = (have.next().unwrap_or(0), have.next().unwrap_or(0));
    if have < (major, minor) {
        return Err(Unready::Python {
            needed: format!("{major}.{minor}"),
        });
    }
    Ok(())
}

/// Reads the learner's file, or says why it can't be built.
pub(super) fn read(course: &Course, exercise: &Exercise) -> Result<Vec<u8>, Unready> {
    let name = exercise.source().display().to_string();
    let refuse = |message: String| Err(Unready::Source { message });
    let content = match Content::of(&course.source(exercise)) {
        Content::File(content) => content,
        other => {
            let fault = other.fault(&name).unwrap_or_default();
            return refuse(format!("{fault} {}", way_out(&other, exercise)));
        }
    };
    match std::str::from_utf8(&content) {
        Ok(_) => Ok(content),
        Err(error) => {
            let line = 1 + content[..error.valid_up_to()]
                .iter()
                .filter(|b| **b == b'\n')
                .count();
            refuse(format!(
                "{name}, line {line}: this is not UTF-8 text. Save the file as UTF-8."
            ))
        }
    }
}

/// What a learner does about something that is not the exercise's file.
fn way_out(content: &Content, exercise: &Exercise) -> String {
    let reset = format!("`pyo3lings reset {}`", exercise.name);
    match content {
        Content::File(_) => String::new(),
        Content::Missing => format!("Put it back, or get the original with {reset}."),
        Content::Directory | Content::Special => {
            format!("Move it away, and get the original with {reset}.")
        }
        Content::TooLong(_) => format!("Was it saved by mistake? The original comes with {reset}."),
        Content::Unreadable(_) => "Make it readable for you.".to_owned(),
    }
}

/// Makes cargo build again where it would not notice that it has to.
///
/// cargo builds again when a file's time is newer than the last build, and it remembers the file by
/// its absolute path. A content that changed behind an older time (a file moved into place with its
/// old time, a link that leads elsewhere), and a course that was copied with its target directory,
/// would get the verdict of another content. So what was built last is remembered, and cargo is made
/// to forget it when something else is there.
pub(super) fn notice_what_cargo_misses(
    course: &Course,
    exercise: &Exercise,
    project: &Project,
    content: &[u8],
) {
    let mut hasher = DefaultHasher::new();
    content.hash(&mut hasher);
    let last = LastBuild {
        path: course.source(exercise),
        hash: hasher.finish().to_string(),
    };

    let directory = project.target_dir.join("last-builds");
    let record = directory.join(&exercise.name);
    let before: Option<LastBuild> = fs::read_to_string(&record)
        .ok()
        .and_then(|text| toml::from_str(&text).ok());
    if before.as_ref() == Some(&last) {
        return;
    }
    build::forget(&project.target_dir, exercise.profile, &exercise.name);
    // Without the record, cargo forgets once more than it needs to.
    if let Ok(text) = toml::to_string(&last)
        && fs::create_dir_all(directory).is_ok()
    {
        let _ = fs::write(record, text);
    }
}

/// The content that was built last.
#[derive(PartialEq, Serialize, Deserialize)]
struct LastBuild {
    path: PathBuf,
    /// As text, because TOML's numbers are signed.
    hash: String,
}
