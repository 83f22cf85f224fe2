//! `explain`: the catalogue of PyO3's errors.

use std::io::{self, Read};
use std::process::ExitCode;

use anyhow::{Context, Result, bail};

use crate::course::nearest;
use crate::explain::{self, Entry, Explanation, Found};
use crate::ui::{self, Line, Look};

/// So many entries are shown whole; more are only named.
const WHOLE: usize = 3;

/// What is asked for.
enum Answer {
    All,
    /// Entries with the names from a message.
    Explained(Vec<Explanation>),
    /// One that was named, or several that have to do with the words.
    Entries(Vec<&'static Entry>),
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
        let found = match answer {
            Answer::All => with_own_words(explain::entries()),
            Answer::Explained(explanations) => with_names(&explanations),
            Answer::Entries(entries) => with_own_words(entries),
        };
        ui::json::print(&ui::json::explain(&found))?;
    } else {
        ui::print(&match answer {
            Answer::All => table(),
            Answer::Explained(explanations) => explained(&with_names(&explanations)),
            Answer::Entries(entries) => similar(&entries),
        })?;
    }
    Ok(ExitCode::SUCCESS)
}

fn with_names(explanations: &[Explanation]) -> Vec<(&'static Entry, String)> {
    explanations
        .iter()
        .map(|explanation| (explanation.entry, explanation.meaning()))
        .collect()
}

fn with_own_words(
    entries: impl IntoIterator<Item = &'static Entry>,
) -> Vec<(&'static Entry, String)> {
    entries
        .into_iter()
        .map(|entry| (entry, entry.general_meaning()))
        .collect()
}

/// By the name of an entry, or its beginning; or else by what the text says.
fn named_or_quoted(error: &str) -> Result<Answer> {
    if let Some(entry) = explain::entries().iter().find(|entry| entry.id == error) {
        return Ok(Answer::Entries(vec![entry]));
    }
    let beginning: Vec<&Entry> = explain::entries()
        .iter()
        .filter(|entry| !error.is_empty() && entry.id.starts_with(error))
        .collect();
    match beginning[..] {
        [] => in_text(error),
        [entry] => Ok(Answer::Entries(vec![entry])),
        _ => {
            let ids: Vec<&str> = beginning.iter().map(|entry| entry.id.as_str()).collect();
            bail!(
                "`{error}` may be {}. Give a few more letters.",
                ids.join(", ")
            )
        }
    }
}

fn in_text(text: &str) -> Result<Answer> {
    match explain::search(text) {
        Found::Explained(explanations) => Ok(Answer::Explained(explanations)),
        Found::Similar(entries) if !entries.is_empty() => Ok(Answer::Entries(entries)),
        Found::Similar(_) => {
            let ids = explain::entries().iter().map(|entry| entry.id.as_str());
            match nearest(text, ids) {
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

fn table() -> Vec<Line> {
    let mut lines = ui::entry_table(explain::entries());
    lines.push(Line::empty());
    lines.extend(ui::hanging(
        "",
        "`pyo3lings explain NAME` says more. In place of the name, a quoted message will do, and `-` \
         reads the output of cargo or Python: `cargo build 2>&1 | pyo3lings explain -`",
        ui::width(),
    ));
    lines
}

/// Entries that have something to do with what was asked for.
fn similar(entries: &[&'static Entry]) -> Vec<Line> {
    if entries.len() <= WHOLE {
        return whole(&with_own_words(entries.iter().copied()));
    }
    let mut lines = ui::entry_table(entries.iter().copied());
    lines.push(Line::empty());
    let text = format!(
        "{} entries have to do with that. `pyo3lings explain NAME` says more about one.",
        entries.len()
    );
    lines.extend(ui::hanging("", &text, ui::width()));
    lines
}

/// What was found in a message, or in many: errors after the first often follow from it.
fn explained(found: &[(&'static Entry, String)]) -> Vec<Line> {
    if found.len() <= WHOLE {
        return whole(found);
    }
    let (first, others) = found.split_at(1);
    let mut lines = whole(first);
    lines.push(Line::empty());
    lines.push(Line::of(Look::Faint, "also:"));
    lines.extend(ui::entry_table(others.iter().map(|(entry, _)| *entry)));
    lines
}

fn whole(found: &[(&'static Entry, String)]) -> Vec<Line> {
    let mut lines = Vec::new();
    for (number, (entry, meaning)) in found.iter().enumerate() {
        if number > 0 {
            lines.extend([Line::empty(), Line::empty()]);
        }
        lines.extend(ui::entry_lines(entry, meaning, ui::width()));
    }
    lines
}
