//! What the commands print with `--json`: one document each, on one line; `watch` prints one for each
//! event.
//!
//! Every document has `schema`, the version of this format: within a version, fields are only added.
//! `schema.json` says what is in them, and the tests hold real output against it.

use std::path::PathBuf;

use serde::Serialize;

use crate::course::{Course, Exercise, Progress};
use crate::engine::{Report, Verdict};
use crate::explain::{Entry, Explanation, explain as explanation_of};
use crate::harmless::is_harmful;

/// The version of the documents.
pub const SCHEMA: u32 = 1;

/// The documents as a JSON Schema.
pub const SCHEMA_TEXT: &str = include_str!("schema.json");

/// What `run --json` prints.
#[derive(Debug, Serialize)]
pub struct RunDocument<'a> {
    schema: u32,
    passed: bool,
    #[serde(flatten)]
    report: Explained<'a>,
}

/// A report, and what explains its first failure.
#[derive(Debug, Serialize)]
pub struct Explained<'a> {
    #[serde(flatten)]
    report: &'a Report,
    /// The id of an entry of the catalogue.
    explanation: Option<&'static str>,
    /// Which diagnostic it is about.
    explained_diagnostic: Option<usize>,
}

/// What `list --json` prints.
#[derive(Debug, Serialize)]
pub struct ListDocument<'a> {
    schema: u32,
    current: &'a str,
    done: usize,
    exercises: Vec<Listed<'a>>,
}

/// One exercise of `list --json`.
#[derive(Debug, Serialize)]
pub struct Listed<'a> {
    done: bool,
    path: String,
    check: String,
    lesson: String,
    #[serde(flatten)]
    exercise: &'a Exercise,
}

impl<'a> Listed<'a> {
    fn new(exercise: &'a Exercise, progress: &Progress) -> Self {
        let text = |path: PathBuf| path.to_string_lossy().into_owned();
        Listed {
            done: progress.is_done(&exercise.name),
            path: text(exercise.source()),
            check: text(exercise.check()),
            lesson: text(exercise.lesson()),
            exercise,
        }
    }
}

/// What any command prints with `--json` that could not be carried out; the exit code is 2.
#[derive(Debug, Serialize)]
pub struct ErrorDocument<'a> {
    schema: u32,
    error: &'a str,
}

/// What `verify --json` prints.
#[derive(Debug, Serialize)]
pub struct VerifyDocument<'a> {
    schema: u32,
    passed: usize,
    reports: Vec<Explained<'a>>,
}

/// What `explain --json` prints.
#[derive(Debug, Serialize)]
pub struct ExplainDocument<'a> {
    schema: u32,
    #[serde(rename = "match")]
    matched: Option<Match>,
    explanations: Vec<Explaining<'a>>,
}

/// How the entries of `explain --json` were found.
#[derive(Debug, Clone, Copy, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Match {
    /// They know a message of the text.
    Message,
    /// They only have words in common with it.
    Words,
}

/// One entry of `explain --json`.
#[derive(Debug, Serialize)]
struct Explaining<'a> {
    id: &'a str,
    title: &'a str,
    meaning: &'a str,
    before: Option<&'a str>,
    after: Option<&'a str>,
    codes: &'a [String],
    guide: &'a str,
}

/// What `doctor --json` prints.
#[derive(Debug, Serialize)]
pub struct DoctorDocument<'a> {
    schema: u32,
    ready: bool,
    prerequisites: &'a [Prerequisite],
}

/// The document of `pythons`.
#[derive(Debug, Serialize)]
pub struct PythonsDocument<'a> {
    schema: u32,
    pythons: &'a [Python],
    missing: Option<&'a str>,
}

/// A Python of this machine.
#[derive(Debug, Serialize)]
pub struct Python {
    /// Where it was found.
    pub path: PathBuf,
    /// Its version, where it says one.
    pub version: Option<String>,
    /// Whether exercises can be built for it.
    pub usable: bool,
    /// Why they can't.
    pub problem: Option<String>,
    /// Its libpython; without one, checks run in the interpreter itself.
    pub library: Option<PathBuf>,
    /// Whether exercises are built for it now.
    pub chosen: bool,
}

/// Something that the course needs, or likes to have.
#[derive(Debug, Serialize)]
pub struct Prerequisite {
    /// What it is.
    pub name: &'static str,
    /// Whether it is here and works.
    pub found: bool,
    /// Whether the course can't do without.
    pub needed: bool,
    /// What was found, or what is wrong.
    pub detail: String,
    /// The command that mends it on this system.
    pub mend: Option<String>,
}

/// What `watch --json` prints on a line.
#[derive(Debug, Serialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum WatchEvent<'a> {
    /// This exercise is watched from now on.
    Exercise {
        /// How many exercises of the course are done.
        done: usize,
        /// How many there are.
        count: usize,
        /// The exercise's name.
        exercise: &'a str,
        /// The exercise, as `list` describes it.
        details: Box<Listed<'a>>,
    },
    /// A build began.
    Building {
        /// The exercise's name.
        exercise: &'a str,
    },
    /// cargo compiles something that is not the exercise: PyO3, for the first time.
    Preparing {
        /// The exercise's name.
        exercise: &'a str,
        /// The crate that is compiled.
        package: &'a str,
    },
    /// Another cargo is at work in the course; the build waits for it.
    Waiting {
        /// The exercise's name.
        exercise: &'a str,
    },
    /// cargo fetches the crates that exercises need.
    Fetching {
        /// The exercise.
        exercise: &'a str,
    },
    /// It is built, and the checks run.
    Checking {
        /// The exercise's name.
        exercise: &'a str,
        /// How long the build took.
        build_seconds: f64,
    },
    /// What came of it.
    Verdict {
        /// Whether every check passed.
        passed: bool,
        /// How many exercises of the course are done now.
        done: usize,
        /// How many there are.
        count: usize,
        /// The name of the exercise to go on with, if any is left.
        next: Option<&'a str>,
        /// As in the document of `run`.
        #[serde(flatten)]
        report: Explained<'a>,
    },
    /// Something that the learner should know.
    Message {
        /// A sentence or more.
        text: &'a str,
    },
}

