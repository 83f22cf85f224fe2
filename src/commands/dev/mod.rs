//! The commands for authors of courses, one file each, and what `dev check` looks at.

mod add;
mod check;
mod crates;
mod docstrings;
mod findings;
mod formatting;
mod help;
mod linting;
mod new;
mod pack;
mod passed;
mod rules;
mod side;
mod trials;
mod update;

use std::process::ExitCode;

use anyhow::Result;

use super::Options;
use crate::cli::DevCommand;
use crate::ui;

/// Runs one command for authors.
pub(super) fn run(command: DevCommand, options: &Options) -> Result<ExitCode> {
    let course = options.course.as_deref();
    match command {
        DevCommand::Check {
            name,
            all,
            no_build,
            allow_untried,
        } => {
            let how = check::How {
                only: name,
                all,
                no_build,
                allow_untried,
            };
            check::run(options, &how)
        }
        DevCommand::Update => update::run(course, options.trust),
        DevCommand::Add {
            name,
            after,
            dir,
            project,
        } => {
            let what = add::What {
                name,
                after,
                dir,
                is_project: project,
            };
            add::run(course, options.trust, &what)
        }
        DevCommand::Help { topic } => help::run(topic.as_deref()),
        DevCommand::Schema => {
            ui::print_text(ui::json::SCHEMA_TEXT.trim_end())?;
            Ok(ExitCode::SUCCESS)
        }
        DevCommand::New { dir } => new::run(&dir),
    }
}
