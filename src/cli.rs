//! The arguments that the program takes.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

/// Learn PyO3 by fixing small programs.
///
/// Without a command, the course begins where you left it.
#[derive(Debug, Parser)]
#[command(version, max_term_width = 100)]
pub struct Cli {
    /// The course's directory [default: this directory, or the nearest one above it with a course]
    #[arg(long, global = true, value_name = "DIR")]
    pub course: Option<PathBuf>,

    /// Agree, once and for all, that the course's code runs with your rights
    #[arg(long, global = true)]
    pub trust: bool,

    /// The Python to build and check for, as a version or a path [default: that of the course's .venv, of
    /// the active environment, or the newest; `pyo3lings pythons` lists them]
    #[arg(
        long,
        global = true,
        value_name = "PYTHON",
        env = "PYO3LINGS_PYTHON",
        hide_env_values = true
    )]
    pub python: Option<String>,

    /// When to use colours
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub color: ColorChoice,

    /// What to do.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// When to use colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ColorChoice {
    /// In a terminal, unless NO_COLOR is set
    Auto,
    /// Also in a pipe
    Always,
    /// Nowhere
    Never,
}

/// One command of the program.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// What a learner does in a course.
    #[command(flatten)]
    InCourse(InCourse),
    /// What needs no course, or not only one that is begun.
    #[command(flatten)]
    Anywhere(Anywhere),
    /// What the other commands start.
    #[command(flatten)]
    Worker(Worker),
}

/// A command of a learner, who has a course and progress in it.
#[derive(Debug, Subcommand)]
pub enum InCourse {
    /// Check the current exercise each time you save it (the default)
    Watch(WatchOptions),
    /// Check an exercise once: exit code 0 is a pass, 1 a fail
    Run {
        /// The exercise, or the beginning of its name [default: the current one]
        name: Option<String>,
        /// Print the result as one JSON document
        #[arg(long)]
        json: bool,
    },
    /// Give the next of an exercise's three hints
    Hint {
        /// The exercise, or the beginning of its name [default: the current one]
        name: Option<String>,
        /// Give all the hints at once
        #[arg(long)]
        all: bool,
    },
    /// Show the lesson of a chapter
    Lesson {
        /// The chapter: its name, its number or an exercise of it [default: the current one]
        chapter: Option<String>,
    },
    /// Find the mistake in wrong answers to exercises that you solved, before you forget them
    Practice {
        /// A drill of this exercise, whether it is due or not
        name: Option<String>,
        /// For about so long: a drill takes three minutes
        #[arg(long, value_name = "N", default_value_t = 10, value_parser = clap::value_parser!(u16).range(1..=600))]
        minutes: u16,
        /// Drills of this chapter: its name, its number or an exercise of it
        #[arg(long, value_name = "CHAPTER", conflicts_with = "name")]
        chapter: Option<String>,
        /// How it is shown, as in `watch`.
        #[command(flatten)]
        options: WatchOptions,
    },
    /// Show what you have learned, what is due and what is hard, by chapter
    Stats {
        /// Print it as one JSON document
        #[arg(long)]
        json: bool,
    },
    /// List the exercises and your progress
    List {
        /// Print the list as one JSON document
        #[arg(long)]
        json: bool,
    },
    /// Give an exercise its original file back; your version is kept as a backup
    Reset {
        /// The exercise, or the beginning of its name
        name: String,
        /// Only the check script; your own file stays as it is
        #[arg(long)]
        check: bool,
    },
    /// Open a Python prompt with an exercise's module imported
    Play {
        /// The exercise, or the beginning of its name [default: the current one]
        name: Option<String>,
    },
    /// Write an exercise as a maturin project of its own
    Export {
        /// The exercise, or the beginning of its name
        name: String,
        /// The project's directory; it must not exist, or be empty
        dir: PathBuf,
    },
    /// Check all exercises and bring your progress up to date
    #[command(visible_alias = "check-all")]
    Verify {
        /// Print the results as one JSON document
        #[arg(long)]
        json: bool,
    },
    /// Show the reference solution of an exercise that passes, beside yours
    Solution {
        /// The exercise, or the beginning of its name [default: the current one]
        name: Option<String>,
        /// Print the solution alone
        #[arg(long)]
        plain: bool,
    },
}

