//! Looking at what a job holds before anything is built or run.

use super::check_log::original_of;
use super::{Unready, failed_build};
use crate::build::Source;
use crate::course::{Content, Exercise};
use crate::harmless::PathText;
use crate::python::Interpreter;

/// Refuses an exercise that needs a newer Python than this one.
pub(super) fn check_python(exercise: &Exercise, python: &Interpreter) -> Result<(), Unready> {
    match exercise.min_python {
        Some((major, minor)) if python.version < (major, minor) => {
            Err(Unready::python(python, format!("{major}.{minor}")))
        }
        Some(_) | None => Ok(()),
    }
}

/// What is built from what the learner's file or project holds, or why it can't be built.
pub(super) fn built_from(exercise: &Exercise, content: &Content) -> Result<Source, Unready> {
    let name = exercise.source().shown();
    let refuse = |sentence: String| Err(Unready::source(sentence));
    match content {
        Content::Tree(tree) if tree.is_empty() => refuse(format!(
            "{name} holds no files. {}",
            way_out(&Content::Missing, exercise)
        )),
        Content::Tree(tree) => Ok(Source::Project(tree.clone())),
        Content::File(content) => match std::str::from_utf8(content) {
            Ok(text) => Ok(Source::File(text.to_owned())),
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
        other => {
            let fault = other.fault(&name).unwrap_or_default();
            refuse(format!("{fault} {}", way_out(other, exercise)))
        }
    }
}

/// All text that the learner wrote, for what is looked for in it.
pub(super) fn text(content: &Content) -> String {
    let files = content.files("");
    let texts = files.files().map(|(_, text)| String::from_utf8_lossy(text));
    texts.collect::<Vec<_>>().join("\n")
}

/// Refuses a check script that is no file.
pub(super) fn check_script(exercise: &Exercise, script: &Content) -> Result<(), Unready> {
    let name = exercise.check().shown();
    match script.fault(&name) {
        Some(fault) => Err(Unready::script(format!(
            "the check script {fault} {}",
            original_of(exercise)
        ))),
        None => Ok(()),
    }
}

/// What the system did not allow, and what to do about it where its words tell.
pub(super) fn unready(message: String, cause: Option<String>) -> Unready {
    match cause {
        Some(cause) => failed_build::unready(&message, &cause)
            .unwrap_or_else(|| Unready::tools(format!("{message}: {cause}"))),
        None => Unready::tools(message),
    }
}

/// What a learner does about something that is not the exercise's file.
fn way_out(content: &Content, exercise: &Exercise) -> String {
    let reset = format!("`pyo3lings reset {}`", exercise.name);
    match content {
        Content::File(_) | Content::Tree(_) => String::new(),
        Content::NoTree(_) => {
            format!("The original comes with {reset}, and what is there is kept.")
        }
        Content::Missing => format!("Put it back, or get the original with {reset}."),
        Content::Directory | Content::Special => {
            format!("Move it away, and get the original with {reset}.")
        }
        Content::TooLong(_) => format!("Was it saved by mistake? The original comes with {reset}."),
        Content::Unreadable(_) => "Make it readable for you.".to_owned(),
    }
}
