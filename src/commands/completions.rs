//! `completions`: what a shell needs to complete the program's arguments.

use std::process::ExitCode;

use anyhow::Result;
use clap::{Command, CommandFactory};
use clap_complete::Shell;

use crate::cli::Cli;
use crate::ui;

pub(super) fn run(shell: Shell) -> Result<ExitCode> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut without_workers(), "pyo3lings", &mut script);
    ui::print_text(String::from_utf8(script)?.trim_end())?;
    Ok(ExitCode::SUCCESS)
}

/// The program's arguments without the hidden commands, which clap would offer.
fn without_workers() -> Command {
    let program = Cli::command();
    let visible = program
        .get_subcommands()
        .filter(|command| !command.is_hide_set())
        .cloned();
    Command::new("pyo3lings")
        .version(env!("CARGO_PKG_VERSION"))
        .args(program.get_arguments().cloned())
        .subcommands(visible)
}
