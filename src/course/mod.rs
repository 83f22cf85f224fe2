//! A course: its manifest, its exercises, and the learner's progress in it.

mod answers;
mod beside;
mod confine;
mod content;
mod edition;
mod editor;
pub mod embedded;
mod error;
mod exercise;
mod form;
mod manifest;
mod names;
mod needs;
mod packages;
mod place;
mod progress;
mod snapshot;
mod tree;
mod trust;
mod unusual;

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub use answers::{ABOUT, ANSWERS, Answer, KINDS};
pub use beside::Beside;
pub use content::{
    Content, LONGEST as LONGEST_FILE, copy_content, open_lock, read_file, read_text_file,
    write_over,
};
pub use edition::write_file;
pub use editor::{
    EDITOR_DIRECTORY, EDITOR_EXCLUDES, EDITOR_LIBRARY, EDITOR_PACKAGE, EDITOR_WORKSPACE,
};
pub use error::{CourseError, Fault};
pub use exercise::{Exercise, FailsWith, Form, Profile};
pub use manifest::{COURSE_KEYS, EXERCISE_KEYS, FORMAT_VERSION, end_of_entry};
pub use names::{is_taken, nearest};
pub use needs::{CRATES_LOCK, Crate, Needs};
pub use progress::{Progress, ProgressFile, Recovered};
pub use snapshot::Snapshot;
pub use tree::{Tree, is_of_project};
pub use trust::{TrustError, unguessable_word};

/// The file that makes a directory a course.
pub const MANIFEST: &str = "info.toml";

/// The version of PyO3 that exercises are written for.
pub const PYO3: &str = "=0.30.1";

/// Where the runner keeps what it generates, inside a course.
pub const GENERATED: &str = ".pyo3lings";

/// How much is kept of a course's originals at a time, in bytes. A file of holes is small in an archive and
/// large in a copy.
const MOST_ORIGINALS: usize = 64 << 20;

/// A course that was read from a directory and checked.
#[derive(Debug)]
pub struct Course {
    /// The course's directory, absolute.
    pub root: PathBuf,
    /// What a learner reads before the first exercise.
    pub welcome_message: String,
    /// What a learner reads after the last exercise.
    pub final_message: String,
    /// The exercises in the order of the course.
    pub exercises: Vec<Arc<Exercise>>,
}

impl Course {
    /// Reads the course in `dir`; without a `dir`, the one in this directory or the nearest above.
    ///
    /// # Errors
    ///
    /// [`CourseError`] says what is wrong with the course, in which line, and what to do.
    pub fn open(dir: Option<&Path>) -> Result<Self, CourseError> {
        let root = match dir {
            Some(dir) => dir.to_path_buf(),
            None => find()?,
        };
        let root = root
            .canonicalize()
            .map_err(|source| CourseError::NoDirectory { dir: root, source })?;
        let mut course = manifest::read(root)?;
        course.find_projects();
        confine::check(&course)?;
        Ok(course)
    }

    /// A course of these drills, which lies in the same directory.
    ///
    /// # Errors
    ///
    /// [`CourseError::Outside`] when one of their files would lie somewhere else.
    pub fn of_drills(&self, drills: Vec<Arc<Exercise>>) -> Result<Self, CourseError> {
        let course = Course {
            root: self.root.clone(),
            welcome_message: String::new(),
            final_message: "That was all for today. What was hard comes again sooner.".to_owned(),
            exercises: drills,
        };
        confine::check(&course)?;
        Ok(course)
    }

    /// Where the runner keeps what it generates for this course.
    pub fn generated(&self) -> PathBuf {
        self.root.join(GENERATED)
    }

    /// The exercise that `name` means: its name, or a prefix that no other exercise shares.
    ///
    /// # Errors
    ///
    /// [`CourseError::NoExercise`] with the nearest name, or [`CourseError::Ambiguous`].
    pub fn exercise(&self, name: &str) -> Result<&Arc<Exercise>, CourseError> {
        let wanted = name.trim_end_matches(".rs");
        if let Some(exact) = self
            .exercises
            .iter()
            .find(|exercise| exercise.name == wanted)
        {
            return Ok(exact);
        }
        let matching: Vec<_> = self
            .exercises
            .iter()
            .filter(|exercise| !wanted.is_empty() && exercise.name.starts_with(wanted))
            .collect();
        match matching.as_slice() {
            [only] => Ok(only),
            [] => Err(CourseError::NoExercise {
                name: name.to_owned(),
                nearest: nearest(
                    wanted,
                    self.exercises.iter().map(|exercise| &*exercise.name),
                ),
            }),
            several => Err(CourseError::Ambiguous {
                name: name.to_owned(),
                candidates: several
                    .iter()
                    .map(|exercise| exercise.name.clone())
                    .collect(),
            }),
        }
    }

