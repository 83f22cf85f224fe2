//! Finding entries by a text that somebody pasted, or by what is remembered of one.

use super::clue::Clue;
use super::entry::Rule;
use super::pattern::Words;
use super::{Entry, Explanation, entries, explain_clue};
use crate::build::split_diagnostics;
use crate::harmless::is_harmful;

/// What was found.
#[derive(Debug)]
pub enum Found {
    /// The text holds messages that the catalogue knows, in this order.
    Explained(Vec<Explanation>),
    /// No message is complete; these entries have something to do with the words.
    Similar(Vec<&'static Entry>),
}

/// The entries that explain a text: the output of cargo or of Python, a message, or a part of one.
pub fn search(text: &str) -> Found {
    let text: String = console::strip_ansi_codes(text)
        .chars()
        .filter(|c| !is_harmful(*c))
        .collect();
    let mut explained = messages(&text);
    if explained.is_empty() {
        explained = about_name(text.trim());
    }
    if explained.is_empty() {
        Found::Similar(similar(&text))
    } else {
        Found::Explained(explained)
    }
}

/// The explanations of all complete messages, each entry once.
fn messages(text: &str) -> Vec<Explanation> {
    let diagnostics = split_diagnostics(text);
    let clues = diagnostics
        .iter()
        .map(Clue::from)
        .chain(bare_messages(text))
        .chain(exceptions(text));
    let mut found: Vec<Explanation> = Vec::new();
    for clue in clues {
        if let Some(explanation) = explain_clue(&clue, &Words::new())
            && !found
                .iter()
                .any(|earlier| earlier.entry.id == explanation.entry.id)
        {
            found.push(explanation);
        }
    }
    found
}

/// What the entries say about a name that they know, such as `allow_threads`.
fn about_name(name: &str) -> Vec<Explanation> {
    let name = Words::from([("name".to_owned(), name.to_owned())]);
    entries()
        .iter()
        .filter(|entry| !entry.known.is_empty())
        .filter_map(|entry| {
            let words = entry.with_answer(name.clone())?;
            Some(Explanation { entry, words })
        })
        .collect()
}

/// A message of the compiler that was quoted without its `error: `.
fn bare_messages(text: &str) -> Option<Clue> {
    let text = text.trim();
    let message = text.lines().next()?;
    Some(Clue::Compiler {
        code: None,
        message: message.to_owned(),
        text: text.to_owned(),
    })
}

/// Lines of the form `Class: text`, each with the lines up to the next empty one: notes, as Python
/// shows them. pytest puts an `E` in front.
fn exceptions(text: &str) -> impl Iterator<Item = Clue> {
    const MOST: usize = 40;
    let lines: Vec<&str> = text
        .lines()
        .map(|line| line.strip_prefix("E  ").unwrap_or(line).trim())
        .collect();
    let mut clues = Vec::new();
    for (number, line) in lines.iter().enumerate() {
        let class = line.split(':').next().unwrap_or("");
        let is_class = class
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "._".contains(c));
        if is_class && !class.is_empty() && class.len() < line.len() {
            let with_notes: Vec<&str> = lines[number..]
                .iter()
                .take_while(|line| !line.is_empty())
                .take(MOST)
                .copied()
                .collect();
            clues.push(Clue::Python(with_notes.join("\n")));
        }
    }
    clues.into_iter()
}

/// Entries with this error code, and entries whose messages, title or meaning hold the text or are
/// held by it; those whose messages do first.
fn similar(text: &str) -> Vec<&'static Entry> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let text = text.trim_start_matches("error: ").to_lowercase();
    if text.len() < 3 {
        return Vec::new();
    }
    let code = text.trim_start_matches("error").trim_matches(['[', ']']);
    let mut found: Vec<(u8, &Entry)> = entries()
        .iter()
        .filter_map(|entry| Some((likeness(entry, &text, code)?, entry)))
        .collect();
    found.sort_by_key(|(likeness, _)| std::cmp::Reverse(*likeness));
    found.into_iter().map(|(_, entry)| entry).collect()
}

fn likeness(entry: &Entry, text: &str, code: &str) -> Option<u8> {
    let is_in = |whole: &str| whole.to_lowercase().contains(text);
    let rules = || entry.compiler.iter().chain(&entry.python);
    if entry
        .codes
        .iter()
        .any(|known| known.eq_ignore_ascii_case(code))
    {
        Some(4)
    } else if rules().any(|rule| holds(text, rule)) {
        Some(3)
    } else if rules().any(|rule| rule.says.texts().any(is_in))
        || entry.known.keys().any(|name| is_in(name))
    {
        Some(2)
    } else if is_in(&entry.id) || is_in(&entry.title) || is_in(&entry.general_meaning()) {
        Some(1)
    } else {
        None
    }
}

/// Whether a text has all that a rule says, in whatever surroundings.
fn holds(text: &str, rule: &Rule) -> bool {
    const TELLING: usize = 12;
    let mut rest = text;
    let mut length = 0;
    for piece in rule.says.texts() {
        let piece = piece.to_lowercase();
        let Some(place) = rest.find(&piece) else {
            return false;
        };
        rest = &rest[place + piece.len()..];
        length += piece.len();
    }
    length >= TELLING
}
