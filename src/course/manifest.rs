//! Reading info.toml, strictly: every mistake is an error with its line.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use serde::Deserialize;
use toml::Spanned;

use super::exercise::{Exercise, FailsWith, Profile};
use super::{Course, CourseError, MANIFEST, names};

/// The version of info.toml's format that this program reads.
pub const FORMAT_VERSION: u32 = 1;

/// A course may have this many exercises.
const MOST_EXERCISES: usize = 9_999;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Info {
    format_version: Spanned<u32>,
    #[serde(default)]
    welcome_message: String,
    #[serde(default)]
    final_message: String,
    #[serde(default)]
    exercises: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    name: Spanned<String>,
    dir: Spanned<String>,
    hints: Spanned<Vec<String>>,
    fails_with: FailsWith,
    #[serde(default)]
    profile: Profile,
    timeout_s: Option<Spanned<u64>>,
    learned: Option<String>,
    guide: Option<String>,
    #[serde(default)]
    optional: bool,
    min_python: Option<Spanned<String>>,
    #[serde(default)]
    requires: Vec<String>,
}

/// Reads and checks the course whose directory is `root`.
pub(super) fn read(root: PathBuf) -> Result<Course, CourseError> {
    let path = root.join(MANIFEST);
    let text = std::fs::read(&path).map_err(|source| CourseError::Unreadable { path, source })?;
    let text = String::from_utf8(text).map_err(|error| {
        let valid = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        CourseError::Manifest {
            line: 1 + valid.iter().filter(|byte| **byte == b'\n').count(),
            message: "this line is not UTF-8 text. Save the file as UTF-8.".into(),
        }
    })?;
    let course = parse(&text, root)?;
    for exercise in &course.exercises {
        inside(&course.root, &exercise.source())?;
        inside(&course.root, &exercise.check())?;
        inside(&course.root, &exercise.solution())?;
    }
    Ok(course)
}

