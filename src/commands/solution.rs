//! `solution`: the reference solution, for whoever has found one.

use std::process::ExitCode;
use std::time::Duration;

use anyhow::Result;
use similar::{ChangeTag, TextDiff};

use super::Here;
use crate::course::{LONGEST_FILE, read_file};
use crate::harmless::{PathText, harmless, without_escapes};
use crate::ui::{self, Line, Look};

/// How many equal lines are shown around a difference.
const CONTEXT: usize = 3;

/// How long the shortest difference is looked for; after that, one will do.
const PATIENCE: Duration = Duration::from_millis(500);

pub(super) fn run(here: &Here, name: Option<&str>, plain: bool) -> Result<ExitCode> {
    let exercise = here.exercise(name)?;
    let name = &exercise.name;
    if !here.progress.is_done(name) {
        // Not on standard output, which may be on its way into a file.
        ui::remark(&format!(
            "The solution of `{name}` is there to be read as soon as the exercise passes. Until \
             then, `pyo3lings hint {name}` gives the next hint."
        ));
        return Ok(ExitCode::FAILURE);
    }
    let theirs = here.course.solution(exercise)?;
    let theirs = String::from_utf8_lossy(&theirs);
    if plain {
        // The text of a course does nothing to a terminal, also behind a pipe.
        ui::print_text(&without_escapes(theirs.trim_end()))?;
        return Ok(ExitCode::SUCCESS);
    }
    let mine = read_file(&here.course.source(exercise), LONGEST_FILE).unwrap_or_default();
    let mine = String::from_utf8_lossy(&mine);
    if mine == theirs {
        ui::print_text(&format!(
            "Your `{name}` is the reference solution, letter by letter."
        ))?;
        return Ok(ExitCode::SUCCESS);
    }
    let mut lines = vec![
        Line::of(
            Look::Bad,
            format!("- yours       {}", exercise.source().shown()),
        ),
        Line::of(
            Look::Good,
            format!("+ reference   {}", exercise.solution().shown()),
        ),
    ];
    lines.extend(difference(&mine, &theirs));
    ui::print(&lines)?;
    Ok(ExitCode::SUCCESS)
}

/// Line by line, what one text has and the other has not.
fn difference(mine: &str, theirs: &str) -> Vec<Line> {
    let diff = TextDiff::configure()
        .timeout(PATIENCE)
        .diff_lines(mine, theirs);
    let mut lines = Vec::new();
    for group in diff.grouped_ops(CONTEXT) {
        let line = group.first().map_or(0, |op| op.old_range().start) + 1;
        lines.push(Line::empty());
        lines.push(Line::of(Look::Faint, format!("line {line}")));
        for change in group.iter().flat_map(|op| diff.iter_changes(op)) {
            let text = harmless(change.value().trim_end().as_bytes());
            lines.push(match change.tag() {
                ChangeTag::Delete => Line::of(Look::Bad, format!("- {text}")),
                ChangeTag::Insert => Line::of(Look::Good, format!("+ {text}")),
                ChangeTag::Equal => Line::from(format!("  {text}")),
            });
        }
    }
    lines
}
