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

/// Prints a document.
///
/// # Errors
///
/// When it can't be written.
pub fn print(document: &impl Serialize) -> anyhow::Result<()> {
    Ok(super::print(&[serde_json::to_string(document)?])?)
}
