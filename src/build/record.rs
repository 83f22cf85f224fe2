//! Which content of an exercise a target directory holds the build of.
//!
//! cargo decides by modification times whether to build again. Times are not always later when they
//! come later: a clock is put back, a file system keeps whole seconds, a course is copied with its
//! target directory. So what was built is remembered by its hash, and a copy that holds something else
//! gets a time that cargo takes for new.
//!
//! Nor does cargo see that two packages, each with a library of the same name, are built into the same
//! file: it takes what lies there for what it built, of whichever it was. So it is remembered, too, whose
//! library lies there.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::time::{Duration, SystemTime};

use super::lock::ProjectLock;
use crate::course::{Tree, read_text_file};

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

    /// Sees that cargo builds these files anew, unless what was built last is the same and `is_there` still.
    pub fn begin(&self, files: &[PathBuf], hash: &str, is_there: bool, now: SystemTime) {
        let last = self.read();
        if is_there && last.as_ref().is_some_and(|(built, _)| built == hash) {
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

/// The libraries that a build writes into a target directory. Nobody else writes one of these names there
/// until they are dropped.
#[derive(Debug)]
pub(super) struct Libraries {
    owners: Vec<PathBuf>,
    /// Whether all of them are of this exercise's last build there.
    pub(super) are_own: bool,
    _locks: Vec<ProjectLock>,
}

impl Libraries {
    /// Makes them those of the exercise called `exercise`; `None` when it is interrupted while somebody else
    /// builds one of the same name.
    pub(super) fn take(
        target_dir: &Path,
        exercise: &str,
        names: &BTreeSet<String>,
        interrupted: &AtomicBool,
    ) -> Option<Self> {
        let (mut owners, mut locks) = (Vec::new(), Vec::new());
        // Everybody takes them in the same order, so no two wait for each other.
        for name in names {
            let directory = target_dir.join("libraries").join(name);
            let _ = fs::create_dir_all(&directory);
            locks.push(ProjectLock::take(&directory, interrupted)?);
            owners.push(directory.join("owner"));
        }
        let is_own = |owner: &PathBuf| read_text_file(owner, 256).is_ok_and(|it| it == exercise);
        Some(Libraries {
            are_own: owners.iter().all(is_own),
            owners,
            _locks: locks,
        })
    }

    /// Remembers that from now on what lies there is of this exercise.
    pub(super) fn own(&self, exercise: &str) {
        for owner in &self.owners {
            let _ = fs::write(owner, exercise);
        }
    }
}

/// What the libraries of a project may be called in a target directory: as the manifests in it say, with
/// underscores.
pub(super) fn libraries_of(tree: &Tree) -> BTreeSet<String> {
    let manifests = tree
        .files()
        .filter(|(name, _)| name.rsplit('/').next() == Some("Cargo.toml"));
    let name_in = |table: &toml::Table, part: &str| {
        let name = table.get(part)?.get("name")?.as_str()?;
        Some(name.replace('-', "_"))
    };
    manifests
        .filter_map(|(_, text)| std::str::from_utf8(text).ok()?.parse::<toml::Table>().ok())
        .filter_map(|table| name_in(&table, "lib").or_else(|| name_in(&table, "package")))
        .filter(|name| name.chars().all(|c| c.is_alphanumeric() || c == '_') && name.len() < 128)
        .collect()
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

    /// The copy's time after a build of `content` begins at `now`, when what was built last `is_there`.
    fn begun_where(
        project: &Project,
        record: &Record,
        content: &str,
        is_there: bool,
        now: SystemTime,
    ) -> SystemTime {
        project.write_copy(content).unwrap();
        record.begin(&[project.copy()], &hash(project, content), is_there, now);
        fs::metadata(project.copy()).unwrap().modified().unwrap()
    }

    fn begun(project: &Project, record: &Record, content: &str, now: SystemTime) -> SystemTime {
        begun_where(project, record, content, true, now)
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
    fn a_library_that_another_exercise_built_since_is_not_ones_own() {
        let directory = tempfile::tempdir().unwrap();
        let tree = |lib: &str| -> Tree {
            let manifest = format!("[package]\nname = \"paper\"\n{lib}");
            [("Cargo.toml", manifest)].into_iter().collect()
        };
        let named = libraries_of(&tree("[lib]\nname = \"_native\""));
        assert_eq!(named, ["_native".to_owned()].into());
        assert_eq!(libraries_of(&tree("")), ["paper".to_owned()].into());
        assert_eq!(
            libraries_of(&tree("[lib]\nname = \"../up\"")),
            BTreeSet::new()
        );
        let is_own = |exercise| {
            let interrupted = AtomicBool::new(false);
            let libraries = Libraries::take(directory.path(), exercise, &named, &interrupted);
            let libraries = libraries.unwrap();
            libraries.own(exercise);
            libraries.are_own
        };
        assert!(!is_own("layout1"), "nobody knows whose it is");
        assert!(is_own("layout1"));
        assert!(!is_own("stubs1"));
        assert!(!is_own("layout1"), "stubs1 built it since");
    }

    #[test]
    fn what_was_built_but_is_not_there_is_built_anew() {
        let directory = tempfile::tempdir().unwrap();
        let project = project(directory.path());
        let record = Record::of(directory.path(), "counter");
        let now = SystemTime::now();
        let first = begun(&project, &record, "one", now);
        record.finish(&hash(&project, "one"));
        let second = begun_where(&project, &record, "one", false, now);
        assert!(second > first);
    }

    #[test]
    fn a_time_without_fractions_may_be_kept_in_steps_of_two_seconds() {
        let whole = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000);
        assert_eq!(after(whole), whole + Duration::from_secs(2));
        let exact = whole + Duration::from_nanos(1);
        assert_eq!(after(exact), exact + Duration::from_millis(1));
    }
}
