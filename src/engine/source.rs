//! Looking at the learner's file before it is built.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io;
use std::time::UNIX_EPOCH;

use super::Unready;
use crate::build::{self, PYTHON_VERSION, Project};
use crate::course::{Course, Exercise};

/// A learner's file may be this long, in bytes.
const LONGEST: u64 = 1 << 20;

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
    let name = exercise.source();
    let name = name.display();
    let refuse = |message: String| Err(Unready::Source { message });
    let path = course.source(exercise);
    match fs::metadata(&path) {
        Ok(metadata) if metadata.is_dir() => {
            return refuse(format!(
                "{name} is a directory. Move it away, then `reset` the exercise."
            ));
        }
        Ok(metadata) if metadata.len() > LONGEST => {
            return refuse(format!(
                "{name} has {} bytes, which is more than an exercise can need. Was it saved by mistake?",
                metadata.len()
            ));
        }
        _ => {}
    }
    match fs::read(&path) {
        Ok(content) => match std::str::from_utf8(&content) {
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
        },
        Err(error) if error.kind() == io::ErrorKind::NotFound => refuse(format!(
            "{name} is not there. Put it back, or get the original with `pyo3lings reset {}`.",
            exercise.name
        )),
        Err(error) => refuse(format!("{name} can't be read: {error}.")),
    }
}

/// cargo builds again when a file's time is newer than the last build. A content that changed behind
/// an older time (a file moved or copied into place with its old time) would get the verdict of the
/// content before; so the last content and time are remembered, and such a change is made known.
pub(super) fn notice_older_time(
    course: &Course,
    exercise: &Exercise,
    project: &Project,
    content: &[u8],
) {
    let mut hasher = DefaultHasher::new();
    content.hash(&mut hasher);
    let hash = format!("{:016x}", hasher.finish());
    let time = fs::metadata(course.source(exercise))
        .and_then(|metadata| metadata.modified())
        .ok()
        .and_then(|time| time.duration_since(UNIX_EPOCH).ok())
        .map_or(0, |time| time.as_nanos());
    let record = project.manifest.with_file_name("last-content");
    let old = fs::read_to_string(&record).unwrap_or_default();
    let mut old = old.split_whitespace();
    let old_hash = old.next();
    let old_time = old
        .next()
        .and_then(|time| time.parse::<u128>().ok())
        .unwrap_or(0);
    if old_hash == Some(&hash) && old_time == time {
        return;
    }
    if old_hash.is_some_and(|old| old != hash) && time <= old_time {
        build::forget(&project.target_dir, exercise.profile, &exercise.name);
    }
    // Without the record, the next change is judged by its time alone.
    let _ = fs::write(record, format!("{hash} {time}\n"));
}