/// Reads the manifest's text; looks at no other file.
pub(super) fn parse(text: &str, root: PathBuf) -> Result<Course, CourseError> {
    let info: Info = toml::from_str(text).map_err(|error| syntax(text, &error))?;
    let at = |offset: usize, message: String| CourseError::Manifest {
        line: line_of(text, offset),
        message,
    };

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
        if let Some(first) = seen.insert(entry.name.get_ref().clone(), line_of(text, name_at)) {
            let message = format!(
                "the name `{}` is taken, in line {first}.",
                entry.name.get_ref()
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
                "dir is `{}`: it must be the name of one directory, such as \"05_classes\".",
                entry.dir.get_ref().escape_debug()
            );
            return Err(at(dir_at, message));
        }
        if entry
            .hints
            .get_ref()
            .iter()
            .any(|hint| hint.trim().is_empty())
        {
            return Err(at(entry.hints.span().start, "a hint is empty.".into()));
        }
        let timeout = match &entry.timeout_s {
            Some(seconds) if !(1..=600).contains(seconds.get_ref()) => {
                let message = "timeout_s must be from 1 to 600 seconds.".into();
                return Err(at(seconds.span().start, message));
            }
            Some(seconds) => *seconds.get_ref(),
            None => 10,
        };
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
            hints: entry.hints.into_inner(),
            fails_with: entry.fails_with,
            profile: entry.profile,
            timeout: Duration::from_secs(timeout),
            learned: entry.learned,
            guide: entry.guide,
            optional: entry.optional,
            min_python,
            requires: entry.requires,
        }));
    }
    Ok(Course {
        root,
        welcome_message: info.welcome_message,
        final_message: info.final_message,
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

fn python_version(text: &str) -> Option<(u8, u8)> {
    let (major, minor) = text.split_once('.')?;
    Some((major.parse().ok()?, minor.parse().ok()?))
}

/// Refuses a file that exists and, through links, lies outside the course.
fn inside(root: &Path, file: &Path) -> Result<(), CourseError> {
    match root.join(file).canonicalize() {
        Ok(real) if !real.starts_with(root) => Err(CourseError::Outside {
            path: file.to_path_buf(),
        }),
        // A missing file is said when its exercise is run.
        _ => Ok(()),
    }
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
    let mut message = message.replace('\n', " ");
    if let Some(near) = suggestion {
        message.push_str(&format!(". Did you mean `{near}`?"));
    }
    CourseError::Manifest {
        line: line_of(text, offset),
        message,
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
mod tests {
    use proptest::prelude::*;

    use super::*;

    const VALID: &str = r#"format_version = 1
welcome_message = "hello"

[[exercises]]
name = "counter"
dir = "05_classes"
fails_with = "build"
hints = ["look", "think", "write"]
"#;

    fn fault(text: &str) -> String {
        match parse(text, PathBuf::from("/course")) {
            Ok(_) => panic!("accepted:\n{text}"),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn a_valid_manifest_is_read() {
        let course = parse(VALID, PathBuf::from("/course")).unwrap();
        let counter = course.exercise("counter").unwrap();
        assert_eq!(counter.fails_with, FailsWith::Build);
        assert_eq!(counter.timeout, Duration::from_secs(10));
        assert_eq!(
            counter.source(),
            Path::new("exercises/05_classes/counter.rs")
        );
    }

    #[test]
    fn each_mistake_is_named_with_its_line() {
        for (from, to, expected) in [
            (
                "hints = [",
                "hintz = [",
                "info.toml, line 8: unknown field `hintz`",
            ),
            ("hints = [", "hintz = [", "Did you mean `hints`?"),
            (
                "\"counter\"",
                "\"Counter\"",
                "line 5: `Counter` can't be the name",
            ),
            ("\"05_classes\"", "\"../etc\"", "line 6: dir is `../etc`"),
            ("\"build\"", "\"biuld\"", "Did you mean `build`?"),
            ("\"look\"", "\" \"", "line 8: a hint is empty"),
            ("version = 1", "version = 7", "line 1: format_version is 7"),
            ("hints", "timeout_s = 0\nhints", "line 8: timeout_s must be"),
            (
                "hints",
                "min_python = \"three\"\nhints",
                "line 8: min_python is `three`",
            ),
        ] {
            let message = fault(&VALID.replacen(from, to, 1));
            assert!(message.contains(expected), "{to}: {message}");
        }
        let twice = format!("{VALID}{}", &VALID[VALID.find("[[").unwrap()..]);
        assert!(fault(&twice).contains("line 10: the name `counter` is taken, in line 5"));
        assert!(fault("format_version = 1").contains("no [[exercises]]"));
    }

    #[test]
    fn a_prefix_names_an_exercise_when_it_is_unique() {
        let more = VALID.replacen("\"counter\"", "\"count_down\"", 1);
        let both = format!("{VALID}{}", &more[more.find("[[").unwrap()..]);
        let course = parse(&both, PathBuf::from("/course")).unwrap();
        assert_eq!(course.exercise("counte").unwrap().name, "counter");
        let ambiguous = course.exercise("count").unwrap_err().to_string();
        assert!(ambiguous.contains("counter, count_down"), "{ambiguous}");
        let wrong = course.exercise("conuter").unwrap_err().to_string();
        assert!(wrong.contains("Did you mean `counter`?"), "{wrong}");
    }

    proptest! {
        #[test]
        fn any_changed_byte_is_an_error_or_a_course(
            place in 0..VALID.len(),
            byte in any::<u8>(),
        ) {
            let mut bytes = VALID.as_bytes().to_vec();
            bytes[place] = byte;
            if let Ok(text) = String::from_utf8(bytes) {
                match parse(&text, PathBuf::from("/course")) {
                    Ok(course) => prop_assert!(!course.exercises.is_empty()),
                    Err(error) => prop_assert!(error.to_string().contains("line ")),
                }
            }
        }

        #[test]
        fn any_text_is_an_error_or_a_course(text in "\\PC*") {
            let _ = parse(&text, PathBuf::from("/course"));
        }
    }
}
