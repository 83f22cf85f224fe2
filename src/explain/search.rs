//! Finding entries by a text that somebody pasted, or by what is remembered of one.

use std::cmp::Reverse;

use super::clue::Source;
use super::earlier::Earlier;
use super::entry::Rule;
use super::pattern::Words;
use super::{Entry, Explanation, entries, explain_clue, paste};
use crate::harmless::is_harmful;

/// What was found.
#[derive(Debug)]
pub enum Found {
    /// The text holds messages that the catalogue knows, in this order.
    Explained(Vec<Explanation>),
    /// No message of it is known; these entries have words in common with it.
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

/// The explanations of all complete messages, each entry once. What is there only because of an
/// earlier error is left out: a second one about the same line, and all that comes of a macro that
/// gave up.
fn messages(text: &str) -> Vec<Explanation> {
    let mut found: Vec<Explanation> = Vec::new();
    let mut earlier = Earlier::default();
    for error in paste::errors(text) {
        if earlier.brought(&error.kind) {
            continue;
        }
        let from = Source::Text {
            follows: error.follows,
        };
        let explanation = error
            .readings
            .iter()
            .find_map(|clue| explain_clue(clue, from));
        earlier.add(error.kind, explanation.is_some());
        if let Some(explanation) = explanation {
            let is_new = found
                .iter()
                .all(|earlier| earlier.entry.id != explanation.entry.id);
            if is_new {
                found.push(explanation);
            }
        }
    }
    found
}

/// What the entries say about a name that they know, such as `allow_threads`.
fn about_name(name: &str) -> Vec<Explanation> {
    let name = Words::from([("name".to_owned(), name.to_owned())]);
    entries()
        .filter(|entry| entry.names)
        .filter_map(|entry| {
            let words = entry.with_answer(name.clone(), true)?;
            Some(Explanation {
                entry,
                place: 0,
                words,
            })
        })
        .collect()
}

/// Entries with this error code, or with all these words; of a longer text, with a name of PyO3 that
/// it holds.
fn similar(text: &str) -> Vec<&'static Entry> {
    let text = text.trim().to_lowercase();
    let code = text.trim_start_matches("error").trim_matches(['[', ']']);
    let of_code: Vec<&Entry> = entries()
        .filter(|entry| {
            entry
                .codes
                .iter()
                .any(|known| known.eq_ignore_ascii_case(code))
        })
        .collect();
    if !of_code.is_empty() {
        return of_code;
    }
    let words = words_of(&text);
    // What stands behind a class or a code is a message, and not a question.
    let is_message = text.contains('\n') || text.contains(": ") || words.len() > LONGEST;
    let with = |likeness: &dyn Fn(&Entry) -> Option<usize>| -> Vec<(usize, &'static Entry)> {
        entries()
            .filter_map(|entry| Some((likeness(entry)?, entry)))
            .collect()
    };
    let mut found = if is_message {
        with(&|entry| by_name(entry, &words))
    } else {
        with(&|entry| by_words(entry, &text, &words))
    };
    found.sort_by_key(|(likeness, _)| Reverse(*likeness));
    if found.len() < FEW && !is_message && text.contains(' ') {
        let mut others = with(&|entry| by_one_word(entry, &words));
        others.retain(|(_, other)| found.iter().all(|(_, entry)| entry.id != other.id));
        others.sort_by_key(|(likeness, _)| Reverse(*likeness));
        found.extend(others);
    }
    let most = if is_message { FEW } else { MANY };
    found
        .into_iter()
        .take(most)
        .map(|(_, entry)| entry)
        .collect()
}

/// More words than these are a message and not a question.
const LONGEST: usize = 6;
/// A word of so many letters also stands for longer ones that begin with it.
const STEM: usize = 4;
/// So many entries at most are named for a message that nobody knows.
const FEW: usize = 4;
/// And so many for a few words.
const MANY: usize = 12;

/// The words that say something, in lower case.
fn words_of(text: &str) -> Vec<String> {
    const NOTHING: &[&str] = &[
        "a", "an", "and", "are", "as", "at", "be", "by", "can", "cannot", "do", "does", "error",
        "for", "from", "how", "in", "is", "it", "my", "no", "not", "of", "on", "or", "the", "to",
        "what", "why", "with",
    ];
    text.split(|c: char| !c.is_alphanumeric() && c != '_')
        .filter(|word| word.len() > 1 && !NOTHING.contains(word))
        .map(str::to_owned)
        .collect()
}

/// How well an entry fits a few words, all of which it has to have; of three or more, all but one.
fn by_words(entry: &Entry, text: &str, words: &[String]) -> Option<usize> {
    let is = |name: &String| name.eq_ignore_ascii_case(text);
    let whole = entry.keywords.iter().chain(entry.known.keys()).any(is);
    let phrase = text.len() >= 6 && texts(entry).any(|known| known.contains(text));
    let weights: Vec<usize> = words
        .iter()
        .filter_map(|word| weight(entry, word))
        .collect();
    let needed = if words.len() > 2 {
        words.len() - 1
    } else {
        words.len()
    };
    let likeness = 20 * usize::from(whole)
        + 10 * usize::from(phrase)
        + if weights.len() >= needed {
            weights.iter().sum()
        } else {
            0
        };
    (likeness > 0).then_some(likeness)
}

/// How well an entry fits one of the words, where its name or title has it, or a keyword is it.
fn by_one_word(entry: &Entry, words: &[String]) -> Option<usize> {
    const TELLING: usize = 4;
    let weights = words.iter().filter_map(|word| weight(entry, word));
    let likeness: usize = weights.filter(|weight| *weight >= TELLING).sum();
    (likeness > 0).then_some(likeness)
}

/// How much a word has to do with an entry.
fn weight(entry: &Entry, word: &str) -> Option<usize> {
    let has = |text: &str| {
        text.to_lowercase()
            .split(|c: char| !c.is_alphanumeric() && c != '_')
            .any(|known| known == word || word.len() >= STEM && known.starts_with(word))
    };
    let is = |name: &String| name.eq_ignore_ascii_case(word);
    if entry.keywords.iter().any(is) {
        Some(8)
    } else if has(&entry.id.replace('-', " ")) {
        Some(6)
    } else if entry.known.keys().any(is) {
        Some(5)
    } else if has(&entry.title) {
        Some(4)
    } else if texts(entry).any(|text| has(&text)) {
        Some(3)
    } else if has(&entry.general_text()) {
        Some(1)
    } else {
        None
    }
}

/// How much names of PyO3 in a message have to do with an entry.
fn by_name(entry: &Entry, words: &[String]) -> Option<usize> {
    let is_name = |word: &&String| {
        (word.starts_with("py") && word.len() > 4 && !word.starts_with("python"))
            || word.contains("gil")
    };
    let count = words
        .iter()
        .filter(is_name)
        .filter(|word| {
            let is = |name: &String| name.eq_ignore_ascii_case(word);
            entry.keywords.iter().any(is) || entry.names && entry.known.keys().any(is)
        })
        .count();
    (count > 0).then_some(count)
}

/// What its messages say, in lower case.
fn texts(entry: &Entry) -> impl Iterator<Item = String> {
    let rules: [&[Rule]; 3] = [&entry.compiler, &entry.python, &entry.tools];
    rules
        .into_iter()
        .flatten()
        .flat_map(|rule| rule.says.texts())
        .map(str::to_lowercase)
}
