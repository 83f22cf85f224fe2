//! Reading info.toml, strictly: every mistake is a fault with its line, and all are told at once.

mod entry;
mod needs;
mod place;
mod table;

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;

use toml::de::{DeTable, DeValue};

use super::error::{Fault, quotable};
use super::exercise::Exercise;
use super::{Course, CourseError, MANIFEST, read_file};
use table::{Faults, Table};

/// The version of info.toml's format that this program reads.
pub const FORMAT_VERSION: u32 = 1;

/// The keys of a course.
pub const COURSE_KEYS: &[&str] = &[
    "format_version",
    "welcome_message",
    "final_message",
    "exercises",
];

pub use entry::KEYS as EXERCISE_KEYS;
pub use place::end_of_entry;

/// A course may have this many exercises.
const MOST_EXERCISES: usize = 9_999;

/// info.toml may be this long, in bytes.
const LONGEST: u64 = 4 << 20;

/// One of its lines may be this long, in bytes: it is looked at before anything else is.
const LONGEST_LINE: usize = 20 << 10;

/// A text that is shown may be this long, in bytes.
const LONGEST_TEXT: usize = 16 << 10;

/// Reads and checks the course whose directory is `root`.
pub(super) fn read(root: PathBuf) -> Result<Course, CourseError> {
    let path = root.join(MANIFEST);
    let unreadable = |source| CourseError::Unreadable {
        path: path.clone(),
        source,
    };
    read_text(read_file(&path, LONGEST).map_err(unreadable)?, root)
}

/// Reads the manifest's bytes; looks at no other file.
pub(super) fn read_text(bytes: Vec<u8>, root: PathBuf) -> Result<Course, CourseError> {
    let text = String::from_utf8(bytes).map_err(|error| {
        let valid = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        one_fault(
            1 + valid.iter().filter(|byte| **byte == b'\n').count(),
            "this line is not UTF-8 text. Save the file as UTF-8.",
        )
    })?;
    parse(&text, root)
}

pub(super) fn parse(text: &str, root: PathBuf) -> Result<Course, CourseError> {
    if let Some(long) = text.lines().position(|line| line.len() > LONGEST_LINE) {
        let message = format!("the line is longer than {LONGEST_LINE} bytes. Break it.");
        return Err(one_fault(1 + long, &message));
    }
    let document = DeTable::parse(text).map_err(|error| syntax(text, &error))?;
    let mut faults = Faults::in_text(text);
    let table = Table::of(document.get_ref(), 0);
    // What another format means by its keys is not known.
    if !is_this_format(table, &mut faults) {
        return Err(refused(faults));
    }
    let theirs = (
        EXERCISE_KEYS,
        "belongs to an exercise: write it below its [[exercises]]",
    );
    table.has_only(COURSE_KEYS, theirs, &mut faults);
    let message = |key, faults: &mut Faults<'_>| {
        let text = table.shown(key, LONGEST_TEXT, faults);
        text.map_or_else(String::new, |text| text.value)
    };
    let welcome_message = message("welcome_message", &mut faults);
    let final_message = message("final_message", &mut faults);
    let exercises = exercises(table, &mut faults);
    let faults = faults.sorted();
    if !faults.is_empty() {
        return Err(CourseError::Manifest { faults });
    }
    Ok(Course {
        root,
        welcome_message,
        final_message,
        exercises,
    })
}

fn is_this_format(table: Table<'_>, faults: &mut Faults<'_>) -> bool {
    if table.get("format_version").is_none() {
        let message =
            format!("there is no `format_version`. Begin with format_version = {FORMAT_VERSION}.");
        faults.add(0, message);
        return true;
    }
    let Some(version) = table.number("format_version", faults) else {
        return true;
    };
    if version.value == Some(FORMAT_VERSION.into()) {
        return true;
    }
    let is_newer = version.value.is_some_and(|it| it > FORMAT_VERSION.into());
    let shown = version
        .value
        .map_or("no version".to_owned(), |it| it.to_string());
    let message = format!(
        "format_version is {shown}, and this pyo3lings reads {FORMAT_VERSION}.{}",
        if is_newer {
            " A newer pyo3lings can read this course."
        } else {
            ""
        }
    );
    faults.add(version.at, message);
    false
}

fn exercises(table: Table<'_>, faults: &mut Faults<'_>) -> Vec<Arc<Exercise>> {
    let none = |faults: &mut Faults<'_>| {
        faults.add(0, "the course has no [[exercises]].");
        Vec::new()
    };
    let entries = match table
        .get("exercises")
        .map(|value| (value.span(), value.get_ref()))
    {
        None => return none(faults),
        Some((_, DeValue::Array(entries))) => entries,
        Some((span, DeValue::Table(_))) => {
            faults.add(
                span.start,
                "write [[exercises]], with two brackets on each side: every exercise begins with that \
                 line.",
            );
            return Vec::new();
        }
        Some((span, other)) => {
            let message = format!(
                "`exercises` must be [[exercises]] tables, one for each exercise, and not {}.",
                table::kind(other)
            );
            faults.add(span.start, message);
            return Vec::new();
        }
    };
    if entries.is_empty() {
        return none(faults);
    }
    if entries.len() > MOST_EXERCISES {
        faults.add(
            0,
            format!("the course has more than {MOST_EXERCISES} exercises."),
        );
        return Vec::new();
    }
    let mut seen: HashMap<String, usize> = HashMap::new();
    let mut exercises = Vec::with_capacity(entries.len());
    for entry in entries {
        let at = entry.span().start;
        let DeValue::Table(entry) = entry.get_ref() else {
            let message = format!(
                "an exercise must be a table, which begins with [[exercises]], and not {}.",
                table::kind(entry.get_ref())
            );
            faults.add(at, message);
            continue;
        };
        let entry = Table::of(entry, at);
        let exercise = entry::read(entry, faults);
        if let Some(name) = entry.text("name", &mut Faults::in_text("")) {
            if let Some(first) = seen.get(&name.value) {
                let message = format!(
                    "the name `{}` is taken, in line {}.",
                    name.value.escape_debug(),
                    faults.line(*first)
                );
                faults.add(name.at, message);
            } else {
                seen.insert(name.value, name.at);
            }
        }
        exercises.extend(exercise.map(Arc::new));
    }
    let tables = entries.iter().filter_map(|entry| match entry.get_ref() {
        DeValue::Table(table) => Some(Table::of(table, entry.span().start)),
        _ => None,
    });
    needs::has_one_version_of_each(tables, faults);
    exercises
}

fn refused(faults: Faults<'_>) -> CourseError {
    CourseError::Manifest {
        faults: faults.sorted(),
    }
}

fn one_fault(line: usize, message: &str) -> CourseError {
    let message = quotable(message);
    CourseError::Manifest {
        faults: vec![Fault { line, message }],
    }
}

/// What is no TOML. Behind the first such place nobody knows what is meant.
fn syntax(text: &str, error: &toml::de::Error) -> CourseError {
    let span = error.span().unwrap_or_default();
    let line = Faults::in_text(text).line(span.start);
    let there = text.get(span).unwrap_or_default();
    let message = error.message();
    let message = if message.contains("duplicate key") {
        format!(
            "`{}` is written twice. Keep one of them.",
            there.escape_debug()
        )
    } else {
        format!("this is not TOML: {message}.")
    };
    one_fault(line, &message)
}

#[cfg(test)]
mod tests;
