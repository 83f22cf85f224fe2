//! `solution`: the reference solution, for whoever has found one.

use std::process::ExitCode;

use anyhow::Result;

use super::Here;
use super::reading::differences;
use crate::course::{Content, Exercise};
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
    if plain {
        // The text of a course does nothing to a terminal, also behind a pipe.
        ui::print_text(&without_escapes(printed(&theirs, exercise).trim_end()))?;
        return Ok(ExitCode::SUCCESS);
    }
    let mine = here.course.answer(exercise, &exercise.source());
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
    lines.extend(differences(&mine.files(name), &theirs.files(name), false));
    ui::print(&lines)?;
    Ok(ExitCode::SUCCESS)
}

/// A solution as it is printed: the files of a project each under its path.
fn printed(solution: &Content, exercise: &Exercise) -> String {
    let mut text = String::new();
    for (name, content) in solution.files(&exercise.name).files() {
        if exercise.is_project() {
            text += &format!("==> {name} <==\n");
        }
        text += &String::from_utf8_lossy(content);
        if exercise.is_project() {
            text += "\n";
        }
    }
    text
}
