//! What the commands print with `--json`: one document each, on one line.
//!
//! Every document has `schema`, the version of this format: within a version, fields are only added.

use serde::Serialize;

use crate::course::{Course, Exercise, Progress};
use crate::engine::Report;

/// The version of the documents.
pub const SCHEMA: u32 = 1;

/// What `run --json` prints.
#[derive(Debug, Serialize)]
pub struct RunDocument<'a> {
    schema: u32,
    passed: bool,
    #[serde(flatten)]
    report: &'a Report,
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
struct Listed<'a> {
    done: bool,
    path: String,
    #[serde(flatten)]
    exercise: &'a Exercise,
}

/// What `verify --json` prints.
#[derive(Debug, Serialize)]
pub struct VerifyDocument<'a> {
    schema: u32,
    passed: usize,
    reports: &'a [Report],
}

/// What `doctor --json` prints.
#[derive(Debug, Serialize)]
pub struct DoctorDocument<'a> {
    schema: u32,
    ready: bool,
    prerequisites: &'a [Prerequisite],
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

/// The document of `run`.
pub fn run(report: &Report) -> RunDocument<'_> {
    RunDocument {
        schema: SCHEMA,
        passed: report.verdict.is_pass(),
        report,
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
            .map(|exercise| Listed {
                done: progress.is_done(&exercise.name),
                path: exercise.source().to_string_lossy().into_owned(),
                exercise,
            })
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
        reports,
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

/// Prints a document.
///
/// # Errors
///
/// When it can't be written.
pub fn print(document: &impl Serialize) -> anyhow::Result<()> {
    Ok(super::print(&[serde_json::to_string(document)?])?)
}