    /// The place of an exercise in the course, counted from 0.
    pub fn position(&self, name: &str) -> Option<usize> {
        self.exercises
            .iter()
            .position(|exercise| exercise.name == name)
    }

    /// The exercise to go to after `name`: the next one that is not done, from the start again
    /// after the last.
    pub fn next_pending(&self, name: &str, progress: &Progress) -> Option<&Arc<Exercise>> {
        let after = self.position(name).map_or(0, |place| place + 1);
        let (before, rest) = self.exercises.split_at(after);
        rest.iter()
            .chain(before)
            .find(|exercise| !progress.is_done(&exercise.name))
    }

    /// The exercise that the learner is at: the one that progress names, or the first that is not
    /// done, or the last of a finished course.
    pub fn current(&self, progress: &Progress) -> &Arc<Exercise> {
        progress
            .current
            .as_deref()
            .and_then(|name| self.position(name))
            .map(|place| &self.exercises[place])
            .or_else(|| {
                self.exercises
                    .iter()
                    .find(|exercise| !progress.is_done(&exercise.name))
            })
            .or_else(|| self.exercises.last())
            .expect("a course without exercises is refused when it is read")
    }

    /// How many of the course's exercises are done.
    pub fn done(&self, progress: &Progress) -> usize {
        self.exercises
            .iter()
            .filter(|exercise| progress.is_done(&exercise.name))
            .count()
    }

    /// The learner's file or project of an exercise.
    pub fn source(&self, exercise: &Exercise) -> PathBuf {
        self.root.join(exercise.source())
    }

    /// Whether a path is that of the learner's file of an exercise, or of a file in its project that
    /// is no tool's.
    pub fn has_file(&self, exercise: &Exercise, path: &Path) -> bool {
        match path.strip_prefix(self.source(exercise)) {
            Ok(inner) => {
                inner.as_os_str().is_empty() || exercise.is_project() && is_of_project(inner)
            }
            Err(_) => false,
        }
    }

    /// The check script of an exercise.
    pub fn script(&self, exercise: &Exercise) -> PathBuf {
        self.root.join(exercise.check())
    }

    /// What lies at `path` (from the course's root), where an answer to this exercise has its place.
    pub fn answer(&self, exercise: &Exercise, path: &Path) -> Content {
        let here = self.root.join(path);
        match exercise.form {
            Form::File => Content::of(&here),
            // Only what differs from the solution is written down.
            Form::Project if path.starts_with(ANSWERS) => {
                self.answer_at(exercise, path).unwrap_or_default()
            }
            Form::Project => Content::of_project(&here),
        }
    }

    /// The Rust files of an answer that lies at `path`, all from the course's root.
    pub fn rust_files(&self, exercise: &Exercise, path: &Path) -> Vec<PathBuf> {
        match self.answer(exercise, path) {
            Content::File(_) => vec![path.to_path_buf()],
            Content::Tree(tree) => tree
                .files()
                .filter(|(name, _)| name.ends_with(".rs"))
                .map(|(name, _)| path.join(name))
                // Of an answer, only what differs from the solution lies there.
                .filter(|file| self.root.join(file).is_file())
                .collect(),
            _ => Vec::new(),
        }
    }

    /// The file of an exercise that is looked at first, from the course's root.
    pub fn opens(&self, exercise: &Exercise) -> PathBuf {
        let source = exercise.source();
        if !exercise.is_project() {
            return source;
        }
        let usual = ["src/lib.rs", "src/main.rs", "Cargo.toml"].map(str::to_owned);
        exercise
            .opens
            .iter()
            .chain(&usual)
            .map(|file| source.join(file))
            .find(|file| self.root.join(file).is_file())
            .unwrap_or(source)
    }

    /// The untouched exercise.
    ///
    /// # Errors
    ///
    /// [`CourseError::NoStarter`] when nobody kept it.
    pub fn starter(&self, exercise: &Exercise) -> Result<Content, CourseError> {
        self.original_answer(exercise)
            .ok_or_else(|| CourseError::NoStarter {
                name: exercise.name.clone(),
            })
    }

    /// The same, if somebody kept it.
    pub fn original_answer(&self, exercise: &Exercise) -> Option<Content> {
        let path = exercise.source();
        if !exercise.is_project() {
            return self.original(&path).map(Content::File);
        }
        let embedded = if self.is_another_edition() {
            None
        } else {
            embedded::tree(&self.root, &path)
        };
        embedded.map(Content::Tree).or_else(|| {
            let kept = self.is_trusted().then(|| self.kept(&path))?;
            Some(Content::of_project(&kept)).filter(Content::is_there)
        })
    }

