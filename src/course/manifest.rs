//! Reading info.toml, strictly: every mistake is an error with its line.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use serde::Deserialize;
use toml::Spanned;

use super::error::quotable;
use super::exercise::{Exercise, FailsWith, Form, Profile};
use super::tree::is_of_project;
use super::{Course, CourseError, MANIFEST, names, read_file};
use crate::harmless::is_harmful;

/// The version of info.toml's format that this program reads.
pub const FORMAT_VERSION: u32 = 1;

/// A course may have this many exercises.
const MOST_EXERCISES: usize = 9_999;

/// info.toml may be this long, in bytes.
const LONGEST: u64 = 4 << 20;

/// One of its lines may be this long, in bytes: it is looked at before anything else is.
const LONGEST_LINE: usize = 20 << 10;

/// A text that is shown may be this long, in bytes.
const LONGEST_TEXT: usize = 16 << 10;

/// The longest sentence and the longest address, in bytes.
const LONGEST_SENTENCE: usize = 1 << 10;

/// An exercise may have this many hints, and need this many packages.
const MOST_ENTRIES: usize = 50;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Info {
    format_version: Spanned<u32>,
    welcome_message: Option<Spanned<String>>,
    final_message: Option<Spanned<String>>,
    #[serde(default)]
    exercises: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    name: Spanned<String>,
    dir: Spanned<String>,
    hints: Vec<Spanned<String>>,
    fails_with: FailsWith,
    #[serde(default)]
    profile: Profile,
    timeout_s: Option<Spanned<u64>>,
    build_timeout_s: Option<Spanned<u64>>,
    learned: Option<Spanned<String>>,
    guide: Option<Spanned<String>>,
    #[serde(default)]
    optional: bool,
    min_python: Option<Spanned<String>>,
    #[serde(default)]
    requires: Vec<Spanned<Requirement>>,
    opens: Option<Spanned<String>>,
}

/// A package from PyPI: its name, or that and what it is imported as.
#[derive(Deserialize)]
#[serde(
    untagged,
    expecting = "a package is its name, such as \"numpy\", or { package = \"Pillow\", import = \"PIL\" }"
)]
enum Requirement {
    Name(String),
    Renamed(Renamed),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Renamed {
    package: String,
    import: String,
}

impl Requirement {
    fn package(&self) -> &str {
        match self {
            Requirement::Name(package) | Requirement::Renamed(Renamed { package, .. }) => package,
        }
    }

    fn is_valid(&self) -> bool {
        is_package(self.package()) && self.import().is_none_or(is_package)
    }

    /// What it is imported as, if that is said.
    fn import(&self) -> Option<&str> {
        match self {
            Requirement::Name(_) => None,
            Requirement::Renamed(Renamed { import, .. }) => Some(import),
        }
    }
}

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
        CourseError::Manifest {
            line: 1 + valid.iter().filter(|byte| **byte == b'\n').count(),
            message: "this line is not UTF-8 text. Save the file as UTF-8.".into(),
        }
    })?;
    parse(&text, root)
}

