//! `practice`: drills, in the same loop as exercises.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Context, Result, bail};
use serde::{Deserialize, Serialize};

use super::{Here, lesson, reset, watch};
use crate::cli::WatchOptions;
use crate::course::{Content, Course, LONGEST_FILE, ProgressFile, read_text_file, write_file};
use crate::harmless::PathText;
use crate::practice::{Card, DAY, Drill, Wanted, choose, next_due, now};
use crate::ui;

/// How long a drill takes, in minutes.
const MINUTES: u16 = 3;

/// What the learner asks for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asked<'a> {
    pub(super) name: Option<&'a str>,
    pub(super) chapter: Option<&'a str>,
    pub(super) minutes: u16,
}

impl Default for Asked<'_> {
    fn default() -> Self {
        Asked {
            name: None,
            chapter: None,
            minutes: 10,
        }
    }
}

/// The drills that are under way: whatever ends the program, the next one knows what they were.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Session {
    /// The answer that each exercise is drilled with.
    #[serde(default)]
    drills: BTreeMap<String, String>,
}

pub(super) fn run(here: Here, asked: Asked<'_>, options: WatchOptions) -> Result<ExitCode> {
    here.agree()?;
    let drilled = ProgressFile::of_practice(&here.course);
    let Some(claim) = drilled.claim()? else {
        bail!(
            "these drills are under way already, in another terminal. Go on there, or end it with `q` first."
        );
    };
    let here = settled(here, &drilled)?;
    let now = now();
    let exercise = match asked.name {
        Some(name) => Some(here.course.exercise(name)?.name.clone()),
        None => None,
    };
    let chapter = match asked.chapter {
        Some(chapter) => Some(lesson::chapter(&here, chapter)?),
        None => None,
    };
    let wanted = Wanted {
        exercise: exercise.as_deref(),
        chapter: chapter.as_deref(),
        most: usize::from(asked.minutes.div_ceil(MINUTES)),
    };
    let drills = choose(&here.course, &here.progress, wanted, now);
    if drills.is_empty() {
        return nothing_to_do(&here, wanted, now);
    }
    begin(&here.course, &drilled, &drills)?;
    let exercises = drills.iter().map(|drill| Arc::clone(&drill.exercise));
    let course = Arc::new(here.course.of_drills(exercises.collect())?);
    let (progress, _) = drilled.read()?;
    // The loop claims them again.
    drop(claim);
    let ended = watch::run(
        Here {
            course,
            file: drilled.clone(),
            progress,
            trust: here.trust,
            wanted: here.wanted.clone(),
        },
        options,
    );
    let here = settled(here, &drilled)?;
    if ui::is_interactive() {
        ui::print_text(&next(&here, now))?;
    }
    ended
}

/// Writes the drills, and what they are, for whoever comes next. What somebody has changed in an earlier
/// one is kept.
fn begin(course: &Course, drilled: &ProgressFile, drills: &[Drill]) -> Result<()> {
    drilled.update(|progress| *progress = crate::course::Progress::default())?;
    let session = Session {
        drills: drills
            .iter()
            .map(|drill| (drill.exercise.name.clone(), drill.answer.clone()))
            .collect(),
    };
    write_session(course, &session)?;
    // Nothing is written through a link that leads out.
    course.of_drills(
        drills
            .iter()
            .map(|drill| Arc::clone(&drill.exercise))
            .collect(),
    )?;
    for drill in drills {
        let source = drill.exercise.source();
        let before = course.answer(&drill.exercise, &source);
        let original = course.answer(&drill.exercise, &course.kept(&source));
        if before != Content::Missing && before != original && before != drill.content {
            reset::keep_answer(course, &drill.exercise)?;
        }
        drill.write(course)?;
    }
    Ok(())
}

/// Takes over what came of the drills that were under way: once each, also after a kill.
fn settled(here: Here, drilled: &ProgressFile) -> Result<Here> {
    let session = read_session(&here.course);
    if session.drills.is_empty() {
        return Ok(here);
    }
    let (outcome, _) = drilled.read()?;
    let course = Arc::clone(&here.course);
    let (progress, _) = here.file.update(|progress| {
        for name in session.drills.keys().filter(|name| outcome.is_done(name)) {
            let Some(place) = course.position(name) else {
                continue;
            };
            let all_hints = course.exercises[place].hints.len();
            let before = progress.card(name).cloned().unwrap_or_else(|| {
                let (effort, hints) = (progress.effort(name), progress.hints_given(name));
                Card::of_solved(effort, hints, all_hints)
            });
            let effort = outcome.effort(name);
            // A kill between this and what follows must not count it twice.
            if before.last < effort.when {
                let card = before.drilled(effort, outcome.hints_given(name), all_hints);
                progress.set_card(name, card);
            }
        }
    })?;
    write_session(&here.course, &Session::default())?;
    Ok(Here { progress, ..here })
}

fn session_file(course: &Course) -> PathBuf {
    course.generated().join("practice").join("session.toml")
}

/// The drills that are under way; none where that can't be read.
fn read_session(course: &Course) -> Session {
    read_text_file(&session_file(course), LONGEST_FILE)
        .ok()
        .and_then(|text| toml::from_str(&text).ok())
        .unwrap_or_default()
}

fn write_session(course: &Course, session: &Session) -> Result<()> {
    let path = session_file(course);
    if let Some(directory) = path.parent() {
        fs::create_dir_all(directory)
            .with_context(|| format!("cannot make {}", directory.shown()))?;
    }
    write_file(&path, toml::to_string(session)?.as_bytes())
        .with_context(|| format!("cannot write {}", path.shown()))
}

/// Says why there is no drill.
fn nothing_to_do(here: &Here, wanted: Wanted<'_>, now: u64) -> Result<ExitCode> {
    if let Some(name) = wanted.exercise {
        if !here.progress.is_done(name) {
            bail!("`{name}` is not done yet. Its drills come after it: solve it first.");
        }
        bail!("`{name}` has no wrong answers to practise with. Choose another exercise.");
    }
    ui::print_text(&next(here, now))?;
    Ok(ExitCode::SUCCESS)
}

/// A sentence about what comes next.
pub(super) fn next(here: &Here, now: u64) -> String {
    let due = crate::practice::due(&here.course, &here.progress, now).len();
    match (due, next_due(&here.course, &here.progress, now)) {
        (1, _) => "One drill is due: `pyo3lings practice`.".to_owned(),
        (due @ 2.., _) => format!("{due} drills are due: `pyo3lings practice`."),
        (0, Some((exercise, at))) => {
            let when = match (at / DAY).saturating_sub(now / DAY) {
                0 | 1 => "tomorrow".to_owned(),
                days => format!("in {days} days"),
            };
            format!(
                "No drill is due today; the next one, `{}`, is due {when}. `pyo3lings practice NAME` takes \
                 one at any time.",
                exercise.name
            )
        }
        (0, None) => {
            "There are no drills yet: each exercise that you solve brings some, from the next day \
                      on."
            .to_owned()
        }
    }
}