    /// The text of a file as it was at the beginning: from the copy in this program where it is
    /// that course, or else from the copy that `init` or [`Course::keep_originals`] made.
    pub fn original(&self, path: &Path) -> Option<Vec<u8>> {
        let embedded = if self.is_another_edition() {
            None
        } else {
            embedded::file(&self.root, path)
        };
        // Before the consent nothing was kept here: what lies there came with the course.
        embedded.map(<[u8]>::to_vec).or_else(|| {
            let kept = self.is_trusted().then(|| self.kept(path))?;
            read_file(&kept, LONGEST_FILE).ok()
        })
    }

    /// The reference solution, from the course's directory or from the copy in this program where it is
    /// that course.
    ///
    /// # Errors
    ///
    /// [`CourseError::NoSolution`] when neither is there.
    pub fn solution(&self, exercise: &Exercise) -> Result<Content, CourseError> {
        let path = exercise.solution();
        Some(self.answer(exercise, &path))
            .filter(Content::is_there)
            .or_else(|| match exercise.form {
                Form::File => {
                    embedded::file(&self.root, &path).map(|text| Content::File(text.to_vec()))
                }
                Form::Project => embedded::tree(&self.root, &path).map(Content::Tree),
            })
            .ok_or(CourseError::NoSolution { path })
    }

    /// Whether it is the course in this program.
    pub fn is_embedded(&self) -> bool {
        embedded::is_course(&self.root)
    }

    /// Makes the exercises and check scripts originals as they are now, for an author who changed them: how
    /// many exercises have others than before. What passed was solved, and is no starter. The copies that
    /// this program made of its own course stay.
    ///
    /// # Errors
    ///
    /// The operating system's, when an old copy can't be removed.
    pub fn renew_originals(&self, progress: &Progress) -> io::Result<usize> {
        if embedded::is_course(&self.root) || self.is_written_out() {
            return Ok(0);
        }
        let mut renewed = 0;
        for exercise in &self.exercises {
            let source = exercise.source();
            let now = self.answer(exercise, &source);
            let mut is_another = false;
            let is_solved = progress.has_passed(&exercise.name, &now.hash());
            let kept = self.kept(&source);
            let before = match exercise.form {
                Form::File => Content::of(&kept),
                Form::Project => Content::of_project(&kept),
            };
            if !is_solved && now.is_there() && before != now {
                is_another |= forget(&kept)?;
            }
            let (script, kept) = (self.script(exercise), self.kept(&exercise.check()));
            if Content::of(&kept) != Content::of(&script) && Content::of(&script).is_there() {
                is_another |= forget(&kept)?;
            }
            renewed += usize::from(is_another);
        }
        self.keep_originals();
        Ok(renewed)
    }

    /// Keeps a copy of each exercise and check script that has none yet, so that `reset` can give
    /// it back. To be called when the learner has agreed that the course's code runs, and before it is worked
    /// on. A course that can't be written to is left as it is: `reset` then says that it has no copy.
    pub fn keep_originals(&self) {
        if embedded::is_course(&self.root) {
            return;
        }
        let mut room = MOST_ORIGINALS;
        for exercise in &self.exercises {
            let source = exercise.source();
            let mut files = vec![exercise.check()];
            match Content::of_project(&self.root.join(&source)) {
                // All of it at once: what the learner adds later is no original.
                Content::Tree(tree) if exercise.is_project() && !self.kept(&source).exists() => {
                    files.extend(tree.files().map(|(name, _)| source.join(name)));
                }
                _ if exercise.is_project() => {}
                _ => files.push(source),
            }
            for path in files {
                let kept = self.kept(&path);
                if !kept.exists() {
                    let length = keep(&self.root.join(path), &kept, room).unwrap_or_default();
                    room = room.saturating_sub(length);
                }
            }
        }
    }
}

/// Removes a copy, a file or a directory; whether there was one.
fn forget(kept: &Path) -> io::Result<bool> {
    let removed = if kept.is_dir() {
        std::fs::remove_dir_all(kept)
    } else {
        std::fs::remove_file(kept)
    };
    match removed {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

/// Copies a file in one step, if there is room for it: half a copy would be taken for the original later.
/// Returns how long it is.
fn keep(from: &Path, to: &Path, room: usize) -> io::Result<usize> {
    let Content::File(text) = Content::of(from) else {
        return Ok(0);
    };
    if text.len() > room {
        return Ok(0);
    }
    let dir = to.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(dir)?;
    let mut copy = tempfile::NamedTempFile::new_in(dir)?;
    copy.write_all(&text)?;
    copy.persist_noclobber(to)?;
    Ok(text.len())
}

/// The nearest course at or above the current directory.
fn find() -> Result<PathBuf, CourseError> {
    let here = std::env::current_dir().map_err(|source| CourseError::NoDirectory {
        dir: PathBuf::from("."),
        source,
    })?;
    here.ancestors()
        .find(|dir| dir.join(MANIFEST).is_file() && dir.join("exercises").is_dir())
        .map(Path::to_path_buf)
        .ok_or(CourseError::NotFound { here })
}
