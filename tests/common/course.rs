//! A scratch course.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;

use super::{
    Background, Output, PROGRAM, Terminal, pyo3lings, python, returns, seed_target, wants,
};

/// The chapter of a scratch course's exercises, unless it is said to be another.
pub const CHAPTER: &str = "01_paper";

/// A course in a directory of its own, which is removed in the end.
#[derive(Debug)]
pub struct Course {
    directory: TempDir,
    root: PathBuf,
    chapter: String,
    entries: Vec<Entry>,
}

/// One exercise in info.toml.
#[derive(Debug)]
struct Entry {
    name: String,
    chapter: String,
    hints: Vec<String>,
    settings: String,
}

impl Course {
    /// A course without exercises yet.
    pub fn new() -> Self {
        Self::in_directory("course")
    }

    /// A course with `answer`, which returns `value` and should return 42.
    pub fn answering(value: i64) -> Self {
        Self::new().returning("answer", value, 42)
    }

    /// A course without exercises, in a directory of this name.
    pub fn in_directory(name: impl AsRef<Path>) -> Self {
        Self::prepared(name, |_| ())
    }

    /// The same; `prepare` gets its directory before there is anything in it.
    pub fn prepared(name: impl AsRef<Path>, prepare: impl FnOnce(&Path)) -> Self {
        let directory = tempfile::Builder::new()
            .prefix("course-")
            .tempdir_in(env!("CARGO_TARGET_TMPDIR"))
            .expect("cargo's directory for tests can be written to");
        let root = directory.path().join(name);
        prepare(&root);
        seed_target(&root);
        let course = Course {
            directory,
            root,
            chapter: CHAPTER.to_owned(),
            entries: Vec::new(),
        };
        course.write("exercises/README.md", "");
        course.agree();
        course
    }

    /// The same, with nobody's consent yet that its code runs.
    pub fn of_somebody_else(self) -> Self {
        fs::remove_dir_all(self.state_home()).expect("it is there");
        self
    }

    /// Remembers the consent as the program does.
    fn agree(&self) {
        let root = self.root.canonicalize().expect("it is there");
        let courses: toml::Table = [(root.to_string_lossy().into_owned(), "word".into())]
            .into_iter()
            .collect();
        let trusted: toml::Table = [("courses".to_owned(), courses.into())]
            .into_iter()
            .collect();
        let file = self.state_home().join("pyo3lings/trusted.toml");
        fs::create_dir_all(file.parent().expect("it has one")).expect("it can be made");
        fs::write(file, trusted.to_string()).expect("it can be written");
        self.write(".pyo3lings/consent", "word");
    }

    /// Where the program remembers what is the learner's and not the course's.
    pub fn state_home(&self) -> PathBuf {
        self.directory.path().join("state")
    }

    /// A copy of the course in `original`: a learner's, untouched.
    pub fn copy_of(original: &Path) -> Self {
        let course = Self::new();
        for part in ["info.toml", "exercises", "python_checks", "solutions"] {
            copy(&original.join(part), &course.root.join(part));
        }
        // Only a course whose exercises need crates has it.
        if original.join("crates.lock").exists() {
            copy(
                &original.join("crates.lock"),
                &course.root.join("crates.lock"),
            );
        }
        course
    }

    /// A copy that its author has: with the other answers, and without what is no part of a course.
    pub fn copy_of_author_s(original: &Path) -> Self {
        let course = Self::copy_of(original);
        copy(&original.join("answers"), &course.root.join("answers"));
        fs::remove_file(course.path("exercises/README.md")).expect("each course begins with it");
        course
    }

    /// Begins another chapter, of the exercises that follow.
    pub fn chapter(mut self, chapter: &str) -> Self {
        self.chapter = chapter.to_owned();
        self
    }

    /// Adds an exercise with three hints.
    pub fn exercise(mut self, name: &str, source: impl AsRef<[u8]>, check: &str) -> Self {
        self.entries.push(Entry {
            name: name.to_owned(),
            chapter: self.chapter.clone(),
            hints: ["look", "think", "write"]
                .map(|what| format!("{what} at {name}"))
                .to_vec(),
            settings: String::new(),
        });
        self.write(self.source(name), source);
        self.write(self.script(name), check);
        self.write("info.toml", self.manifest());
        self
    }

    /// Adds an exercise whose function, which has the exercise's name, returns `value` and should
    /// return `wanted`.
    pub fn returning(self, name: &str, value: i64, wanted: i64) -> Self {
        self.exercise(name, returns(name, value), &wants(name, wanted))
    }

    /// Adds a line such as `timeout_s = 1` to the last exercise.
    pub fn with(mut self, setting: &str) -> Self {
        let last = self.entries.last_mut().expect("an exercise comes first");
        last.settings += &format!("{setting}\n");
        self.write("info.toml", self.manifest());
        self
    }

    /// Gives the last exercise a reference solution.
    pub fn solution(self, source: &str) -> Self {
        let last = self.entries.last().expect("an exercise comes first");
        self.write(
            format!("solutions/{}/{}.rs", last.chapter, last.name),
            source,
        );
        self
    }

    fn manifest(&self) -> String {
        let mut text = String::from(
            "format_version = 1\n\
             welcome_message = \"Welcome to the paper company.\"\n\
             final_message = \"All the paper is sold.\"\n",
        );
        for entry in &self.entries {
            let Entry {
                name,
                chapter,
                hints,
                settings,
            } = entry;
            write!(
                text,
                "\n[[exercises]]\nname = \"{name}\"\ndir = \"{chapter}\"\nhints = {hints:?}\n\
                 fails_with = \"check\"\n{settings}"
            )
            .expect("a String takes all");
        }
        text
    }

