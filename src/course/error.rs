//! What can be wrong with a course, in sentences.

use std::fmt;
use std::io;
use std::path::PathBuf;

use super::MANIFEST;
use crate::harmless::{PathText, is_harmful};

/// Why a course, or something in it, can't be used.
#[derive(Debug, thiserror::Error)]
pub enum CourseError {
    /// There is no course here.
    #[error(
        "there is no course in {} or above it (a course has an {MANIFEST} and a directory `exercises`).\n\
         Go into the course's directory, or name it with --course DIR.", here.shown()
    )]
    NotFound {
        /// Where the search began.
        here: PathBuf,
    },
    /// The directory can't be entered.
    #[error("cannot open the course's directory {}: {source}", dir.shown())]
    NoDirectory {
        /// The directory.
        dir: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// info.toml can't be read.
    #[error("cannot read {}: {source}", path.shown())]
    Unreadable {
        /// The manifest.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// info.toml says something that a course can't mean.
    #[error("{}", told(faults))]
    Manifest {
        /// All of it, from the top of the file.
        faults: Vec<Fault>,
    },
    /// A new exercise can't be called so.
    #[error("`{name}` can't be the name of {what}: {fault}.")]
    Name {
        /// What is to be called so.
        what: &'static str,
        /// The name.
        name: String,
        /// Why not.
        fault: &'static str,
    },
    /// A file that the manifest promises leads out of the course.
    #[error(
        "{} leads out of the course's directory, and is not used. Courses keep their files inside.",
        path.shown()
    )]
    Outside {
        /// The file, as the manifest names it.
        path: PathBuf,
    },
    /// Something lies in the course that a program would wait for, or read for ever.
    #[error("{} {fault}, and is not used. Remove it, then try again.", path.shown())]
    Trap {
        /// What it is, as the course names it.
        path: PathBuf,
        /// What it is instead of a file or a directory.
        fault: &'static str,
    },
    /// No exercise can be built where the course lies.
    #[error(
        "the path of the course's directory {fault}, so no exercise can be built there: {}\n\
         Move the directory, for example to your home directory; your progress moves with it.", dir.shown()
    )]
    Place {
        /// The course's directory.
        dir: PathBuf,
        /// What about its path is in the way.
        fault: &'static str,
    },
    /// No exercise has this name.
    #[error("there is no exercise `{name}`.{} `pyo3lings list` shows all of them.",
        nearest.as_ref().map(|near| format!(" Did you mean `{near}`?")).unwrap_or_default())]
    NoExercise {
        /// What was asked for.
        name: String,
        /// What was probably meant.
        nearest: Option<String>,
    },
    /// Several exercises begin like this.
    #[error("`{name}` may be {}. Give a few more letters.", candidates.join(", "))]
    Ambiguous {
        /// What was asked for.
        name: String,
        /// The exercises that begin with it.
        candidates: Vec<String>,
    },
    /// Nobody kept the original.
    #[error("the original of `{name}` is not known here, so your file was left as it is.")]
    NoStarter {
        /// The exercise.
        name: String,
    },
    /// Nobody kept the original of a check script.
    #[error("the original of {} is not known here, so it was left as it is.", path.shown())]
    NoCheck {
        /// The check script, from the course's root.
        path: PathBuf,
    },
    /// The course has no solution for an exercise.
    #[error("{} is not there: this course keeps the solution to itself.", path.shown())]
    NoSolution {
        /// Where it would be, from the course's root.
        path: PathBuf,
    },
    /// The progress file can't be read.
    #[error(
        "cannot read your progress from {}: {source}. Move it away; `pyo3lings verify` finds out \
         again what is done.", path.shown()
    )]
    NoProgress {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The progress file can't be written.
    #[error(
        "cannot write your progress to {}: {source}. What you did until now is safe; \
         free some space or make the directory writable, and go on.", path.shown()
    )]
    Progress {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
}

/// Something in info.toml that a course can't mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong, and what would be right.
    pub message: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{MANIFEST}, line {}: {}", self.line, self.message)
    }
}

/// A line for each fault, as far as somebody reads them at once.
fn told(faults: &[Fault]) -> String {
    const MOST: usize = 20;
    let mut lines: Vec<String> = faults.iter().take(MOST).map(Fault::to_string).collect();
    if faults.len() > MOST {
        lines.push(format!("and {} more.", faults.len() - MOST));
    }
    lines.join("\n")
}

/// A part of somebody's file for a message: on one line, of a length that can be read, and without
/// characters that would do something to a terminal.
pub(super) fn quotable(text: &str) -> String {
    const LONGEST: usize = 200;
    let mut short: String = text
        .chars()
        .take(LONGEST)
        .map(|c| {
            if is_harmful(c) || c.is_control() {
                ' '
            } else {
                c
            }
        })
        .collect();
    if text.chars().nth(LONGEST).is_some() {
        short.push_str(" ...");
    }
    short
}
