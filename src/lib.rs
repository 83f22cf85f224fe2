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
//! | [`python`], [`paths`] | which Python it is; paths as a learner knows them |
//! | [`harmless`] | which characters a terminal must not get |
//! | [`system`] | all that is Unix, behind one interface |
//! | [`course`] | info.toml, exercises, progress, the embedded course |

// Not in Cargo.toml: what tests share is reached from two programs.
#![warn(unreachable_pub)]

pub mod build;
pub mod check;
pub mod cli;
pub mod commands;
pub mod course;
pub mod engine;
pub mod explain;
pub mod harmless;
#[cfg(test)]
mod mutation;
pub mod paths;
pub mod practice;
pub mod process;
pub mod python;
pub mod system;
mod terminal;
pub mod ui;

use std::env;
use std::process::ExitCode;

use clap::Parser;

use cli::{Cli, ColorChoice};
use commands::Options;

/// Runs the program: exit code 0 is a pass, 1 a fail, 2 a usage or set-up error.
pub fn main() -> ExitCode {
    // A program that reads documents gets one, whatever goes wrong.
    let is_json = env::args_os().any(|argument| argument == "--json");
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) if is_json && error.use_stderr() => {
            let said = error.render().to_string();
            return failed(&said.trim().replacen("error: ", "", 1), is_json);
        }
        Err(error) => error.exit(),
    };
    match cli.color {
        ColorChoice::Auto => {}
        ColorChoice::Always => ui::set_colors(true),
        ColorChoice::Never => ui::set_colors(false),
    }
    let options = Options {
        course: cli.course,
        trust: cli.trust,
        python: cli.python,
    };
    match commands::run(cli.command.unwrap_or_default(), &options) {
        Ok(code) => code,
        Err(error) => failed(&ui::sentence(&error), is_json),
    }
}

/// Says why nothing came of a command.
fn failed(said: &str, is_json: bool) -> ExitCode {
    ui::error(said);
    if is_json {
        // Who can't read it has read the sentence.
        let _ = ui::json::print(&ui::json::error(said));
    }
    ExitCode::from(2)
}