    /// The course's directory.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Something in the course.
    pub fn path(&self, from_root: impl AsRef<Path>) -> PathBuf {
        self.root.join(from_root)
    }

    /// Where the course's exercises are built.
    pub fn target(&self) -> PathBuf {
        self.path(".pyo3lings/target").join(python().key())
    }

    /// The learner's file of an exercise.
    pub fn source(&self, name: &str) -> PathBuf {
        self.path(format!("exercises/{}/{name}.rs", self.chapter_of(name)))
    }

    /// The check script of an exercise.
    pub fn script(&self, name: &str) -> PathBuf {
        self.path(format!("python_checks/{}/{name}.py", self.chapter_of(name)))
    }

    fn chapter_of(&self, name: &str) -> &str {
        self.entries
            .iter()
            .find(|entry| entry.name == name)
            .map_or(CHAPTER, |entry| &entry.chapter)
    }

    /// Reads a file of the course.
    pub fn read(&self, from_root: impl AsRef<Path>) -> String {
        fs::read_to_string(self.path(from_root)).expect("the file is there")
    }

    /// Writes a file of the course.
    pub fn write(&self, from_root: impl AsRef<Path>, content: impl AsRef<[u8]>) {
        let path = self.path(from_root);
        fs::create_dir_all(path.parent().expect("it is in the course")).expect("it can be made");
        fs::write(path, content).expect("the course can be written to");
    }

    /// Saves an exercise as an editor does that writes in place.
    pub fn save(&self, name: &str, content: impl AsRef<[u8]>) -> &Self {
        fs::write(self.source(name), content).expect("the course can be written to");
        self
    }

    /// Saves an exercise as an editor does that writes another file and renames it.
    pub fn save_by_rename(&self, name: &str, content: impl AsRef<[u8]>) -> &Self {
        let path = self.source(name);
        let other = path.with_extension("rs.swp");
        fs::write(&other, content).expect("the course can be written to");
        fs::rename(other, path).expect("the course can be written to");
        self
    }

    /// A command of the program, in the course's directory.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = pyo3lings(&self.root, arguments);
        command.env("XDG_STATE_HOME", self.state_home());
        command
    }

    /// A line of shell, in which `"$0"` is the program.
    pub fn shell(&self, line: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", line, PROGRAM]).current_dir(&self.root);
        for (name, value) in self.command(&[]).get_envs() {
            match value {
                Some(value) => command.env(name, value),
                None => command.env_remove(name),
            };
        }
        command
    }

    /// Runs a command of the program to its end.
    pub fn run(&self, arguments: &[&str]) -> Output {
        Output::of(&mut self.command(arguments))
    }

    /// What `run --json` prints about an exercise.
    pub fn report(&self, name: &str) -> Value {
        self.run(&["run", name, "--json"]).json()
    }

    /// Starts a command with pipes instead of a terminal.
    pub fn start(&self, arguments: &[&str]) -> Background {
        Background::start(&mut self.command(arguments))
    }

    /// Starts a command in a terminal of 24 rows and 80 columns.
    pub fn terminal(&self, arguments: &[&str]) -> Terminal {
        Terminal::start(self, arguments, &[])
    }

    /// `watch` in a terminal, when it has said that `answer` returned 41 in place of 42.
    #[track_caller]
    pub fn watch(&self) -> Terminal {
        let mut terminal = self.terminal(&["watch"]);
        terminal.wait_for("expected 42, got 41");
        terminal
    }

    /// Makes this exercise the current one, and forgets what is done.
    pub fn goes_on_at(&self, name: &str) {
        let state = format!("format_version = 1\ncurrent = {name:?}\n");
        self.write(".pyo3lings/state.toml", state);
    }

    /// What `reset` kept of the learner's, sorted.
    pub fn backups(&self) -> Vec<String> {
        let entries = fs::read_dir(self.path(".pyo3lings/backups")).expect("there are some");
        let mut backups: Vec<String> = entries
            .map(|entry| fs::read_to_string(entry.expect("it can be read").path()))
            .collect::<Result<_, _>>()
            .expect("they are text");
        backups.sort();
        backups
    }

    /// What `doctor` says about one thing.
    #[track_caller]
    pub fn doctor_row(&self, name: &str) -> Value {
        self.run(&["doctor", "--json"]).row(name)
    }

    /// Whether the progress file says that an exercise is done.
    pub fn is_done(&self, name: &str) -> bool {
        let list = self.run(&["list", "--json"]).json();
        let exercises = list["exercises"].as_array().expect("it is a list");
        exercises
            .iter()
            .any(|exercise| exercise["name"] == name && exercise["done"] == true)
    }
}

/// Copies a file, or a directory with all that is in it.
pub fn copy(from: &Path, to: &Path) {
    if from.is_dir() {
        fs::create_dir_all(to).expect("it can be made");
        for entry in fs::read_dir(from).expect("it can be read") {
            let name = entry.expect("it can be read").file_name();
            if name != "__pycache__" {
                copy(&from.join(&name), &to.join(&name));
            }
        }
    } else {
        fs::copy(from, to).expect("it can be copied");
    }
}
