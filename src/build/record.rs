//! Which content of an exercise a target directory holds the build of.
//!
//! cargo decides by modification times whether to build again. Times are not always later when they
//! come later: a clock is put back, a file system keeps whole seconds, a course is copied with its
//! target directory. So what was built is remembered by its hash, and a copy that holds something else
//! gets a time that cargo takes for new.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use crate::course::read_text_file;

/// The record of one exercise in one target directory.
#[derive(Debug)]
pub struct Record {
    path: PathBuf,
}

impl Record {
    /// Where it is kept.
    pub fn of(target_dir: &Path, name: &str) -> Self {
        Record {
            path: target_dir.join("built").join(name),
        }
    }

    /// The hash of what was built last, and when that was; `None` where the last build failed too.
    pub fn read(&self) -> Option<(String, SystemTime)> {
        // Whatever lies there, it is not waited for.
        let metadata = fs::metadata(&self.path).ok()?;
        if !metadata.is_file() || metadata.len() > 64 {
            return None;
        }
        let hash = read_text_file(&self.path, 64).ok()?;
        Some((hash, metadata.modified().ok()?))
    }

    /// Sees that cargo builds these files anew, unless what was built last is the same.
    pub fn begin(&self, files: &[PathBuf], hash: &str, now: SystemTime) {
        let last = self.read();
        if last.as_ref().is_some_and(|(built, _)| built == hash) {
            return;
        }
        // Without its record a build is repeated once more than it needs to be, which is never wrong.
        let _ = fs::remove_file(&self.path);
        for file in files {
            let Ok(file) = File::options().append(true).open(file) else {
                continue;
            };
            let written = file.metadata().and_then(|metadata| metadata.modified());
            let past = [last.as_ref().map(|(_, when)| *when), written.ok()];
            let time = past.into_iter().flatten().map(after).fold(now, Ord::max);
            let _ = file.set_modified(time);
        }
    }

    /// Remembers that a build of this hash went well.
    pub fn finish(&self, hash: &str) {
        if let Some(directory) = self.path.parent() {
            let _ = fs::create_dir_all(directory);
        }
        let _ = fs::write(&self.path, hash);
    }
}

/// A time that is later than this one on every file system.
fn after(time: SystemTime) -> SystemTime {
    let keeps_fractions = time
        .duration_since(SystemTime::UNIX_EPOCH)
        .is_ok_and(|since| since.subsec_nanos() > 0);
    time + if keeps_fractions {
        Duration::from_millis(1)
    } else {
        Duration::from_secs(2)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Project, Source};
    use super::*;
    use crate::course::{Form, Needs, Profile};

    fn project(directory: &Path) -> Project {
        Project {
            generated: directory.to_path_buf(),
            name: "counter".to_owned(),
            module: "counter".to_owned(),
            source: PathBuf::from("exercises/06_classes/counter.rs"),
            form: Form::File,
            min_python: (3, 10),
            profile: Profile::Dev,
            python: PathBuf::from("/usr/bin/python3"),
            needs: Needs::default(),
            lock: None,
        }
    }

    fn hash(project: &Project, content: &str) -> String {
        project.hash(&Source::File(content.to_owned()))
    }

    /// The copy's time after a build of `content` begins at `now`.
    fn begun(project: &Project, record: &Record, content: &str, now: SystemTime) -> SystemTime {
        project.write_copy(content).unwrap();
        record.begin(&[project.copy()], &hash(project, content), now);
        fs::metadata(project.copy()).unwrap().modified().unwrap()
    }

    #[test]
    fn another_content_is_newer_than_every_build_before_even_when_the_clock_is_put_back() {
        let directory = tempfile::tempdir().unwrap();
        let project = project(directory.path());
        let record = Record::of(directory.path(), "counter");
        let now = SystemTime::now();
        let first = begun(&project, &record, "one", now);
        record.finish(&hash(&project, "one"));
        let (_, built) = record.read().unwrap();

        let unchanged = begun(&project, &record, "one", now + Duration::from_secs(9));
        assert_eq!(unchanged, first, "the same content is not built again");

        let yesterday = now - Duration::from_secs(86_400);
        let second = begun(&project, &record, "two", yesterday);
        assert!(second > built && second > first);
        // That build was broken off: what comes next is new once more.
        let third = begun(&project, &record, "one", yesterday);
        assert!(third > second);
    }

    #[test]
    fn a_time_without_fractions_may_be_kept_in_steps_of_two_seconds() {
        let whole = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000);
        assert_eq!(after(whole), whole + Duration::from_secs(2));
        let exact = whole + Duration::from_nanos(1);
        assert_eq!(after(exact), exact + Duration::from_millis(1));
    }
}
