//! The rules that need builds: every solution and every right answer passes, every starter fails as
//! info.toml says, and no wrong answer passes. They are built where the learner's file is built, from what they hold; the course itself is never changed.

use std::fs::{self, File};
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result, bail};

use super::findings::Findings;
use super::passed::{Passed, hash};
use super::side::{Side, Trial};
use crate::check::Outcome;
use crate::course::{Course, Exercise, FailsWith, MANIFEST, open_lock};
use crate::engine::{self, Check, Reason, Report, Task, Verdict};
use crate::harmless::PathText;
use crate::python::Interpreter;
use crate::ui::ProgressLine;

/// What is remembered about it, inside the course's generated directory.
pub(super) const DIRECTORY: &str = "dev-check";

/// What is to be tried.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wanted<'a> {
    /// What has not changed too.
    pub(super) all: bool,
    /// Only this exercise.
    pub(super) only: Option<&'a str>,
}

impl Wanted<'_> {
    fn has(self, exercise: &Exercise) -> bool {
        self.only.is_none_or(|only| only == exercise.name)
    }
}

/// Tries what changed, or everything that is wanted.
pub(super) fn run(
    course: &Arc<Course>,
    python: &Arc<Interpreter>,
    wanted: Wanted<'_>,
    findings: &mut Findings,
) -> Result<()> {
    let directory = course.generated().join(DIRECTORY);
    let _lock = claim(&directory)?;
    let mut passed = Passed::read(&directory);
    // What most depends on comes first.
    let sides = [Side::Starter, Side::Solution, Side::Right, Side::Wrong];
    let rounds = sides.map(|side| {
        let (old, new): (Vec<_>, Vec<_>) = files(course, side, wanted)
            // What is missing is said already.
            .filter_map(|trial| hash(course, python, &trial).map(|hash| (trial, hash)))
            .partition(|(trial, hash)| !wanted.all && passed.has(&trial.file, hash));
        findings.unchanged += old.len();
        findings.tried += new.len();
        findings.has_answers |=
            matches!(side, Side::Right | Side::Wrong) && !(old.is_empty() && new.is_empty());
        (side, new)
    });
    let bar = ProgressLine::new(findings.tried, true);
    let mut before = 0;
    for (side, trials) in rounds {
        let tasks: Vec<Task> = trials
            .iter()
            .map(|(trial, _)| Task {
                exercise: Arc::clone(&trial.exercise),
                source: trial.file.clone(),
            })
            .collect();
        let reports = engine::run_all(course, python, &tasks, |done, tried| {
            let name = &tried.report.exercise;
            bar.show(before + done, &format!("{} of {name}", side.word()));
        });
        before += tasks.len();
        for ((trial, hash), report) in trials.into_iter().zip(&reports) {
            let judged = judge(&trial, report);
            let is_right = matches!(judged, Judged::Right);
            passed.set(&trial.file, is_right.then_some(hash));
            match judged {
                Judged::Right => {}
                Judged::Wrong(sentence) => findings.faults.push(sentence),
                Judged::Untried(sentence) => {
                    findings.untried += 1;
                    findings.notes.push(sentence);
                }
            }
        }
        passed.write(&directory)?;
    }
    Ok(())
}

/// What is tried on one side.
fn files(course: &Course, side: Side, wanted: Wanted<'_>) -> impl Iterator<Item = Trial> {
    let exercises = course.exercises.iter();
    let exercises = exercises.filter(move |exercise| wanted.has(exercise));
    exercises.flat_map(move |exercise| {
        let files = side.files(course, exercise).into_iter();
        files.map(move |file| Trial {
            side,
            exercise: Arc::clone(exercise),
            file,
        })
    })
}

/// Keeps a second `dev check` from trying the same.
fn claim(directory: &Path) -> Result<File> {
    fs::create_dir_all(directory).with_context(|| format!("cannot make {}", directory.shown()))?;
    let path = directory.join("lock");
    let lock = open_lock(&path).with_context(|| format!("cannot open {}", path.shown()))?;
    if lock.try_lock().is_err() {
        bail!("another `dev check` is at work in this course. Wait for its end, then try again.");
    }
    Ok(lock)
}

/// What a report means for the course.
enum Judged {
    Right,
    Wrong(String),
    Untried(String),
}

