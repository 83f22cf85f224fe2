//! The rules that a look at the course's files is enough for.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::crates;
use super::pack;
use crate::commands::editor;
use crate::course::{ABOUT, ANSWERS, Course, Exercise, KINDS, MANIFEST, nearest};
use crate::harmless::{PathText, harmless};

/// The directories of a course.
const DIRECTORIES: [&str; 3] = ["exercises", "python_checks", "solutions"];

/// Each rule that the course breaks, with the file and the mend.
pub(super) fn broken(course: &Course) -> Vec<String> {
    let mut faults = missing(course);
    faults.extend(without_hints(course));
    faults.extend(strays(course));
    faults.extend(stray_answers(course));
    faults.extend(answers_without_reason(course));
    faults.extend(without_a_task(course));
    faults.extend(unfinished_solutions(course));
    faults.extend(unknown_to_editors(course));
    if pack::is_stale(course) {
        faults.push(format!(
            "{}: it is not what the projects hold, and a package of cargo would bring other ones. \
             `pyo3lings dev update` writes it anew.",
            pack::FILE
        ));
    }
    faults.extend(crates::fault(course));
    faults
}

/// Files that the manifest promises.
fn missing(course: &Course) -> Vec<String> {
    let mut faults = Vec::new();
    let mut lessons = BTreeSet::new();
    for exercise in &course.exercises {
        for (what, file) in [
            ("the starter", exercise.source()),
            ("the check script", exercise.check()),
            ("the solution", exercise.solution()),
        ] {
            if !there(course, exercise, &file) {
                faults.push(format!(
                    "{}: {what} of `{}` is missing. Write it, or take the exercise out of {MANIFEST}.",
                    file.shown(),
                    exercise.name
                ));
            }
        }
        let lesson = exercise.lesson();
        if !course.root.join(&lesson).is_file() && lessons.insert(lesson.clone()) {
            faults.push(format!(
                "{}: the lesson of the chapter `{}` is missing. Write what its exercises teach.",
                lesson.shown(),
                exercise.dir
            ));
        }
    }
    faults
}

fn without_hints(course: &Course) -> Vec<String> {
    course
        .exercises
        .iter()
        .filter(|exercise| exercise.hints.is_empty())
        .map(|exercise| {
            format!(
                "{MANIFEST}: `{}` has no hints. Give it three: a nudge, the concept, nearly the \
                 answer.",
                exercise.name
            )
        })
        .collect()
}

/// Files that belong to no exercise: most often one that was renamed, or left out of the manifest.
fn strays(course: &Course) -> Vec<String> {
    let mut known = BTreeSet::new();
    for exercise in &course.exercises {
        known.extend([
            exercise.source(),
            exercise.check(),
            exercise.solution(),
            exercise.lesson(),
        ]);
    }
    let mut faults = Vec::new();
    for directory in DIRECTORIES {
        for entry in entries(course, Path::new(directory)) {
            if course.root.join(&entry).is_dir() {
                for inner in entries(course, &entry) {
                    if known.contains(&inner) {
                        continue;
                    }
                    if course.root.join(&inner).is_dir() {
                        faults.push(format!(
                            "{}: it belongs to no exercise. Add its exercise to {MANIFEST}, where it is a \
                             whole project; else move its files up into {}, or away.",
                            inner.shown(),
                            entry.shown()
                        ));
                    } else if let Some(exercise) = whose_module(course, &inner) {
                        faults.push(format!(
                            "{}: `{}` has it as a module, and an exercise that is one file has nothing \
                             beside it. Make the exercise a whole project: {} with Cargo.toml, \
                             pyproject.toml and src/ in it (`pyo3lings dev help projects`).",
                            inner.shown(),
                            exercise.name,
                            exercise.source().with_extension("").shown()
                        ));
                    } else {
                        faults.push(stray(&inner));
                    }
                }
            } else {
                faults.push(stray(&entry));
            }
        }
    }
    faults
}

/// What lies among the answers and is none of an exercise that there is.
fn stray_answers(course: &Course) -> Vec<String> {
    let mut faults = Vec::new();
    for entry in entries(course, Path::new(ANSWERS)) {
        let name = entry.file_name().unwrap_or_default().to_string_lossy();
        let Some(exercise) = course.exercises.iter().find(|it| it.name == name) else {
            let names = course.exercises.iter().map(|exercise| &*exercise.name);
            let near = nearest(&name, names)
                .map(|near| format!(" Did you mean {ANSWERS}/{near}?"))
                .unwrap_or_default();
            faults.push(format!(
                "{}: there is no exercise `{}`, so no answer here is tried.{near} Rename it, or move \
                 it away.",
                entry.shown(),
                harmless(name.as_bytes())
            ));
            continue;
        };
        let answers = course.answers_beside(exercise).into_iter();
        let known: BTreeSet<PathBuf> = answers.map(|answer| answer.path).collect();
        for kind in entries(course, &entry) {
            if !KINDS.iter().any(|(known, _)| kind.ends_with(known)) {
                faults.push(no_answer(&kind));
                continue;
            }
            let files = entries(course, &kind).into_iter();
            let others = files.filter(|file| !known.contains(file));
            faults.extend(others.map(|file| no_answer(&file)));
        }
    }
    faults
}

