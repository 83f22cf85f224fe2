//! What can be saved of a progress file that is damaged, or that a version control system merged.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;

use super::Progress;
use crate::course::names;

/// What can be read of a damaged file, line by line: a list that breaks off in the middle still gives
/// what stands before, and a quotation mark that is lost takes at most its neighbours with it.
pub(super) fn salvage(text: &str) -> Progress {
    let mut progress = Progress::default();
    let mut part = Part::State { inside_done: false };
    for line in text.lines().filter(|line| !is_mark_of_a_merge(line)) {
        if let Some(begun) = Part::begun_by(line) {
            part = begun;
            continue;
        }
        match &mut part {
            Part::State { inside_done } => {
                let value = match line.split_once('=') {
                    Some((key, value)) => {
                        *inside_done = key.trim() == "done";
                        if key.trim() == "current" {
                            progress.current = names_in(value).next().map(str::to_owned);
                        }
                        value
                    }
                    None => line,
                };
                if *inside_done {
                    progress.done.extend(names_in(value).map(str::to_owned));
                }
            }
            Part::Hints => {
                if let Some((name, count)) = line.split_once('=')
                    && let (Some(name), Ok(count)) = (names_in(name).next(), count.trim().parse())
                {
                    progress.set_hints_given(name, count);
                }
            }
            Part::Practice(named) => read_on(named, line, &mut progress.practice),
            Part::Effort(named) => read_on(named, line, &mut progress.efforts),
            Part::Unknown => {}
            Part::Passed => {
                if let Some((name, hash)) = line.split_once('=')
                    && let Some(name) = names_in(name).next()
                {
                    let hash = hash.trim().trim_matches('"');
                    progress.passed.insert(name.to_owned(), hash.to_owned());
                }
            }
        }
    }
    progress
}

/// Adds a line to what stands below a heading with a name, and keeps what can be read of it by then.
fn read_on<T: DeserializeOwned>(
    (name, text): &mut (String, String),
    line: &str,
    found: &mut BTreeMap<String, T>,
) {
    text.push_str(line);
    text.push('\n');
    if let Ok(value) = toml::from_str(text) {
        found.insert(name.clone(), value);
    }
}

/// The part of a progress file that a line stands in.
enum Part {
    State {
        inside_done: bool,
    },
    Hints,
    Passed,
    /// What stands below `[efforts.NAME]` until now.
    Effort((String, String)),
    /// What stands below `[practice.NAME]` until now.
    Practice((String, String)),
    /// What only a newer program knows.
    Unknown,
}

impl Part {
    /// The part whose heading this line is.
    fn begun_by(line: &str) -> Option<Part> {
        match line.trim() {
            "[hints]" => Some(Part::Hints),
            "[passed]" => Some(Part::Passed),
            heading => {
                let heading = heading.strip_prefix('[')?.strip_suffix(']')?;
                if heading.starts_with('"') {
                    // The list of names, on a line of its own.
                    return None;
                }
                let named = |name: &str| {
                    names_in(name)
                        .next()
                        .map(|name| (name.to_owned(), String::new()))
                };
                let part = match heading.split_once('.') {
                    Some(("efforts", name)) => named(name).map(Part::Effort),
                    Some(("practice", name)) => named(name).map(Part::Practice),
                    Some(_) | None => None,
                };
                Some(part.unwrap_or(Part::Unknown))
            }
        }
    }
}

/// Whether a version control system put this line around what two people have done.
fn is_mark_of_a_merge(line: &str) -> bool {
    ["<<<<<<<", "=======", ">>>>>>>", "|||||||"]
        .iter()
        .any(|mark| line.starts_with(mark))
}

/// The words of a text that can be names of exercises.
fn names_in(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_'))
        .filter(|word| names::fault(word).is_none())
}
