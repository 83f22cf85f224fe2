//! `hint`: the next of an exercise's hints.

use std::process::ExitCode;

use anyhow::Result;

use super::Here;
use crate::course::Exercise;
use crate::ui::{self, Line, Look};

pub(super) fn run(here: &Here, name: Option<&str>, all: bool) -> Result<ExitCode> {
    let exercise = here.exercise(name)?;
    let count = exercise.hints.len();
    if count == 0 {
        ui::print_text(&format!("{} has no hints.", exercise.name))?;
        return Ok(ExitCode::SUCCESS);
    }
    let given = here.progress.hints_given(&exercise.name);
    let levels = if all {
        0..count
    } else {
        given.min(count - 1)..(given + 1).min(count)
    };
    let last = levels.end;
    for level in levels {
        ui::print(&lines(exercise, level, ui::width()))?;
    }
    if !here.is_agreed() {
        if last < count {
            let text = format!(
                "Which hints you have read is remembered when you have agreed that the course's code \
                 runs; `pyo3lings hint {} --all` gives all of them now.",
                exercise.name
            );
            ui::print(&ui::hanging("", &text, ui::width()))?;
        }
    } else if last > given {
        here.update(|progress| progress.set_hints_given(&exercise.name, last))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// One hint with its heading; `level` counts from 0.
pub(super) fn lines(exercise: &Exercise, level: usize, width: usize) -> Vec<Line> {
    let count = exercise.hints.len();
    let left = count - level - 1;
    let rest = match left {
        0 => "this is the last one".to_owned(),
        1 => "one more is left".to_owned(),
        _ => format!("{left} more are left"),
    };
    let heading = format!("hint {} of {count} for {}", level + 1, exercise.name);
    let heading = Line::of(Look::Strong, heading).and("  ");
    let mut lines = vec![heading.with(Look::Faint, format!("({rest})"))];
    lines.extend(ui::prose(&exercise.hints[level], width));
    lines.push(Line::empty());
    lines
}
