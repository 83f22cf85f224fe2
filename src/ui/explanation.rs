//! The catalogue of PyO3's errors as lines of text.

use super::{Line, Look, hanging, prose, typed};
use crate::explain::{Entry, Explanation};

/// What an explanation begins with.
const LABEL: &str = "In PyO3 terms:";

/// Whether an explanation also says what to write instead: that half gives the answer away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mend {
    /// It does.
    Shown,
    /// Not yet; the command `explain` does.
    Later,
    /// Not yet; a key does.
    AtKey,
}

/// An explanation below the error that it is about, at most `width` columns wide.
pub(super) fn below_error(
    explanation: &Explanation,
    mend: Mend,
    lead: &str,
    width: usize,
) -> Vec<Line> {
    let said = match mend {
        Mend::Shown => explanation.text(),
        Mend::Later | Mend::AtKey => explanation.meaning(),
    };
    let text = format!("{LABEL} {said}");
    let mut lines = hanging(lead, &text, width);
    if let Some(first) = lines.first_mut() {
        first.begin_with(lead.len() + LABEL.len(), Look::Label);
    }
    if mend == Mend::AtKey {
        let how = "`e` says what to write instead, with an example.";
        lines.extend(
            hanging(lead, how, width)
                .into_iter()
                .map(|line| line.all(&Look::Faint)),
        );
    } else {
        lines.push(pointer(explanation, lead));
    }
    lines
}

/// Where an explanation can be read.
pub(super) fn pointer(explanation: &Explanation, lead: &str) -> Line {
    let how = format!("pyo3lings explain {}", explanation.entry.id);
    let more = typed::command(&how);
    Line::of(Look::Faint, format!("{lead}more: {more}"))
}

/// A whole entry: its meaning, an example, and where to read on.
pub fn entry_lines(entry: &Entry, meaning: &str, width: usize) -> Vec<Line> {
    let mut lines = vec![
        Line::of(Look::Strong, &entry.id),
        Line::from(&entry.title),
        Line::empty(),
    ];
    lines.extend(prose(meaning, width));
    if let Some(example) = &entry.example {
        for (heading, code) in [("before", &example.before), ("after", &example.after)] {
            lines.push(Line::empty());
            lines.push(Line::of(Look::Faint, format!("{heading}:")));
            for line in code.trim_matches('\n').lines() {
                lines.push(Line::of(Look::Code, format!("    {line}")).trim_end());
            }
        }
    }
    lines.push(Line::empty());
    if !entry.codes.is_empty() {
        lines.push(format!("codes: {}", entry.codes.join(" ")).into());
    }
    lines.push(format!("read on: {}", entry.guide).into());
    lines
}

/// Each entry's id, and its title beside it or, where that is too wide, below it.
pub fn entry_table<'a>(entries: impl IntoIterator<Item = &'a Entry>, width: usize) -> Vec<Line> {
    const COLUMN: usize = 26;
    entries
        .into_iter()
        .flat_map(|entry| {
            let id = Line::of(Look::Strong, &entry.id);
            if COLUMN + entry.title.len() <= width {
                let gap = " ".repeat(COLUMN - entry.id.len());
                vec![id.and(gap).and(&entry.title)]
            } else {
                let mut lines = vec![id];
                lines.extend(hanging("    ", &entry.title, width));
                lines
            }
        })
        .collect()
}
