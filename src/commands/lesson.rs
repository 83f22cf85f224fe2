//! `lesson`: a chapter's lesson, rendered for the terminal.

use std::process::ExitCode;

use anyhow::{Result, bail};

use super::Here;
use super::reading::Reading;
use crate::course::Exercise;
use crate::harmless::PathText;
use crate::ui;

pub(super) fn run(here: &Here, chapter: Option<&str>) -> Result<ExitCode> {
    let exercise = match chapter {
        None => here.exercise(None)?,
        Some(chapter) => find(&here.course.exercises, chapter)?,
    };
    let Some(lesson) = Reading::lesson(&here.course, exercise) else {
        bail!(
            "the chapter {} has no lesson; it would be {}",
            exercise.dir,
            exercise.lesson().shown()
        );
    };
    ui::page(&lesson.lines(ui::width()))?;
    Ok(ExitCode::SUCCESS)
}

/// The directory of a chapter that is named in any of the ways in which it may be.
pub(super) fn chapter(here: &Here, named: &str) -> Result<String> {
    Ok(find(&here.course.exercises, named)?.dir.clone())
}

/// The first exercise of a chapter, by the chapter's name, a part of it, or an exercise of it.
fn find<'a>(
    exercises: &'a [std::sync::Arc<Exercise>],
    chapter: &str,
) -> Result<&'a std::sync::Arc<Exercise>> {
    let wanted = chapter.to_lowercase();
    let has = |fits: &dyn Fn(&Exercise) -> bool| exercises.iter().find(|exercise| fits(exercise));
    let number = format!("{wanted}_");
    let found = has(&|exercise| exercise.dir.to_lowercase() == wanted)
        .or_else(|| has(&|exercise| exercise.name == wanted))
        .or_else(|| has(&|exercise| exercise.dir.to_lowercase().starts_with(&number)))
        .or_else(|| has(&|exercise| exercise.dir.to_lowercase().contains(&wanted)));
    match found {
        Some(exercise) if !wanted.is_empty() => Ok(exercise),
        _ => {
            let mut chapters: Vec<&str> = exercises.iter().map(|one| one.dir.as_str()).collect();
            chapters.dedup();
            bail!(
                "there is no chapter `{chapter}`. The chapters are {}.",
                chapters.join(", ")
            )
        }
    }
}
