//! `explain`: the catalogue of PyO3's errors.

use std::io::{self, Read};
use std::process::ExitCode;

use crate::course::nearest;
use crate::explain::{self, Entry, Explanation, Found};
use crate::ui::{self, Line, Look};
use anyhow::{Context, Result, bail};

/// What is asked for.
enum Answer {
    All,
    /// The entry that was named.
    Named(&'static Entry),
    /// Entries with the names from messages that they know.
    Explained(Vec<Explanation>),
    /// No message was known; these have words in common with the text.
    Similar {
        entries: Vec<&'static Entry>,
        asked: String,
    },
}

pub(super) fn run(error: Option<&str>, json: bool) -> Result<ExitCode> {
    let answer = match error {
        None => Answer::All,
        Some("-") => {
            let mut bytes = Vec::new();
            io::stdin()
                .lock()
                .read_to_end(&mut bytes)
                .context("cannot read the error from standard input")?;
            in_text(&String::from_utf8_lossy(&bytes))?
        }
        Some(error) => named_or_quoted(error.trim())?,
    };
    if json {
        let general = |entry: &'static Entry| (entry, entry.general_text());
        let (found, matched) = match answer {
            Answer::All => (explain::entries().map(general).collect(), None),
            Answer::Named(entry) => (vec![general(entry)], None),
            Answer::Explained(explanations) => (
                explanations
                    .iter()
                    .map(|explanation| (explanation.entry, explanation.text()))
                    .collect(),
                Some(ui::json::Match::Message),
            ),
            Answer::Similar { entries, .. } => (
                entries.into_iter().map(general).collect(),
                Some(ui::json::Match::Words),
            ),
        };
        let found: Vec<(&Entry, String)> = found;
        ui::json::print(&ui::json::explain(&found, matched))?;
    } else {
        let width = ui::width();
        ui::print(&match answer {
            Answer::All => table(width),
            Answer::Named(entry) => ui::entry_lines(entry, &entry.general_text(), width),
            Answer::Explained(explanations) => explained(&explanations, width),
            Answer::Similar { entries, asked } => similar(&entries, &asked, width),
        })?;
    }
    Ok(ExitCode::SUCCESS)
}

/// By the name of an entry, or its beginning; or else by what the text says.
fn named_or_quoted(error: &str) -> Result<Answer> {
    if let Some(entry) = explain::entries().find(|entry| entry.id == error) {
        return Ok(Answer::Named(entry));
    }
    let beginning: Vec<&'static Entry> = explain::entries()
        .filter(|entry| !error.is_empty() && entry.id.starts_with(error))
        .collect();
    match beginning[..] {
        [] => in_text(error),
        _ if is_keyword(error) => in_text(error),
        [entry] => Ok(Answer::Named(entry)),
        _ => {
            let ids: Vec<&str> = beginning.iter().map(|entry| entry.id.as_str()).collect();
            bail!(
                "`{error}` may be {}. Give a few more letters.",
                ids.join(", ")
            )
        }
    }
}

/// Whether a word is one that entries are looked for by.
fn is_keyword(word: &str) -> bool {
    explain::entries()
        .flat_map(|entry| &entry.keywords)
        .any(|keyword| keyword.eq_ignore_ascii_case(word))
}

fn in_text(text: &str) -> Result<Answer> {
    match explain::search(text) {
        Found::Explained(explanations) => Ok(Answer::Explained(explanations)),
        Found::Similar(entries) if !entries.is_empty() => Ok(Answer::Similar {
            entries,
            asked: text.trim().to_owned(),
        }),
        Found::Similar(_) => {
            // A whole log is no slip in a name, and would take long to compare.
            const LONGEST_NAME: usize = 40;
            let ids = explain::entries().map(|entry| entry.id.as_str());
            match (text.len() <= LONGEST_NAME)
                .then(|| nearest(text, ids))
                .flatten()
            {
                Some(id) => {
                    bail!("there is no error `{text}` in the catalogue. Did you mean `{id}`?")
                }
                None => bail!(
                    "the catalogue knows none of this; perhaps it has nothing to do with PyO3. \
                     `pyo3lings explain` lists what it knows, and `rustc --explain CODE` explains \
                     the codes of Rust."
                ),
            }
        }
    }
}

fn table(width: usize) -> Vec<Line> {
    let mut lines = Vec::new();
    for chapter in explain::chapters() {
        lines.push(Line::of(Look::Strong, &chapter.title));
        lines.extend(ui::entry_table(&chapter.entries, width));
        lines.push(Line::empty());
    }
    lines.extend(ui::hanging(
        "",
        "`pyo3lings explain NAME` says more. In place of the name, a quoted message will do, and `-` \
         reads the output of cargo or Python: `cargo build 2>&1 | pyo3lings explain -`",
        width,
    ));
    lines
}

/// Entries that have something to do with what was asked for, as titles: nobody knows whether they
/// explain it.
fn similar(entries: &[&'static Entry], asked: &str, width: usize) -> Vec<Line> {
    let said = if asked.contains(['\n', ':']) || asked.len() > 40 {
        "No entry knows this message. These have words in common with it:".to_owned()
    } else {
        format!("These entries have to do with `{asked}`:")
    };
    let mut lines = ui::hanging("", &said, width);
    lines.push(Line::empty());
    lines.extend(ui::entry_table(entries.iter().copied(), width));
    lines.push(Line::empty());
    lines.extend(ui::hanging(
        "",
        "`pyo3lings explain NAME` says more about one.",
        width,
    ));
    lines
}

/// What was found in a message, or in many: errors after the first often follow from it.
fn explained(found: &[Explanation], width: usize) -> Vec<Line> {
    let Some((first, others)) = found.split_first() else {
        return Vec::new();
    };
    let mut lines = ui::entry_lines(first.entry, &first.text(), width);
    if !others.is_empty() {
        lines.push(Line::empty());
        lines.push(Line::of(Look::Faint, "also in there:"));
        lines.extend(ui::entry_table(
            others.iter().map(|other| other.entry),
            width,
        ));
    }
    lines
}