impl<'a> WatchEvent<'a> {
    /// The event that this exercise is watched from now on.
    pub fn exercise(course: &Course, exercise: &'a Exercise, progress: &Progress) -> Self {
        WatchEvent::Exercise {
            done: course.done(progress),
            count: course.exercises.len(),
            exercise: &exercise.name,
            details: Box::new(Listed::new(exercise, progress)),
        }
    }

    /// The event that there is a verdict.
    pub fn verdict(
        course: &'a Course,
        report: &'a Report,
        explanation: Option<&Explanation>,
        progress: &Progress,
    ) -> Self {
        WatchEvent::Verdict {
            passed: report.verdict.is_pass(),
            done: course.done(progress),
            count: course.exercises.len(),
            next: course
                .next_pending(&report.exercise, progress)
                .map(|next| next.name.as_str()),
            report: Explained::new(report, explanation),
        }
    }
}

/// The line of an event.
///
/// # Errors
///
/// When it can't be said in JSON.
pub fn event(event: &WatchEvent<'_>) -> serde_json::Result<String> {
    #[derive(Serialize)]
    struct Line<'a> {
        schema: u32,
        #[serde(flatten)]
        event: &'a WatchEvent<'a>,
    }
    serde_json::to_string(&Line {
        schema: SCHEMA,
        event,
    })
}

/// The document of `run`.
pub fn run(report: &Report) -> RunDocument<'_> {
    RunDocument {
        schema: SCHEMA,
        passed: report.verdict.is_pass(),
        report: explained(report),
    }
}

fn explained(report: &Report) -> Explained<'_> {
    Explained::new(report, explanation_of(report).as_ref())
}

impl<'a> Explained<'a> {
    fn new(report: &'a Report, explanation: Option<&Explanation>) -> Self {
        let has_diagnostics = matches!(
            &report.verdict,
            Verdict::NotBuilt { diagnostics, .. } if !diagnostics.is_empty()
        );
        Explained {
            report,
            explanation: explanation.map(|explanation| explanation.entry.id.as_str()),
            explained_diagnostic: explanation
                .filter(|_| has_diagnostics)
                .map(|explanation| explanation.place),
        }
    }
}

/// The document of `list`.
pub fn list<'a>(course: &'a Course, progress: &Progress) -> ListDocument<'a> {
    ListDocument {
        schema: SCHEMA,
        current: &course.current(progress).name,
        done: course.done(progress),
        exercises: course
            .exercises
            .iter()
            .map(|exercise| Listed::new(exercise, progress))
            .collect(),
    }
}

/// The document of `verify`.
pub fn verify(reports: &[Report]) -> VerifyDocument<'_> {
    let passed = reports
        .iter()
        .filter(|report| report.verdict.is_pass())
        .count();
    VerifyDocument {
        schema: SCHEMA,
        passed,
        reports: reports.iter().map(explained).collect(),
    }
}

/// The document of `explain`: entries, each with its meaning here, and how they were found in a text.
pub fn explain<'a>(
    found: &'a [(&'static Entry, String)],
    matched: Option<Match>,
) -> ExplainDocument<'a> {
    ExplainDocument {
        schema: SCHEMA,
        matched,
        explanations: found
            .iter()
            .map(|(entry, meaning)| {
                let example = entry.example.as_ref();
                Explaining {
                    id: &entry.id,
                    title: &entry.title,
                    meaning,
                    before: example.map(|example| example.before.trim_matches('\n')),
                    after: example.map(|example| example.after.trim_matches('\n')),
                    codes: &entry.codes,
                    guide: &entry.guide,
                }
            })
            .collect(),
    }
}

/// The document of any command of which nothing came.
pub fn error(said: &str) -> ErrorDocument<'_> {
    ErrorDocument {
        schema: SCHEMA,
        error: said,
    }
}

/// The document of `doctor`.
pub fn doctor(ready: bool, prerequisites: &[Prerequisite]) -> DoctorDocument<'_> {
    DoctorDocument {
        schema: SCHEMA,
        ready,
        prerequisites,
    }
}

/// The document of `pythons`; `missing` says why none is chosen.
pub fn pythons<'a>(pythons: &'a [Python], missing: Option<&'a str>) -> PythonsDocument<'a> {
    PythonsDocument {
        schema: SCHEMA,
        pythons,
        missing,
    }
}

/// Prints a document.
///
/// # Errors
///
/// When it can't be written.
pub fn print(document: &impl Serialize) -> anyhow::Result<()> {
    Ok(super::print_text(&spelled_out(&serde_json::to_string(
        document,
    )?))?)
}

/// A document in which characters that do something to a terminal stand as JSON's escapes. They are the same
/// text; outside of texts there are none.
fn spelled_out(document: &str) -> String {
    let mut spelled = String::with_capacity(document.len());
    for c in document.chars() {
        if is_harmful(c) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                spelled.push_str(&format!("\\u{unit:04x}"));
            }
        } else {
            spelled.push(c);
        }
    }
    spelled
}
