//! The catalogue of PyO3's errors as lines of text.

use console::style;

use super::{hanging, prose};
use crate::explain::{Entry, Explanation};

/// What an explanation begins with.
const LABEL: &str = "In PyO3 terms:";

/// An explanation below the error that it is about, at most `width` columns wide.
pub(super) fn below_error(explanation: &Explanation, lead: &str, width: usize) -> Vec<String> {
    let text = format!("{LABEL} {}", explanation.meaning());
    let mut lines = hanging(lead, &text, width);
    if let Some(first) = lines.first_mut() {
        *first = first.replacen(LABEL, &style(LABEL).bold().to_string(), 1);
    }
    let more = format!("{lead}more: pyo3lings explain {}", explanation.entry.id);
    lines.push(style(more).dim().to_string());
    lines
}

/// A whole entry: its meaning, an example, and where to read on.
pub fn entry_lines(entry: &Entry, meaning: &str, width: usize) -> Vec<String> {
    let mut lines = vec![
        style(&entry.id).bold().to_string(),
        entry.title.clone(),
        String::new(),
    ];
    lines.extend(prose(meaning, width));
    if let Some(example) = &entry.example {
        for (heading, code) in [("before", &example.before), ("after", &example.after)] {
            lines.push(String::new());
            lines.push(style(format!("{heading}:")).dim().to_string());
            for line in code.trim_matches('\n').lines() {
                let line = format!("    {line}");
                lines.push(style(line.trim_end()).cyan().to_string());
            }
        }
    }
    lines.push(String::new());
    if !entry.codes.is_empty() {
        lines.push(format!("codes: {}", entry.codes.join(" ")));
    }
    lines.push(format!("read on: {}", entry.guide));
    lines
}

/// A line for each entry: its id and its title.
pub fn entry_table<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Vec<String> {
    entries
        .into_iter()
        .map(|entry| {
            format!(
                "{}  {}",
                style(format!("{:<24}", entry.id)).bold(),
                entry.title
            )
        })
        .collect()
}