fn judge(trial: &Trial, report: &Report) -> Judged {
    let exercise = &trial.exercise;
    let file = trial.file.shown();
    let name = &exercise.name;
    if let Some(unready) = report.verdict.unready() {
        return match &unready.reason {
            Reason::Python { needed } => Judged::Untried(format!(
                "{file}: it was not tried, because `{name}` needs Python {needed}."
            )),
            Reason::Packages { names } => Judged::Untried(format!(
                "{file}: it was not tried, because `{name}` needs {}. Activate a virtual environment \
                 that has it, to try it too.",
                names.join(", ")
            )),
            Reason::Source | Reason::Script | Reason::Tools => Judged::Wrong(format!(
                "{file}: it could not be tried: {}",
                unready.lines().join("\n")
            )),
        };
    }
    let happened = words(&report.verdict);
    let check = exercise.check();
    let check = check.shown();
    let is_pass = report.verdict.is_pass();
    match trial.side {
        Side::Solution | Side::Right if is_pass => Judged::Right,
        Side::Solution => Judged::Wrong(format!(
            "{file}: the solution must pass, but {happened}. Mend the solution or its check script \
             {check}."
        )),
        Side::Right => Judged::Wrong(format!(
            "{file}: a right answer must pass, but {happened}. Ask for less in {check}, or mend the \
             answer."
        )),
        Side::Wrong if is_pass => Judged::Wrong(format!(
            "{file}: a wrong answer must not pass, but {happened}. Check more in {check}, or move the \
             answer to the right ones."
        )),
        Side::Wrong => Judged::Right,
        Side::Starter if is_pass => Judged::Wrong(format!(
            "{file}: the starter passes already. Leave something to do, or check more in {check}."
        )),
        Side::Starter if fails_with(&report.verdict) == Some(exercise.fails_with) => Judged::Right,
        Side::Starter => {
            let really = fails_with(&report.verdict).map_or("", key);
            Judged::Wrong(format!(
                "{file}: {MANIFEST} says fails_with = \"{}\" for `{name}`, but {happened}. Mend the \
                 starter, or write fails_with = \"{really}\".",
                key(exercise.fails_with)
            ))
        }
    }
}

/// How an exercise with this verdict fails, in the manifest's terms.
fn fails_with(verdict: &Verdict) -> Option<FailsWith> {
    match verdict {
        Verdict::NotBuilt { .. } | Verdict::BuildTimedOut { .. } => Some(FailsWith::Build),
        Verdict::NotImported { .. } => Some(FailsWith::Import),
        Verdict::Failed { .. } => Some(FailsWith::Check),
        Verdict::Died { .. } => Some(FailsWith::Crash),
        Verdict::TimedOut { .. } => Some(FailsWith::Hang),
        Verdict::Passed { .. } | Verdict::Built { .. } | Verdict::Unready { .. } => None,
    }
}

fn key(fails_with: FailsWith) -> &'static str {
    match fails_with {
        FailsWith::Build => "build",
        FailsWith::Import => "import",
        FailsWith::Check => "check",
        FailsWith::Hang => "hang",
        FailsWith::Crash => "crash",
    }
}

/// How a check failed: where, and what it wanted.
fn how(check: &Check) -> String {
    let Outcome::Failed { problem } = &check.outcome else {
        return String::new();
    };
    let place = problem.at.as_ref().map_or(String::new(), |at| {
        format!(", line {}: {}", at.line, at.code)
    });
    let what = match (&problem.expected, &problem.got) {
        (Some(expected), Some(got)) => format!("expected {expected}, got {got}"),
        (Some(expected), None) => format!("expected {expected}"),
        _ => format!("{}: {}", problem.exception, problem.message.trim()),
    };
    format!("{place}; {what}")
}

/// What happened, as the end of a sentence.
fn words(verdict: &Verdict) -> String {
    match verdict {
        Verdict::Passed { .. } => "every check passes".to_owned(),
        Verdict::Built { .. } => "it was only built".to_owned(),
        Verdict::Failed { checks } => match checks.iter().find(|check| !check.is_fine()) {
            Some(check) => format!("{} fails ({}){}", check.name, check.sentence, how(check)),
            None => "no check ran".to_owned(),
        },
        Verdict::NotBuilt {
            diagnostics,
            message,
        } => match diagnostics.first() {
            Some(first) => format!("it does not build ({})", first.message),
            None => format!("it does not build ({})", message.trim()),
        },
        Verdict::BuildTimedOut { limit_s } => {
            format!("the compiler did not come to an end in {limit_s} s")
        }
        Verdict::NotImported { problem } => {
            let message = problem.message.trim().replace('\n', " ");
            let other = message.split("The module in this file is `").nth(1);
            let key = other
                .and_then(|rest| rest.split('`').next())
                .map(|name| {
                    format!("; module = \"{name}\" in {MANIFEST} would let it be called so")
                })
                .unwrap_or_default();
            format!(
                "Python can't import it ({}: {message}{key})",
                problem.exception
            )
        }
        Verdict::Died { .. } => "it ends Python".to_owned(),
        Verdict::TimedOut { limit_s, .. } => format!("it did not come to an end in {limit_s} s"),
        Verdict::Unready { .. } => "it could not be tried".to_owned(),
    }
}
