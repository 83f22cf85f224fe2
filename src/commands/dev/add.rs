//! `dev add`: another exercise, which works and passes `dev check`, to be changed.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Result, anyhow, bail};

use super::{crates, pack};
use crate::commands::{consent, editor, files};
use crate::course::{Course, Exercise, Form, LONGEST_FILE, MANIFEST, end_of_entry, read_text_file};
use crate::harmless::PathText;
use crate::ui::{self, Line};

const ENTRY: &str = include_str!("skeleton/entry.toml");
const LESSON: &str = include_str!("skeleton/lesson.md");
const STARTER: &str = include_str!("skeleton/starter.rs");
const SOLUTION: &str = include_str!("skeleton/solution.rs");
const CHECK: &str = include_str!("skeleton/check.py");
const MANIFESTS: [(&str, &str); 2] = [
    ("Cargo.toml", include_str!("skeleton/project/Cargo.toml.in")),
    (
        "pyproject.toml",
        include_str!("skeleton/project/pyproject.toml.in"),
    ),
];

/// The names of the exercise and the chapter in the texts above.
const NAMES: [&str; 2] = ["hello1", "00_hello"];

/// What is added, and where.
#[derive(Debug)]
pub(super) struct What {
    pub(super) name: String,
    /// Behind this exercise; else at the end.
    pub(super) after: Option<String>,
    /// In this chapter; else in that of the exercise before it.
    pub(super) dir: Option<String>,
    pub(super) is_project: bool,
}

pub(super) fn run(course: Option<&Path>, trust: bool, what: &What) -> Result<ExitCode> {
    let course = Course::open(course)?;
    if trust {
        consent::give(&course);
    }
    consent::ask(&course, trust)?;
    let before = match &what.after {
        Some(name) => course.exercise(name)?,
        None => course
            .exercises
            .last()
            .ok_or_else(|| anyhow!("the course has no exercise"))?,
    };
    let dir = what.dir.as_deref().unwrap_or(&before.dir);
    let exercise = Exercise::new(&what.name, dir, form(what))?;
    if let Some(there) = course.exercises.iter().find(|it| it.name == what.name) {
        bail!(
            "there is an exercise `{}` already: {}. Choose another name.",
            there.name,
            there.source().shown()
        );
    }
    let texts = texts(&exercise);
    if let Some((file, _)) = texts
        .iter()
        .find(|(file, _)| course.root.join(file).exists())
    {
        bail!(
            "{} is there already, and nothing was written. Move it away, or choose another name.",
            file.shown()
        );
    }
    let manifest = course.root.join(MANIFEST);
    let text = read_text_file(&manifest, LONGEST_FILE)?;
    let text = with_entry(&text, &before.name, &exercise)
        .ok_or_else(|| anyhow!("{MANIFEST} has changed meanwhile. Try again."))?;

    let mut lines = vec![format!(
        "`{}` is in {MANIFEST}, behind `{}`:",
        exercise.name, before.name
    )];
    for (file, text) in &texts {
        files::write(&course.root.join(file), text)?;
        lines.push(format!("    {}", file.shown()));
    }
    let lesson = exercise.lesson();
    if !course.root.join(&lesson).exists() {
        files::write(&course.root.join(&lesson), LESSON)?;
        lines.push(format!("    {}", lesson.shown()));
    }
    // Last: a course is whole at any moment.
    files::write(&manifest, text)?;
    let course = Course::open(Some(&course.root))?;
    course.keep_originals();
    crates::write(&course)?;
    editor::write(&course)?;
    pack::write(&course)?;
    lines.extend([
        String::new(),
        "Next, change them, and what is TODO in its entry:".to_owned(),
        format!("    pyo3lings dev check {}", exercise.name),
    ]);
    let lines: Vec<Line> = lines.into_iter().map(Line::from).collect();
    ui::print(&lines)?;
    Ok(ExitCode::SUCCESS)
}

fn form(what: &What) -> Form {
    if what.is_project {
        Form::Project
    } else {
        Form::File
    }
}

/// A text of the skeleton, for this exercise.
fn of(exercise: &Exercise, text: &str) -> String {
    let [name, dir] = NAMES;
    text.replace(name, &exercise.name)
        .replace(dir, &exercise.dir)
}

/// Its files, from the course's root.
fn texts(exercise: &Exercise) -> Vec<(PathBuf, String)> {
    let mut texts = vec![(exercise.check(), of(exercise, CHECK))];
    for (place, source) in [
        (exercise.source(), STARTER),
        (exercise.solution(), SOLUTION),
    ] {
        if exercise.is_project() {
            texts.extend(MANIFESTS.map(|(file, text)| (place.join(file), of(exercise, text))));
            texts.push((place.join("src/lib.rs"), of(exercise, source)));
        } else {
            texts.push((place, of(exercise, source)));
        }
    }
    texts
}

/// info.toml with the new entry.
fn with_entry(manifest: &str, before: &str, exercise: &Exercise) -> Option<String> {
    let place = end_of_entry(manifest, before)?;
    let (start, end) = manifest.split_at(place);
    let newline = if start.ends_with('\n') { "" } else { "\n" };
    Some(format!("{start}{newline}{}{end}", of(exercise, ENTRY)))
}
