//! What was built last of an exercise, in each target directory.

use std::fs::{self, File};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use serde::{Deserialize, Serialize};

use crate::build::{self, PYTHON};
use crate::course::{Course, Exercise, PYO3};

/// A content, as it is remembered.
#[derive(PartialEq, Serialize, Deserialize)]
pub(super) struct LastBuild {
    path: PathBuf,
    /// As text, because TOML's numbers are signed.
    hash: String,
}

impl LastBuild {
    /// The build of an exercise that holds `content`.
    pub(super) fn of(course: &Course, exercise: &Exercise, content: &[u8]) -> Self {
        let mut hasher = DefaultHasher::new();
        content.hash(&mut hasher);
        // With another PyO3 or Python it is another build.
        (PYO3, PYTHON).hash(&mut hasher);
        LastBuild {
            path: course.source(exercise),
            hash: hasher.finish().to_string(),
        }
    }

    /// The last build of the exercise in a target directory, and when it began.
    pub(super) fn read(target_dir: &Path, exercise: &Exercise) -> Option<(Self, SystemTime)> {
        let mut file = File::open(record(target_dir, exercise)).ok()?;
        let mut text = String::new();
        file.read_to_string(&mut text).ok()?;
        let began = file.metadata().and_then(|metadata| metadata.modified());
        Some((toml::from_str(&text).ok()?, began.ok()?))
    }

    /// Makes cargo build again where it would not notice that it has to.
    ///
    /// cargo builds again when a file's time is newer than the last build, and it remembers the file
    /// by its absolute path. A content that changed behind an older time (a file moved into place with
    /// its old time, a link that leads elsewhere), and a course that was copied with its target
    /// directory, would get the verdict of another content. So what was built last is remembered, and
    /// cargo is made to forget it when something else is there.
    pub(super) fn begins_in(&self, target_dir: &Path, exercise: &Exercise) {
        if LastBuild::read(target_dir, exercise).is_some_and(|(before, _)| before == *self) {
            return;
        }
        build::forget(target_dir, exercise.profile, &exercise.name);
        // Without the record, cargo forgets once more than it needs to.
        let record = record(target_dir, exercise);
        if let Ok(text) = toml::to_string(self)
            && let Some(directory) = record.parent()
            && fs::create_dir_all(directory).is_ok()
        {
            let _ = fs::write(record, text);
        }
    }
}

fn record(target_dir: &Path, exercise: &Exercise) -> PathBuf {
    target_dir.join("last-builds").join(&exercise.name)
}