fn no_answer(file: &Path) -> String {
    format!(
        "{}: it is no answer. Answers are {ANSWERS}/NAME/right/*.rs and {ANSWERS}/NAME/wrong/*.rs, or \
         directories there where the exercise is a whole project; move it there, or away.",
        file.shown()
    )
}

/// Wrong answers are there for what they teach.
fn answers_without_reason(course: &Course) -> Vec<String> {
    let exercises = course.exercises.iter();
    exercises
        .flat_map(|exercise| course.answers_beside(exercise))
        .filter(|answer| !answer.is_right && answer.reason().is_none())
        .map(|answer| {
            format!(
                "{}: it does not say why somebody would write it. {}",
                answer.path.shown(),
                match answer.path.extension() {
                    Some(_) => "Begin the file with a comment: `// Tempting: ...`.".to_owned(),
                    None => format!("Write it into {ABOUT} there: `Tempting: ...`."),
                }
            )
        })
        .collect()
}

/// The exercise of one file beside this one that says `mod NAME;` about it.
fn whose_module<'a>(course: &'a Course, file: &Path) -> Option<&'a Exercise> {
    let name = file.file_stem()?.to_str()?;
    let line = format!("mod {name};");
    course.exercises.iter().map(|it| &**it).find(|exercise| {
        let is_beside = exercise.source().parent() == file.parent();
        let texts = || texts(course, exercise, &exercise.source());
        is_beside && !exercise.is_project() && texts().iter().any(|(_, text)| text.contains(&line))
    })
}

fn stray(file: &Path) -> String {
    format!(
        "{}: it belongs to no exercise. Add its exercise to {MANIFEST}, or move the file away.",
        file.shown()
    )
}

/// What is in a directory of the course, sorted, without what tools leave there.
fn entries(course: &Course, directory: &Path) -> Vec<PathBuf> {
    let mut entries: Vec<PathBuf> = fs::read_dir(course.root.join(directory))
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.file_name())
        .filter(|name| name != "__pycache__" && !name.to_string_lossy().starts_with('.'))
        .map(|name| directory.join(name))
        .collect();
    entries.sort();
    entries
}

fn without_a_task(course: &Course) -> Vec<String> {
    let exercises = course.exercises.iter();
    exercises
        .filter(|exercise| exercise.todo)
        .filter(|exercise| {
            let texts = texts(course, exercise, &exercise.source());
            !texts.is_empty() && !texts.iter().any(|(_, text)| says_what_to_do(text))
        })
        .map(|exercise| {
            format!(
                "{}: the starter has no `TODO`. Write a comment `// TODO: ...` that says what there \
                 is to do, or todo = false in {MANIFEST} if it is said elsewhere.",
                exercise.source().shown()
            )
        })
        .collect()
}

fn says_what_to_do(text: &str) -> bool {
    ["TODO", "todo!(", "unimplemented!("]
        .iter()
        .any(|sign| text.contains(sign))
}

fn unfinished_solutions(course: &Course) -> Vec<String> {
    let mut faults = Vec::new();
    for exercise in course.exercises.iter().filter(|it| it.todo) {
        for (file, text) in texts(course, exercise, &exercise.solution()) {
            if let Some(place) = text.lines().position(|line| line.contains("TODO")) {
                faults.push(format!(
                    "{}, line {}: a solution has no `TODO`. Do what it says, and take it out (todo = false in \
                     {MANIFEST} allows it).",
                    file.shown(),
                    place + 1
                ));
            }
        }
    }
    faults
}

/// The package for editors, where it does not name the exercises that there are.
fn unknown_to_editors(course: &Course) -> Vec<String> {
    editor::stale(course)
        .iter()
        .map(|file| {
            format!(
                "{}: it is not what {MANIFEST} says, and editors would not know every exercise. \
                 `pyo3lings dev update` writes it anew.",
                file.shown()
            )
        })
        .collect()
}

/// The files of an answer that lies at `path`, with their paths from the course's root and their texts;
/// none where it is missing, which is a fault of its own.
fn texts(course: &Course, exercise: &Exercise, path: &Path) -> Vec<(PathBuf, String)> {
    let content = course.answer(exercise, path);
    let files = content.files("");
    files
        .files()
        .map(|(name, text)| {
            let file = if name.is_empty() {
                path.to_path_buf()
            } else {
                path.join(name)
            };
            (file, String::from_utf8_lossy(text).into_owned())
        })
        .collect()
}

/// Whether a file of an exercise is there, or a project in its place.
fn there(course: &Course, exercise: &Exercise, file: &Path) -> bool {
    let path = course.root.join(file);
    if *file == exercise.check() {
        path.is_file()
    } else {
        course.answer(exercise, file).is_there()
    }
}
