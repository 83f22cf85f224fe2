//! pyo3lings: a course for the terminal that teaches PyO3 by fixing small programs.
//!
//! The rooms, from the top down; nothing imports from a room above its own:
//!
//! | room | what it holds |
//! | --- | --- |
//! | [`cli`], [`commands`] | arguments, and one file for each command |
//! | `terminal` | the screen, the keys, and the loop over what comes from them |
//! | [`ui`] | how a verdict, progress and hints look, in a terminal and as JSON |
//! | [`explain`] | PyO3's errors in a learner's words: the catalogue and what finds an entry |
//! | [`engine`] | exercise -> build -> check -> [`engine::Verdict`] |
//! | [`build`], [`check`] | the two workers, and the protocol that each speaks |
//! | [`process`] | starting and ending worker processes |
//! | [`python`], [`paths`] | the Python that is embedded; paths as a learner knows them |
//! | [`system`] | all that is Unix, behind one interface |
//! | [`course`] | info.toml, exercises, progress, the embedded course |

pub mod build;
pub mod check;
pub mod cli;
pub mod commands;
pub mod course;
pub mod engine;
pub mod explain;
#[cfg(test)]
mod mutation;
pub mod paths;
pub mod process;
pub mod python;
pub mod system;
mod terminal;
pub mod ui;

use std::process::ExitCode;

use clap::Parser;

use cli::{Cli, Command};

/// Runs the program: exit code 0 is a pass, 1 a fail, 2 a usage or set-up error.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    ui::set_color(cli.color);
    let command = cli.command.unwrap_or_default();
    let outcome = match command {
        Command::BuildWorker => build::worker::serve(),
        Command::CheckWorker => check::worker::serve(),
        Command::CheckWorkers => check::worker::serve_copies(),
        command => commands::run(command, cli.course.as_deref(), cli.trust),
    };
    match outcome {
        Ok(code) => code,
        Err(error) => {
            ui::error(&error);
            ExitCode::from(2)
        }
    }
}
