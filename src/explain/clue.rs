//! What a failure says: the part of a verdict that entries are compared with.

use super::entry::{End, Entry, Rule};
use super::pattern::{Words, filled};
use crate::build::Diagnostic;
use crate::check::{Outcome, Problem};
use crate::engine::{Death, Verdict};

/// What one failure says.
#[derive(Debug)]
pub(super) enum Clue {
    /// The compiler, or cargo.
    Compiler {
        code: Option<String>,
        message: String,
        /// The message with its notes and the code that it points at.
        text: String,
    },
    /// An exception, as `Class: text`; the notes that were added to it follow, and what a check got,
    /// and its line.
    Python(String),
    /// The checks came to this end.
    Ended(End),
}

impl Clue {
    /// What the first failure of a verdict says: the one that is shown in full.
    pub(super) fn of(verdict: &Verdict) -> Option<Self> {
        match verdict {
            Verdict::NotBuilt {
                diagnostics,
                message,
            } => Some(match diagnostics.first() {
                Some(first) => Clue::from(first),
                None => Clue::Compiler {
                    code: None,
                    message: message.clone(),
                    text: message.clone(),
                },
            }),
            Verdict::NotImported { problem } => Some(Clue::from(problem)),
            Verdict::Failed { checks } => checks
                .iter()
                .filter(|check| check.attacks.is_empty())
                .find_map(|check| match &check.outcome {
                    Outcome::Failed { problem } => Some(Clue::from(&**problem)),
                    Outcome::Passed | Outcome::Skipped { .. } | Outcome::NotRun => None,
                }),
            Verdict::TimedOut { .. } => Some(Clue::Ended(End::TimedOut)),
            Verdict::Died {
                death: Death::StackOverflow,
                ..
            } => Some(Clue::Ended(End::StackOverflow)),
            Verdict::Passed { .. }
            | Verdict::Built { .. }
            | Verdict::BuildTimedOut { .. }
            | Verdict::Died { .. }
            | Verdict::Unready { .. } => None,
        }
    }

    /// The words that an entry needs, if it explains this.
    pub(super) fn matches(&self, entry: &Entry, known: &Words) -> Option<Words> {
        match self {
            Clue::Compiler {
                code,
                message,
                text,
            } => {
                let other_code = code
                    .as_ref()
                    .is_some_and(|code| !entry.codes.is_empty() && !entry.codes.contains(code));
                if other_code {
                    return None;
                }
                first_match(entry, &entry.compiler, message, text, known)
            }
            Clue::Python(text) => first_match(entry, &entry.python, text, text, known),
            Clue::Ended(end) => entry.ends.contains(end).then(Words::new),
        }
    }
}

fn first_match(
    entry: &Entry,
    rules: &[Rule],
    message: &str,
    text: &str,
    known: &Words,
) -> Option<Words> {
    rules.iter().find_map(|rule| {
        let mut words = rule.says.begins(message, known)?;
        for pattern in &rule.shows {
            words = pattern.occurs(text, &words)?;
        }
        if rule
            .lacks
            .iter()
            .any(|pattern| pattern.occurs(text, &words).is_some())
        {
            return None;
        }
        for word in words.values_mut() {
            shorten(word);
        }
        for (name, word) in &rule.words {
            words.insert(name.clone(), filled(word, &words));
        }
        entry.with_answer(words)
    })
}

/// A type may have a very long name.
fn shorten(word: &mut String) {
    const MOST: usize = 48;
    if let Some((end, _)) = word.char_indices().nth(MOST) {
        word.truncate(end);
        word.push('…');
    }
}

impl From<&Diagnostic> for Clue {
    fn from(diagnostic: &Diagnostic) -> Self {
        Clue::Compiler {
            code: diagnostic.code.clone(),
            message: diagnostic.message.clone(),
            text: diagnostic.plain(),
        }
    }
}

impl From<&Problem> for Clue {
    fn from(problem: &Problem) -> Self {
        let mut text = format!("{}: {}", problem.exception, problem.message);
        if let Some(got) = &problem.got {
            text.push_str("\ngot ");
            text.push_str(got);
        }
        if let Some(at) = &problem.at {
            text.push_str("\nat ");
            text.push_str(&at.code);
        }
        Clue::Python(text)
    }
}
