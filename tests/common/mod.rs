//! What the end-to-end tests are written with: a scratch course, a terminal, a look at processes.
//! Everything behind it is real: the binary, cargo, CPython, the pseudo-terminal.

mod background;
mod course;
mod dice;
mod files;
mod learner;
pub mod namespace;
mod output;
mod package;
mod packages;
pub mod processes;
mod programs;
mod python;
mod seed;
mod shop;
mod terminal;
mod texts;
mod waiting;

use std::path::Path;
use std::process::Command;
use std::time::Duration;

pub use background::Background;
pub use course::{CHAPTER, Course, copy};
pub use dice::{Dice, number};
pub use files::{date, files_below, for_this_platform, remove};
pub use learner::{Learner, line};
pub use output::{Output, flowing, steady_times};
pub use package::Package;
pub use packages::environment;
pub use programs::{links, scripts};
pub use python::{VARIABLE as PYTHON_VARIABLE, python};
pub use seed::{copy_compiled, seed_target};
pub use shop::SHOP;
pub use terminal::Terminal;
pub use texts::{function, initialising, module, returns, script, slow, wants};
pub use waiting::{look_until, wait_until};

/// Nothing that a test waits for takes this long, unless it hangs.
pub const LIMIT: Duration = Duration::from_secs(60);

/// The program under test.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_pyo3lings");

/// A place for what programs remember that were not started for a [`Course`].
pub const STATE_HOME: &str = concat!(env!("CARGO_TARGET_TMPDIR"), "/state");

/// A place for what Pythons have said about themselves.
pub const CACHE_HOME: &str = concat!(env!("CARGO_TARGET_TMPDIR"), "/cache");

/// Variables of whoever runs the tests that would change what the program prints or does.
pub const FOREIGN: &[&str] = &[
    "CLICOLOR",
    "CARGO_MANIFEST_DIR",
    "CLICOLOR_FORCE",
    "COLORTERM",
    "CONDA_PREFIX",
    "NO_COLOR",
    "TERM_PROGRAM",
    "VIRTUAL_ENV",
    "ZELLIJ",
];

/// The directory of this repository.
pub fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A command of the program in some directory, of somebody who has no settings of their own.
pub fn pyo3lings(here: impl AsRef<Path>, arguments: &[&str]) -> Command {
    let mut command = Command::new(PROGRAM);
    command.args(arguments).current_dir(here);
    command
        .env("XDG_STATE_HOME", STATE_HOME)
        .env("XDG_CACHE_HOME", CACHE_HOME)
        .env(PYTHON_VARIABLE, &python().executable);
    for name in FOREIGN {
        command.env_remove(name);
    }
    command
}
