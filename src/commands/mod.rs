//! The commands, one file each.

mod completions;
mod consent;
mod dev;
mod doctor;
mod editor;
mod explain;
mod export;
mod files;
mod hint;
mod init;
mod list;
mod man;
mod play;
mod reset;
mod run;
mod solution;
mod update;
mod verify;
mod watch;

use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::Result;

use crate::cli::{Anywhere, Command, InCourse, WatchOptions, Worker};
use crate::course::{Course, Exercise, Progress, ProgressFile};
use crate::{build, check, system, ui};

/// Runs one command. Exit code 0 is a pass, 1 a fail. `trust` agrees that the course's code runs.
///
/// # Errors
///
/// Whatever keeps the command from being carried out, in a sentence; the exit code is then 2.
pub fn run(command: Command, course: Option<&Path>, trust: bool) -> Result<ExitCode> {
    match command {
        Command::InCourse(command) => run_in_course(command, course, trust),
        Command::Anywhere(command) => run_anywhere(command, course, trust),
        Command::Worker(Worker::Build) => build::worker::serve(),
        Command::Worker(Worker::Check) => check::worker::serve(),
        Command::Worker(Worker::CheckCopies) => check::worker::serve_copies(),
    }
}

fn run_anywhere(command: Anywhere, course: Option<&Path>, trust: bool) -> Result<ExitCode> {
    match command {
        Anywhere::Doctor { json } => doctor::run(course, json),
        Anywhere::Explain { error, json } => explain::run(error.as_deref(), json),
        Anywhere::Completions { shell } => completions::run(shell),
        Anywhere::Man => man::run(),
        Anywhere::Init { update: true, dir } => update::run(dir.as_deref().or(course)),
        Anywhere::Init { dir, .. } => init::run(dir.as_deref().unwrap_or(init::DIRECTORY.as_ref())),
        Anywhere::Dev { command } => dev::run(command, course, trust),
    }
}

fn run_in_course(command: InCourse, course: Option<&Path>, trust: bool) -> Result<ExitCode> {
    let course = Arc::new(Course::open(course)?);
    if trust {
        consent::give(&course);
    }
    course.keep_originals();
    let file = ProgressFile::of(&course);
    let (progress, recovered) = file.read()?;
    if let Some(recovered) = recovered {
        ui::remark(&recovered.to_string());
    }
    let here = Here {
        course,
        file,
        progress,
        trust,
    };
    if !matches!(command, InCourse::Watch(_) | InCourse::List { .. }) {
        // Those two hear of signals themselves, and leave the terminal in order.
        system::end_at_signals_as_process_one()?;
    }
    match command {
        InCourse::Watch(options) => watch::run(here, options),
        InCourse::Run { name, json } => run::run(&here, name.as_deref(), json),
        InCourse::Export { name, dir } => export::run(&here, &name, &dir),
        InCourse::Hint { name, all } => hint::run(&here, name.as_deref(), all),
        InCourse::List { json } => match list::run(&here, json)? {
            Some(exercise) => watch::run(here.at(&exercise)?, WatchOptions::default()),
            None => Ok(ExitCode::SUCCESS),
        },
        InCourse::Play { name } => play::run(&here, name.as_deref()),
        InCourse::Reset { name, check } => reset::run(&here, &name, check),
        InCourse::Solution { name, plain } => solution::run(&here, name.as_deref(), plain),
        InCourse::Verify { json } => verify::run(&here, json),
    }
}

/// What a learner is told whose course an earlier program wrote.
const ANOTHER_EDITION: &str = "This pyo3lings brings another edition of the course. `pyo3lings init \
                               --update` takes it over and keeps your files.";

/// What is said when the engine repairs something.
const DAMAGED: &str = "What was compiled before is damaged, so it is compiled again.";

/// Where a command works: the course and the learner's progress in it.
struct Here {
    course: Arc<Course>,
    file: ProgressFile,
    progress: Progress,
    trust: bool,
}

impl Here {
    /// The exercise that was named, or the current one.
    fn exercise(&self, name: Option<&str>) -> Result<&Arc<Exercise>> {
        Ok(match name {
            Some(name) => self.course.exercise(name)?,
            None => self.course.current(&self.progress),
        })
    }

    /// The same with another current exercise, from now on.
    fn at(self, exercise: &Exercise) -> Result<Self> {
        let (progress, _) = self
            .file
            .update(|progress| progress.current = Some(exercise.name.clone()))?;
        Ok(Here { progress, ..self })
    }

    /// Goes on when the course's code may run, or asks whether it may.
    fn agree(&self) -> Result<()> {
        consent::ask(&self.course, self.trust)
    }

    /// Writes a change of the progress to disk.
    fn update(&self, change: impl FnOnce(&mut Progress)) -> Result<()> {
        if let (_, Some(recovered)) = self.file.update(change)? {
            ui::remark(&recovered.to_string());
        }
        Ok(())
    }
}
