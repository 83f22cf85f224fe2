//! The tables of info.toml, read key by key. What does not fit is noted with its line, and reading goes on:
//! an author learns of all mistakes at once.

use std::fmt::Write;

use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue};

use crate::course::error::{Fault, quotable};
use crate::course::names::nearest;
use crate::harmless::is_harmful;

/// The faults of one manifest, as they are found.
pub(super) struct Faults<'t> {
    text: &'t str,
    found: Vec<(usize, String)>,
}

impl<'t> Faults<'t> {
    pub(super) fn in_text(text: &'t str) -> Self {
        Faults {
            text,
            found: Vec::new(),
        }
    }

    /// Notes a fault at an offset in the text.
    pub(super) fn add(&mut self, offset: usize, message: impl AsRef<str>) {
        self.found.push((offset, quotable(message.as_ref())));
    }

    /// The line of an offset, counted from 1.
    pub(super) fn line(&self, offset: usize) -> usize {
        let before = &self.text.as_bytes()[..offset.min(self.text.len())];
        1 + before.iter().filter(|byte| **byte == b'\n').count()
    }

    /// All of them, from the top of the text.
    pub(super) fn sorted(mut self) -> Vec<Fault> {
        let found = std::mem::take(&mut self.found);
        let mut faults: Vec<Fault> = found
            .into_iter()
            .map(|(offset, message)| Fault {
                line: self.line(offset),
                message,
            })
            .collect();
        faults.sort_by_key(|fault| fault.line);
        faults.dedup();
        faults
    }
}

/// Something of the manifest and where it stands, as an offset in the text.
#[derive(Debug, Clone)]
pub(super) struct At<T> {
    pub(super) value: T,
    pub(super) at: usize,
}

/// One table: the course, an exercise, or a table in it.
#[derive(Clone, Copy)]
pub(super) struct Table<'t> {
    entries: &'t DeTable<'t>,
    /// Where it begins.
    pub(super) at: usize,
}

impl<'t> Table<'t> {
    pub(super) fn of(entries: &'t DeTable<'t>, at: usize) -> Self {
        Table { entries, at }
    }

    /// Notes each key that is none of these; `others` are keys of another table, and what they belong to.
    pub(super) fn has_only(self, keys: &[&str], others: (&[&str], &str), faults: &mut Faults<'_>) {
        for key in self.entries.keys() {
            let (name, at) = (key.get_ref().as_ref(), key.span().start);
            if keys.contains(&name) {
                continue;
            }
            let shown = name.escape_debug();
            let (theirs, belongs) = others;
            if theirs.contains(&name) {
                faults.add(at, format!("`{shown}` {belongs}."));
                continue;
            }
            let mut message = format!("unknown key `{shown}`.");
            if let Some(near) = nearest(name, keys.iter().copied()) {
                let _ = write!(message, " Did you mean `{near}`?");
            }
            message.push_str(" `pyo3lings dev help info.toml` lists the keys.");
            faults.add(at, message);
        }
    }

    /// All its keys with their values, in the order of the keys.
    pub(super) fn entries(self) -> impl Iterator<Item = (At<&'t str>, &'t Spanned<DeValue<'t>>)> {
        self.entries.iter().map(|(key, value)| {
            let name = At {
                value: key.get_ref().as_ref(),
                at: key.span().start,
            };
            (name, value)
        })
    }

    pub(super) fn get(self, key: &str) -> Option<&'t Spanned<DeValue<'t>>> {
        self.entries.get(key)
    }

    /// A text, of any length and content.
    pub(super) fn text(self, key: &str, faults: &mut Faults<'_>) -> Option<At<String>> {
        text(self.get(key)?, &format!("`{key}`"), faults)
    }

    /// A text that is shown as it stands: no escape sequence may come through.
    pub(super) fn shown(
        self,
        key: &str,
        longest: usize,
        faults: &mut Faults<'_>,
    ) -> Option<At<String>> {
        let text = self.text(key, faults)?;
        shown(text, longest, faults)
    }

    /// A list; what is in it is not looked at.
    pub(super) fn list(
        self,
        key: &str,
        example: &str,
        faults: &mut Faults<'_>,
    ) -> Option<At<&'t DeArray<'t>>> {
        let value = self.get(key)?;
        let at = value.span().start;
        match value.get_ref() {
            DeValue::Array(value) => Some(At { value, at }),
            other => {
                let message = format!(
                    "`{key}` must be a list, such as {example}, and not {}.",
                    kind(other)
                );
                faults.add(at, message);
                None
            }
        }
    }

