//! `solution`: the reference solution, for whoever has found one.

use std::process::ExitCode;

use anyhow::Result;

use super::Here;
use super::reading::difference;
use crate::course::{LONGEST_FILE, read_file};
use crate::harmless::{PathText, without_escapes};
use crate::ui::{self, Line, Look};

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
