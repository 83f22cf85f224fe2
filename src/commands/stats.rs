//! `stats`: what was learned, what is due and what is hard.

use std::process::ExitCode;

use anyhow::Result;
use serde::Serialize;

use super::{Here, practice};
use crate::practice::{Card, due, now};
use crate::ui::{self, Line, Look};

/// What is remembered for so many days counts as learned.
const LEARNED_DAYS: f64 = 21.0;

/// So many of the hardest exercises are named.
const HARDEST: usize = 3;

/// The bars are so wide.
const BAR: usize = 20;

/// One chapter.
#[derive(Debug, Serialize)]
struct Chapter {
    chapter: String,
    exercises: usize,
    done: usize,
    learned: usize,
    due: usize,
}

#[derive(Debug, Serialize)]
struct Document {
    schema: u32,
    due: usize,
    chapters: Vec<Chapter>,
    /// The hardest first.
    hard: Vec<Hard>,
}

#[derive(Debug, Serialize)]
struct Hard {
    exercise: String,
    /// From 1 to 10.
    difficulty: f64,
}

pub(super) fn run(here: &Here, json: bool) -> Result<ExitCode> {
    let now = now();
    let document = document(here, now);
    if json {
        ui::json::print(&document)?;
        return Ok(ExitCode::SUCCESS);
    }
    let mut lines = lines(&document);
    lines.push(Line::empty());
    lines.extend(ui::hanging("", &practice::next(here, now), ui::width()));
    ui::print(&lines)?;
    Ok(ExitCode::SUCCESS)
}

fn document(here: &Here, now: u64) -> Document {
    let (course, progress) = (&here.course, &here.progress);
    let due = due(course, progress, now);
    let mut chapters: Vec<Chapter> = Vec::new();
    let mut hard = Vec::new();
    for exercise in &course.exercises {
        let place = match chapters.iter().position(|it| it.chapter == exercise.dir) {
            Some(place) => place,
            None => {
                chapters.push(Chapter {
                    chapter: exercise.dir.clone(),
                    exercises: 0,
                    done: 0,
                    learned: 0,
                    due: 0,
                });
                chapters.len() - 1
            }
        };
        let chapter = &mut chapters[place];
        chapter.exercises += 1;
        chapter.done += usize::from(progress.is_done(&exercise.name));
        chapter.due += usize::from(due.iter().any(|it| it.name == exercise.name));
        if let Some(card) = progress.card(&exercise.name) {
            chapter.learned += usize::from(is_learned(card));
            hard.push(Hard {
                exercise: exercise.name.clone(),
                difficulty: (card.difficulty() * 10.0).round() / 10.0,
            });
        }
    }
    hard.sort_by(|one, other| other.difficulty.total_cmp(&one.difficulty));
    hard.truncate(HARDEST);
    Document {
        schema: ui::json::SCHEMA,
        due: due.len(),
        chapters,
        hard,
    }
}

fn is_learned(card: &Card) -> bool {
    card.stability() >= LEARNED_DAYS
}

/// A line for each chapter, of less than 60 columns; the bar tells done from learned by its signs too.
fn lines(document: &Document) -> Vec<Line> {
    let longest = document
        .chapters
        .iter()
        .map(|it| it.chapter.len())
        .max()
        .unwrap_or(0)
        .min(20);
    let mut lines = vec![
        Line::of(Look::Faint, "# learned for weeks   = done   . to do"),
        Line::empty(),
    ];
    for chapter in &document.chapters {
        let part = |count: usize| (count * BAR).div_ceil(chapter.exercises.max(1)).min(BAR);
        let learned = part(chapter.learned);
        let done = part(chapter.done).max(learned);
        let name: String = chapter.chapter.chars().take(longest).collect();
        let due = match chapter.due {
            0 => String::new(),
            due => format!("  {due} due"),
        };
        lines.push(
            Line::from(format!("{name:<longest$}  "))
                .with(Look::Good, "#".repeat(learned))
                .with(Look::Good, "=".repeat(done - learned))
                .with(Look::Faint, ".".repeat(BAR - done))
                .and(format!("  {}/{}{due}", chapter.done, chapter.exercises)),
        );
    }
    if !document.hard.is_empty() {
        let names: Vec<String> = document
            .hard
            .iter()
            .map(|it| format!("`{}`", it.exercise))
            .collect();
        lines.push(Line::empty());
        lines.extend(ui::hanging(
            "",
            &format!("hard until now: {}", names.join(", ")),
            ui::width(),
        ));
    }
    lines
}
