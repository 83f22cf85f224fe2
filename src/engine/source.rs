//! Looking at the learner's file before it is built.

use super::Unready;
use crate::build::PYTHON_VERSION;
use crate::course::{Content, Exercise};

/// Refuses an exercise that needs a newer Python than the one that is embedded.
pub(super) fn check_python(exercise: &Exercise) -> Result<(), Unready> {
    let Some((major, minor)) = exercise.min_python else {
        return Ok(());
    };
    let mut have = PYTHON_VERSION
        .split('.')
        .map(|part| part.parse::<u8>().unwrap_or(0));
    let have = (have.next().unwrap_or(0), have.next().unwrap_or(0));
    if have < (major, minor) {
        return Err(Unready::Python {
            needed: format!("{major}.{minor}"),
        });
    }
    Ok(())
}

/// The text of the learner's file, or why it can't be built.
pub(super) fn text<'a>(exercise: &Exercise, source: &'a Content) -> Result<&'a [u8], Unready> {
    let name = exercise.source().display().to_string();
    let refuse = |message: String| Err(Unready::Source { message });
    let content = match source {
        Content::File(content) => content,
        other => {
            let fault = other.fault(&name).unwrap_or_default();
            return refuse(format!("{fault} {}", way_out(other, exercise)));
        }
    };
    match std::str::from_utf8(content) {
        Ok(_) => Ok(content),
        Err(error) => {
            let line = 1 + content[..error.valid_up_to()]
                .iter()
                .filter(|b| **b == b'\n')
                .count();
            refuse(format!(
                "{name}, line {line}: this is not UTF-8 text. Save the file as UTF-8."
            ))
        }
    }
}

/// What a learner does about something that is not the exercise's file.
fn way_out(content: &Content, exercise: &Exercise) -> String {
    let reset = format!("`pyo3lings reset {}`", exercise.name);
    match content {
        Content::File(_) => String::new(),
        Content::Missing => format!("Put it back, or get the original with {reset}."),
        Content::Directory | Content::Special => {
            format!("Move it away, and get the original with {reset}.")
        }
        Content::TooLong(_) => format!("Was it saved by mistake? The original comes with {reset}."),
        Content::Unreadable(_) => "Make it readable for you.".to_owned(),
    }
}
