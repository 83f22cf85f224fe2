//! `man`: the manual page, one for the program and all its commands.

use std::io::Write;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Command, CommandFactory};
use clap_mangen::Man;

use crate::cli::Cli;
use crate::ui;

pub(super) fn run() -> Result<ExitCode> {
    let program = Cli::command();
    let man = Man::new(program.clone());
    let mut page = Vec::new();
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    man.render_synopsis_section(&mut page)?;
    man.render_description_section(&mut page)?;
    man.render_options_section(&mut page)?;
    writeln!(page, ".SH COMMANDS")?;
    describe_commands(&program, "", &mut page)?;
    man.render_version_section(&mut page)?;
    ui::print_text(String::from_utf8(page)?.trim_end())?;
    Ok(ExitCode::SUCCESS)
}

/// The commands in `parent`, each under a heading of its own: a page for each, which is what clap's
/// own overview points to, would be more than a few lines of text deserve.
fn describe_commands(parent: &Command, before: &str, page: &mut Vec<u8>) -> Result<()> {
    for command in parent.get_subcommands().filter(|one| !one.is_hide_set()) {
        let name = format!("{before}{}", command.get_name());
        if command.has_subcommands() {
            describe_commands(command, &format!("{name} "), page)?;
            continue;
        }
        let man = Man::new(command.clone().disable_help_flag(true));
        let mut text = Vec::new();
        man.render_description_section(&mut text)?;
        man.render_options_section(&mut text)?;
        writeln!(page, ".SS {name}")?;
        for line in String::from_utf8(text)?.lines() {
            // The headings and the preamble of a page stand above already.
            if ![".SH ", ".ie ", ".el "]
                .iter()
                .any(|macro_name| line.starts_with(macro_name))
            {
                writeln!(page, "{line}")?;
            }
        }
    }
    Ok(())
}