pub(super) fn parse(text: &str, root: PathBuf) -> Result<Course, CourseError> {
    if let Some(long) = text.lines().position(|line| line.len() > LONGEST_LINE) {
        return Err(CourseError::Manifest {
            line: 1 + long,
            message: format!("the line is longer than {LONGEST_LINE} bytes. Break it."),
        });
    }
    let info: Info = toml::from_str(text).map_err(|error| syntax(text, &error))?;
    let at = |offset: usize, message: String| CourseError::Manifest {
        line: line_of(text, offset),
        message: quotable(&message),
    };
    // Text that is shown as it stands: no escape sequence may come through.
    let shown_up_to = |longest: usize, written: Spanned<String>| {
        let start = written.span().start;
        let text = written.into_inner().replace("\r\n", "\n");
        if text.len() > longest {
            let message = format!("this text is longer than {longest} bytes. Shorten it.");
            return Err(at(start, message));
        }
        if text.contains(is_harmful) {
            let message = "this text holds a character that a terminal would not show but act on, such \
                           as an escape or a mark that turns the direction of text. Take it out.";
            return Err(at(start, message.into()));
        }
        Ok(text)
    };
    let shown = |written| shown_up_to(LONGEST_TEXT, written);
    let sentence = |written| shown_up_to(LONGEST_SENTENCE, written);

    let version = *info.format_version.get_ref();
    if version != FORMAT_VERSION {
        let message = format!(
            "format_version is {version}, and this pyo3lings reads {FORMAT_VERSION}.{}",
            if version > FORMAT_VERSION {
                " A newer pyo3lings can read this course."
            } else {
                ""
            }
        );
        return Err(at(info.format_version.span().start, message));
    }
    if info.exercises.is_empty() {
        return Err(at(0, "the course has no [[exercises]].".into()));
    }
    if info.exercises.len() > MOST_EXERCISES {
        return Err(at(
            0,
            format!("the course has more than {MOST_EXERCISES} exercises."),
        ));
    }

    let mut seen: HashMap<String, usize> = HashMap::new();
    let mut exercises = Vec::with_capacity(info.exercises.len());
    for entry in info.exercises {
        let name_at = entry.name.span().start;
        let dir_at = entry.dir.span().start;
        if let Some(first) = seen.insert(entry.name.get_ref().clone(), name_at) {
            let message = format!(
                "the name `{}` is taken, in line {}.",
                entry.name.get_ref(),
                line_of(text, first)
            );
            return Err(at(name_at, message));
        }
        if let Some(fault) = names::fault(entry.name.get_ref()) {
            let message = format!(
                "`{}` can't be the name of an exercise: {fault}.",
                entry.name.get_ref().escape_debug()
            );
            return Err(at(name_at, message));
        }
        if !is_plain_directory(entry.dir.get_ref()) {
            let message = format!(
                "dir is `{}`: it must be the name of one directory, such as \"06_classes\".",
                entry.dir.get_ref().escape_debug()
            );
            return Err(at(dir_at, message));
        }
        let too_many = [
            ("hints", entry.hints.len()),
            ("packages", entry.requires.len()),
        ]
        .into_iter()
        .find(|(_, count)| *count > MOST_ENTRIES);
        if let Some((what, count)) = too_many {
            let message = format!(
                "`{}` has {count} {what}, and {MOST_ENTRIES} are the most.",
                entry.name.get_ref()
            );
            return Err(at(name_at, message));
        }
        if let Some(guide) = entry
            .guide
            .as_ref()
            .filter(|guide| !is_address(guide.as_ref()))
        {
            let message = "guide must be the address of a page, such as \
                           \"https://pyo3.rs/main/class.html\".";
            return Err(at(guide.span().start, message.into()));
        }
        if let Some(hint) = entry
            .hints
            .iter()
            .find(|hint| hint.as_ref().trim().is_empty())
        {
            return Err(at(hint.span().start, "a hint is empty.".into()));
        }
        if let Some(package) = entry
            .requires
            .iter()
            .find(|package| !package.as_ref().is_valid())
        {
            let message = format!(
                "`{}` can't be a package of `requires`: write its name alone, such as \"numpy\".",
                package.as_ref().package().escape_debug()
            );
            return Err(at(package.span().start, message));
        }
        if let Some(opens) = entry
            .opens
            .as_ref()
            .filter(|opens| !is_file_of_project(opens.as_ref()))
        {
            let message = format!(
                "opens is `{}`: it must be the path of a file in the exercise's project, such as \
                 \"src/lib.rs\".",
                opens.as_ref().escape_debug()
            );
            return Err(at(opens.span().start, message));
        }
        let seconds = |key: &str, value: &Option<Spanned<u64>>, default: u64| match value {
            Some(seconds) if !(1..=600).contains(seconds.get_ref()) => {
                let message = format!("{key} must be from 1 to 600 seconds.");
                Err(at(seconds.span().start, message))
            }
            Some(seconds) => Ok(Duration::from_secs(*seconds.get_ref())),
            None => Ok(Duration::from_secs(default)),
        };
        let timeout = seconds("timeout_s", &entry.timeout_s, 10)?;
        let build_timeout = seconds("build_timeout_s", &entry.build_timeout_s, 60)?;
        let min_python = match &entry.min_python {
            Some(version) => Some(python_version(version.get_ref()).ok_or_else(|| {
                let message = format!(
                    "min_python is `{}`: it must look like \"3.11\".",
                    version.get_ref().escape_debug()
                );
                at(version.span().start, message)
            })?),
            None => None,
        };
        exercises.push(Arc::new(Exercise {
            name: entry.name.into_inner(),
            dir: entry.dir.into_inner(),
            form: Form::File,
            opens: entry.opens.map(Spanned::into_inner),
            hints: entry
                .hints
                .into_iter()
                .map(shown)
                .collect::<Result<_, _>>()?,
            fails_with: entry.fails_with,
            profile: entry.profile,
            timeout,
            build_timeout,
            learned: entry.learned.map(sentence).transpose()?,
            guide: entry.guide.map(sentence).transpose()?,
            optional: entry.optional,
            min_python,
            imports: entry
                .requires
                .iter()
                .filter_map(|it| {
                    let import = it.as_ref().import()?;
                    Some((it.as_ref().package().to_owned(), import.to_owned()))
                })
                .collect(),
            requires: entry
                .requires
                .iter()
                .map(|it| it.as_ref().package().to_owned())
                .collect(),
        }));
    }
    Ok(Course {
        root,
        welcome_message: info
            .welcome_message
            .map(shown)
            .transpose()?
            .unwrap_or_default(),
        final_message: info
            .final_message
            .map(shown)
            .transpose()?
            .unwrap_or_default(),
        exercises,
    })
}

