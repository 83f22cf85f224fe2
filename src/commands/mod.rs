//! The commands, one file each.

mod completions;
mod consent;
mod dev;
mod doctor;
mod editor;
mod explain;
mod export;
mod exported;
mod fetch;
mod files;
mod hint;
mod init;
mod lesson;
mod list;
mod man;
mod play;
mod practice;
mod pythons;
mod reading;
mod reset;
mod run;
mod solution;
mod stats;
mod update;
mod verify;
mod watch;

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Result, anyhow};

use crate::cli::{Anywhere, Command, HowMany, InCourse, WatchOptions, Worker};
use crate::course::{Course, Exercise, Profile, Progress, ProgressFile};
use crate::paths::quoted;
use crate::python::{self, Interpreter, NoPython};
use crate::{build, system, ui};

/// What is said beside a command.
#[derive(Debug)]
pub struct Options {
    /// The course's directory.
    pub course: Option<PathBuf>,
    /// Agrees that the course's code runs.
    pub trust: bool,
    /// The Python that is asked for, as a version or a path.
    pub python: Option<String>,
}

/// Runs one command. Exit code 0 is a pass, 1 a fail.
///
/// # Errors
///
/// Whatever keeps the command from being carried out, in a sentence; the exit code is then 2.
pub fn run(command: Command, options: &Options) -> Result<ExitCode> {
    match command {
        Command::InCourse(command) => run_in_course(command, options),
        Command::Anywhere(command) => run_anywhere(command, options),
        Command::Worker(Worker::Build) => build::worker::serve(),
        Command::Worker(Worker::Check {
            libpython,
            worker,
            executable,
            how_many,
        }) => system::embed(
            &libpython,
            &worker,
            &executable,
            how_many == HowMany::Copies,
        ),
    }
}

fn run_anywhere(command: Anywhere, options: &Options) -> Result<ExitCode> {
    let course = options.course.as_deref();
    match command {
        Anywhere::Doctor { json } => doctor::run(options, json),
        Anywhere::Pythons { json } => pythons::run(options, json),
        Anywhere::Fetch => fetch::run(options),
        Anywhere::Explain { error, json } => explain::run(error.as_deref(), json),
        Anywhere::Completions { shell } => completions::run(shell),
        Anywhere::Man => man::run(),
        Anywhere::Init { update: true, dir } => {
            update::run(dir.as_deref().or(course), options.trust)
        }
        Anywhere::Init { dir, .. } => {
            init::run(dir.as_deref().unwrap_or(init::DIRECTORY.as_ref()), options)
        }
        Anywhere::Dev { command } => dev::run(command, options),
    }
}

fn run_in_course(command: InCourse, options: &Options) -> Result<ExitCode> {
    let course = Arc::new(Course::open(options.course.as_deref())?);
    if options.trust {
        consent::give(&course);
    }
    let file = ProgressFile::of(&course);
    let progress = if options.trust || course.is_trusted() {
        course.keep_originals();
        let (progress, recovered) = file.read()?;
        if let Some(recovered) = recovered {
            ui::remark(&recovered.to_string());
        }
        progress
    } else {
        // Nothing is written into a course that nobody agreed to.
        file.look()?
    };
    let here = Here {
        course,
        file,
        progress,
        trust: options.trust,
        wanted: options.python.clone(),
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
        InCourse::Lesson { chapter } => lesson::run(&here, chapter.as_deref()),
        InCourse::List { json } => match list::run(&here, json)? {
            list::Chosen::Exercise(exercise) => {
                here.agree()?;
                watch::run(here.at(&exercise)?, WatchOptions::default())
            }
            list::Chosen::Drills => {
                practice::run(here, practice::Asked::default(), WatchOptions::default())
            }
            list::Chosen::Nothing => Ok(ExitCode::SUCCESS),
        },
        InCourse::Practice {
            name,
            minutes,
            chapter,
            options,
        } => {
            let wanted = practice::Asked {
                name: name.as_deref(),
                chapter: chapter.as_deref(),
                minutes,
            };
            practice::run(here, wanted, options)
        }
        InCourse::Stats { json } => stats::run(&here, json),
        InCourse::Play { name } => play::run(&here, name.as_deref()),
        InCourse::Reset { name, check } => reset::run(&here, &name, check),
        InCourse::Solution { name, plain } => solution::run(&here, name.as_deref(), plain),
        InCourse::Verify { json } => verify::run(&here, json),
    }
}

/// What a learner is told whose course an earlier program wrote.
const ANOTHER_EDITION: &str = "This pyo3lings brings another edition of the course. `pyo3lings init \
                               --update` takes it over and keeps your files.";

/// What is compiled before an exercise for the first time, in words.
fn compiled(exercise: &Exercise) -> String {
    let what = exercise.needs.words();
    match exercise.profile {
        Profile::Dev => what,
        Profile::Release => format!("{what} for release"),
    }
}

/// What is said when the engine repairs something.
const DAMAGED: &str = "What was compiled before is damaged, so it is compiled again.";

/// Where a command works: the course and the learner's progress in it.
struct Here {
    course: Arc<Course>,
    file: ProgressFile,
    progress: Progress,
    trust: bool,
    /// The Python that was asked for, as a version or a path.
    wanted: Option<String>,
}

/// Goes on when the course's code may run, or asks whether it may; then says which Python runs it.
fn agree(course: &Course, trust: bool, wanted: Option<&str>) -> Result<Arc<Interpreter>> {
    consent::ask(course, trust)?;
    let choice = python::choose(wanted, Some(&course.root)).map_err(no_python)?;
    Ok(Arc::new(choice.interpreter))
}

/// Without a Python nothing can be built; the command that installs one is on a line of its own.
fn no_python(error: NoPython) -> anyhow::Error {
    match &error.mend {
        Some(mend) => anyhow!("{error}\n    {mend}"),
        None => error.into(),
    }
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

    /// Goes on when the course's code may run, or asks whether it may. Then it is known which Python runs
    /// it.
    fn agree(&self) -> Result<Arc<Interpreter>> {
        agree(&self.course, self.trust, self.wanted.as_deref())
    }

    /// Whether the learner agreed, so that the course may be written to.
    fn is_agreed(&self) -> bool {
        self.trust || self.course.is_trusted()
    }

    /// The Python that exercises are built for, as a word of a shell; `python3` where none is found. The
    /// course's own environment is looked at if its code may run.
    fn interpreter(&self) -> String {
        let root = (self.trust || self.course.is_trusted()).then_some(self.course.root.as_path());
        let choice = python::choose(self.wanted.as_deref(), root);
        choice.map_or_else(
            |_| "python3".to_owned(),
            |choice| quoted(&choice.interpreter.executable),
        )
    }

    /// Writes a change of the progress to disk.
    fn update(&self, change: impl FnOnce(&mut Progress)) -> Result<()> {
        if let (_, Some(recovered)) = self.file.update(change)? {
            ui::remark(&recovered.to_string());
        }
        Ok(())
    }
}