    /// A list of texts.
    pub(super) fn texts(
        self,
        key: &str,
        example: &str,
        faults: &mut Faults<'_>,
    ) -> Vec<At<String>> {
        let Some(list) = self.list(key, example, faults) else {
            return Vec::new();
        };
        let what = format!("each entry of `{key}`");
        let entries = list.value.iter();
        entries
            .filter_map(|value| text(value, &what, faults))
            .collect()
    }

    /// `true` or `false`.
    pub(super) fn flag(self, key: &str, default: bool, faults: &mut Faults<'_>) -> bool {
        match self
            .get(key)
            .map(|value| (value.span().start, value.get_ref()))
        {
            None => default,
            Some((_, DeValue::Boolean(flag))) => *flag,
            Some((at, other)) => {
                let message = format!(
                    "`{key}` must be true or false, without quotes, and not {}.",
                    kind(other)
                );
                faults.add(at, message);
                default
            }
        }
    }

    /// A whole number, as large as it may be.
    pub(super) fn number(self, key: &str, faults: &mut Faults<'_>) -> Option<At<Option<u64>>> {
        let value = self.get(key)?;
        let at = value.span().start;
        match value.get_ref() {
            DeValue::Integer(number) => Some(At {
                value: u64::from_str_radix(number.as_str(), number.radix()).ok(),
                at,
            }),
            other => {
                let message = format!(
                    "`{key}` must be a whole number, without quotes, and not {}.",
                    kind(other)
                );
                faults.add(at, message);
                None
            }
        }
    }

    /// One of these words.
    pub(super) fn word<T: Copy>(
        self,
        key: &str,
        words: &[(&str, T)],
        faults: &mut Faults<'_>,
    ) -> Option<T> {
        let text = self.text(key, faults)?;
        let known = words.iter().find(|(word, _)| *word == text.value);
        if let Some((_, meaning)) = known {
            return Some(*meaning);
        }
        let all: Vec<String> = words
            .iter()
            .map(|(word, _)| format!("\"{word}\""))
            .collect();
        let mut message = format!(
            "`{key}` can't be \"{}\": it is one of {}.",
            text.value.escape_debug(),
            all.join(", ")
        );
        if let Some(near) = nearest(&text.value, words.iter().map(|(word, _)| *word)) {
            let _ = write!(message, " Did you mean \"{near}\"?");
        }
        faults.add(text.at, message);
        None
    }
}

/// A value that has to be a text; `what` is what it is called.
pub(super) fn text(
    value: &Spanned<DeValue<'_>>,
    what: &str,
    faults: &mut Faults<'_>,
) -> Option<At<String>> {
    let at = value.span().start;
    match value.get_ref() {
        DeValue::String(text) => Some(At {
            value: text.clone().into_owned(),
            at,
        }),
        other => {
            faults.add(
                at,
                format!("{what} must be a text in quotes, and not {}.", kind(other)),
            );
            None
        }
    }
}

/// A text that is shown as it stands, if it may be.
pub(super) fn shown(
    text: At<String>,
    longest: usize,
    faults: &mut Faults<'_>,
) -> Option<At<String>> {
    let value = text.value.replace("\r\n", "\n");
    if value.len() > longest {
        let message = format!("this text is longer than {longest} bytes. Shorten it.");
        faults.add(text.at, message);
        return None;
    }
    if value.contains(is_harmful) {
        faults.add(
            text.at,
            "this text holds a character that a terminal would not show but act on, such as an escape \
             or a mark that turns the direction of text. Take it out.",
        );
        return None;
    }
    Some(At { value, ..text })
}

/// What a value is, in words.
pub(super) fn kind(value: &DeValue<'_>) -> String {
    match value {
        DeValue::String(_) => "a text in quotes".to_owned(),
        DeValue::Integer(number) => format!("the number {}", number.as_str()),
        DeValue::Float(number) => format!("the number {}", number.as_str()),
        DeValue::Boolean(flag) => flag.to_string(),
        DeValue::Datetime(_) => "a date".to_owned(),
        DeValue::Array(_) => "a list".to_owned(),
        DeValue::Table(_) => "a table".to_owned(),
    }
}