/// One normal path component, without anything that a shell, a terminal or cargo would trip over.
fn is_plain_directory(dir: &str) -> bool {
    !dir.is_empty()
        && dir.len() <= 64
        && dir
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-')
        && !dir.starts_with('-')
}

/// The path of a file in a project, which is shown and handed to editors.
fn is_file_of_project(path: &str) -> bool {
    path.len() <= 200
        && path
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "/._-".contains(c))
        && path
            .split('/')
            .all(|part| !part.is_empty() && !part.starts_with('-') && part != "..")
        && is_of_project(Path::new(path))
}

/// An address that a browser opens as a page, and that runs nothing in it.
fn is_address(text: &str) -> bool {
    ["https://", "http://"].iter().any(|scheme| {
        text.strip_prefix(scheme)
            .is_some_and(|rest| !rest.is_empty())
    }) && !text.contains(char::is_whitespace)
}

/// The name of a package on PyPI, or of a module in it: it may come to stand in a command.
fn is_package(name: &str) -> bool {
    name.len() <= 64
        && name.starts_with(|c: char| c.is_ascii_alphanumeric())
        && name
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.'))
}

fn python_version(text: &str) -> Option<(u8, u8)> {
    let (major, minor) = text.split_once('.')?;
    Some((major.parse().ok()?, minor.parse().ok()?))
}

/// TOML's own error, with the nearest valid name for one that is not known.
fn syntax(text: &str, error: &toml::de::Error) -> CourseError {
    let offset = error.span().map_or(0, |span| span.start);
    let message = error.message();
    let mut quoted = message.split('`').skip(1).step_by(2);
    let suggestion = if message.starts_with("unknown") {
        quoted
            .next()
            .and_then(|unknown| names::nearest(unknown, quoted))
    } else {
        None
    };
    let mut message = message.to_owned();
    if let Some(near) = suggestion {
        message.push_str(&format!(". Did you mean `{near}`?"));
    }
    CourseError::Manifest {
        line: line_of(text, offset),
        message: quotable(&message),
    }
}

fn line_of(text: &str, offset: usize) -> usize {
    1 + text
        .bytes()
        .take(offset)
        .filter(|byte| *byte == b'\n')
        .count()
}

#[cfg(test)]
mod tests;