/// A command that does not need a course with progress in it.
#[derive(Debug, Subcommand)]
pub enum Anywhere {
    /// Write the course into a directory
    Init {
        /// The directory; it must not exist, or be empty [default: pyo3lings-course]
        dir: Option<PathBuf>,
        /// Bring the course that an earlier pyo3lings wrote up to date, in this directory or in DIR; your
        /// files are kept
        #[arg(long)]
        update: bool,
    },
    /// Look for everything that the course needs, and say how to mend what is missing
    Doctor {
        /// Print the result as one JSON document
        #[arg(long)]
        json: bool,
    },
    /// List the Pythons that are here, and which one exercises are built for
    Pythons {
        /// Print the list as one JSON document
        #[arg(long)]
        json: bool,
    },
    /// Get all that the course needs from the network, so that it can be done without one
    Fetch,
    /// Explain an error of PyO3, or list those that can be explained
    Explain {
        /// A name from the list, a quoted message or code, or - to read the output of cargo or Python
        error: Option<String>,
        /// Print the explanations as one JSON document
        #[arg(long)]
        json: bool,
    },
    /// Print the script that completes arguments in a shell
    Completions {
        /// The shell
        shell: Shell,
    },
    /// Print the manual page
    Man,
    /// For authors of courses
    Dev {
        /// What to do.
        #[command(subcommand)]
        command: DevCommand,
    },
}

/// A process that serves the others.
#[derive(Debug, Subcommand)]
pub enum Worker {
    /// Build exercises on request (started by the other commands)
    #[command(hide = true, name = "__build-worker")]
    Build,
    /// Run check scripts on request (started by the other commands)
    #[command(hide = true, name = "__check-worker")]
    Check {
        /// The Python's libpython
        libpython: PathBuf,
        /// The check worker that was built for it
        worker: PathBuf,
        /// The interpreter
        executable: PathBuf,
        /// Whether to run one, or to make copies that do
        how_many: HowMany,
    },
}

/// How many check scripts a process runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum HowMany {
    /// One.
    One,
    /// None itself, but its copies one each.
    Copies,
}

/// How to watch.
#[derive(Debug, Default, clap::Args)]
pub struct WatchOptions {
    /// Check only when you press r, not at each save
    #[arg(long, conflicts_with = "json")]
    pub manual: bool,

    /// Open each exercise with this shell command, which gets the file's path as its last argument
    /// [default: `code` in VS Code's terminal, `zellij edit` in Zellij, nothing elsewhere]
    #[arg(long, value_name = "CMD")]
    pub edit_cmd: Option<String>,

    /// Open exercises nowhere, not in VS Code or Zellij either
    #[arg(long, conflicts_with = "edit_cmd")]
    pub no_editor: bool,

    /// Print each verdict below the last one, without a screen, pictures and keys, as for a screen reader;
    /// after a pass it goes on by itself
    #[arg(long, conflicts_with_all = ["json", "manual"])]
    pub plain: bool,

    /// Print each event as one JSON document on a line of its own, and read no keys
    #[arg(long)]
    pub json: bool,
}

/// A command for authors of courses.
#[derive(Debug, Subcommand)]
#[command(disable_help_subcommand = true)]
pub enum DevCommand {
    /// Check the course: its files, and that solutions pass and starters fail as they say
    Check {
        /// Try this exercise alone, or the one whose name begins like that
        #[arg(conflicts_with = "no_build")]
        name: Option<String>,
        /// Also build again what has not changed since it was last found right
        #[arg(long)]
        all: bool,
        /// Look at the files only
        #[arg(long, conflicts_with = "all")]
        no_build: bool,
        /// Exit with 0 also when something could not be tried here, for want of a package or a newer Python
        #[arg(long, conflicts_with = "no_build")]
        allow_untried: bool,
    },
    /// Add an exercise to the course: one that works, to be changed
    Add {
        /// Its name, which is also that of its files
        name: String,
        /// Put it behind this exercise [default: behind the last]
        #[arg(long, value_name = "NAME")]
        after: Option<String>,
        /// Put it into this chapter [default: that of the exercise before it]
        #[arg(long, value_name = "CHAPTER")]
        dir: Option<String>,
        /// Make it a whole maturin project in place of one file
        #[arg(long)]
        project: bool,
    },
    /// Write the files anew that are made from info.toml (editor/Cargo.toml, for editors)
    Update,
    /// Show what info.toml may say, and what check scripts may import from `pyo3lings`
    Help {
        /// Show this part alone: info.toml, projects, checks or helpers
        topic: Option<String>,
    },
    /// Print the JSON Schema of what the commands print with --json
    Schema,
    /// Begin a course of your own: a small one that works, to be changed
    New {
        /// The course's directory; it must not exist, or be empty
        dir: PathBuf,
    },
}

impl Default for Command {
    fn default() -> Self {
        Command::InCourse(InCourse::Watch(WatchOptions::default()))
    }
}
