//! What somebody pasted: the errors in it, as they were before a terminal, a log or a course showed
//! them.

use super::clue::{Clue, PANIC};
use super::earlier::Kind;
use crate::build::{Diagnostic, Severity, split_diagnostics};

/// So many lines belong to one exception at most.
const MOST: usize = 40;

/// One error of a text.
#[derive(Debug, Default)]
pub(super) struct Pasted {
    /// The ways to read it, the most literal one first: a narrow screen breaks lines.
    pub(super) readings: Vec<Clue>,
    /// Whether there is an error before it.
    pub(super) follows: bool,
    /// What tells whether it comes of that one.
    pub(super) kind: Kind,
}

/// The errors in `text`, in its order.
pub(super) fn errors(text: &str) -> Vec<Pasted> {
    let mut found = of_compiler(text);
    let exceptions = exceptions(text);
    if found.is_empty() && exceptions.is_empty() {
        found.extend(bare_message(text));
    }
    found.extend(exceptions);
    found.extend(of_tools(text));
    found
}

/// The diagnostics of cargo and rustc. An indented log has them too.
fn of_compiler(text: &str) -> Vec<Pasted> {
    let mut diagnostics = split_diagnostics(text);
    if diagnostics.is_empty() {
        let trimmed: Vec<&str> = text.lines().map(str::trim_start).collect();
        diagnostics = split_diagnostics(&trimmed.join("\n"));
    }
    let is_error = |diagnostic: &&Diagnostic| diagnostic.severity == Severity::Error;
    if diagnostics.iter().any(|diagnostic| is_error(&diagnostic)) {
        diagnostics.retain(|diagnostic| is_error(&diagnostic));
    }
    diagnostics
        .iter()
        .enumerate()
        .map(|(number, diagnostic)| Pasted {
            readings: readings(diagnostic),
            follows: number > 0,
            kind: Kind::from(diagnostic),
        })
        .collect()
}

/// The diagnostic as it is, and with the lines of its message joined.
fn readings(diagnostic: &Diagnostic) -> Vec<Clue> {
    let plain = diagnostic.plain();
    let joined = [joined_by(&plain, " "), joined_by(&plain, "")].join("\n");
    let rest: Vec<&str> = plain
        .lines()
        .skip(1)
        .take_while(|line| !begins_picture(line))
        .collect();
    let mut readings = vec![Clue::from(diagnostic)];
    let broken = ways_to_join(&diagnostic.message, &rest);
    readings.extend(
        broken
            .into_iter()
            .map(|message| Clue::compiler(diagnostic.code.clone(), message, joined.clone())),
    );
    readings
}

/// Whether rustc shows code, or where it is, in this line.
fn begins_picture(line: &str) -> bool {
    let line = line.trim_start();
    line.is_empty()
        || line.starts_with("-->")
        || line.starts_with(['|', '=', '^'])
        || line.starts_with("note:")
        || line.starts_with("help:")
        || line.starts_with(|c: char| c.is_ascii_digit())
}

/// A message and the lines that may go on with it: a line breaks at a space, or within a word.
fn ways_to_join(message: &str, rest: &[&str]) -> Vec<String> {
    const MOST: usize = 3;
    let mut ways = vec![message.trim_end().to_owned()];
    for line in rest.iter().take(MOST) {
        ways = ways
            .iter()
            .flat_map(|way| ["", " "].map(|gap| format!("{way}{gap}{}", line.trim())))
            .collect();
    }
    ways
}

fn joined_by(text: &str, gap: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    lines.join(gap)
}

/// A message of the compiler that was quoted without its `error: `.
fn bare_message(text: &str) -> Option<Pasted> {
    let text = text.trim();
    let mut lines = text.lines();
    let message = lines.next()?;
    let rest: Vec<&str> = lines.take_while(|line| !begins_picture(line)).collect();
    let clue = |message: String| Clue::compiler(None, message, text.to_owned());
    let mut readings = vec![clue(message.to_owned())];
    readings.extend(ways_to_join(message, &rest).into_iter().map(clue));
    Some(Pasted {
        readings,
        ..Pasted::default()
    })
}

/// Lines of the form `Class: text`, each with the lines up to the next empty one: notes, as Python
/// shows them. pytest puts an `E` in front.
fn exceptions(text: &str) -> Vec<Pasted> {
    let lines: Vec<&str> = text
        .lines()
        .map(|line| {
            let line = line.trim_start().strip_prefix("E  ").unwrap_or(line).trim();
            line.strip_prefix("Error: ").unwrap_or(line)
        })
        .collect();
    let mut found = Vec::new();
    for (number, line) in lines.iter().enumerate() {
        let rest: Vec<&str> = lines[number + 1..]
            .iter()
            .take_while(|line| !line.is_empty() && !is_cut(line))
            .take(MOST)
            .copied()
            .collect();
        if let Some(first) = panic_message(line, &rest) {
            let after = if line.ends_with(':') {
                &rest[1.min(rest.len())..]
            } else {
                &rest
            };
            found.push(exception(&first, after));
        } else if is_exception(line) {
            found.push(exception(line, &rest));
        }
    }
    found
}

/// The lines that Python and PyO3 write between two errors.
fn is_cut(line: &str) -> bool {
    line.starts_with("Traceback (most recent call last)")
        || line.starts_with("--- PyO3 is resuming")
}

fn exception(first: &str, rest: &[&str]) -> Pasted {
    let whole = [&[first], rest].concat().join("\n");
    let mut readings = vec![Clue::exception(&whole)];
    let broken = &rest[..rest.len().min(2)];
    for message in ways_to_join(first, broken) {
        readings.push(Clue::exception(&format!("{message}\n{}", rest.join("\n"))));
    }
    Pasted {
        readings,
        ..Pasted::default()
    }
}

fn is_exception(line: &str) -> bool {
    let class = line.split(':').next().unwrap_or("");
    let is_name = class
        .chars()
        .all(|c| c.is_ascii_alphanumeric() || "._".contains(c));
    // What rustc and cargo put in front of a message is no class.
    is_name
        && class.len() < line.len()
        && class.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && class.contains(|c: char| c.is_ascii_uppercase())
}

/// What Rust prints of a panic, as the exception that PyO3 makes of it: the message stands in the
/// line after the place, or (before Rust 1.73) in front of it. A panic of a Rust program is none.
fn panic_message(line: &str, rest: &[&str]) -> Option<String> {
    let (thread, what) = line.strip_prefix("thread '")?.split_once(" panicked at ")?;
    let (message, place) = match what.strip_prefix('\'') {
        // A message of several lines has its place behind the last.
        Some(old) => old.rsplit_once("', ").unwrap_or((old, "")),
        None => (*rest.first()?, what),
    };
    let is_program = place.contains("src/main.rs") || place.contains("src/bin/");
    let in_pyo3 = place.contains("pyo3-") || place.contains("/pyo3/src/");
    (in_pyo3 || thread.starts_with("<unnamed>") && !is_program)
        .then(|| format!("{PANIC}: {message}"))
}

/// What linkers, loaders and other tools say has no form of its own: the whole text is looked at.
fn of_tools(text: &str) -> Option<Pasted> {
    (!text.trim().is_empty()).then(|| Pasted {
        readings: vec![
            Clue::Tool(text.to_owned()),
            Clue::Tool(joined_by(text, " ")),
            Clue::Tool(joined_by(text, "")),
        ],
        ..Pasted::default()
    })
}
