//! `fetch`: all that the course needs from the network, so that it can be done without one.

use std::collections::BTreeSet;
use std::process::{Command, ExitCode};

use anyhow::{Context, Result, anyhow, bail};

use super::{Options, agree, consent};
use crate::build::{self, Fetched};
use crate::course::Course;
use crate::engine::Unready;
use crate::harmless::harmless;
use crate::process::mend::is_in_path;
use crate::process::{Toolchain, tool};
use crate::python::Interpreter;
use crate::ui::{self, ProgressLine};

/// So much of what a tool says is told.
const MOST_LINES: usize = 3;

pub(super) fn run(options: &Options) -> Result<ExitCode> {
    let toolchain =
        Toolchain::find().map_err(|lack| anyhow!("{}\n    {}", lack.sentence, lack.mend))?;
    let course = Course::open(options.course.as_deref()).ok();
    if let Some(course) = course.as_ref().filter(|it| !it.needs().is_empty()) {
        // Which crates they are, the course says.
        consent::ask(course, options.trust)?;
    }
    let bar = ProgressLine::new(1, true);
    bar.show(0, "fetching the crates that exercises need");
    let fetched = build::fetch(&toolchain, course.as_ref(), false);
    drop(bar);
    match fetched.context("cargo could not be asked for the crates that exercises need")? {
        Fetched::All(count) => ui::print_text(&format!(
            "All {count} crates that exercises need are here: they can be built without a network."
        ))?,
        Fetched::Missing(said) => {
            let why = Unready::told("the crates that exercises need can't be fetched", &said);
            bail!("{}", why.lines().join("\n    "));
        }
    }
    if let Some(course) = course {
        let packages = course.packages();
        if !packages.is_empty() {
            // A package may run code while it is installed, and the course says which ones they are.
            let python = agree(&course, options.trust, options.python.as_deref())?;
            install(&course, &python, &packages)?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Installs packages into the course's own environment, which is made if it is not there.
fn install(course: &Course, python: &Interpreter, packages: &BTreeSet<String>) -> Result<()> {
    let names = packages.iter().map(String::as_str).collect::<Vec<_>>();
    let names = names.join(", ");
    let bar = ProgressLine::new(1, true);
    bar.show(0, &format!("installing {names} into .venv"));
    let environment = course.root.join(".venv");
    let program = environment.join("bin/python");
    let has_uv = is_in_path("uv");
    let made = if program.is_file() {
        Ok(())
    } else {
        let mut command = tool(if has_uv {
            "uv".as_ref()
        } else {
            python.executable.as_path()
        });
        if has_uv {
            command
                .args(["venv", "--quiet", "--python"])
                .arg(&python.executable);
        } else {
            command.args(["-m", "venv"]);
        }
        succeed(command.arg(&environment))
    };
    let installed = made.and_then(|()| {
        let mut command = tool(if has_uv {
            "uv".as_ref()
        } else {
            program.as_path()
        });
        if has_uv {
            command
                // Check workers write no compiled files: without these each of them would compile anew.
                .args([
                    "pip",
                    "install",
                    "--quiet",
                    "--compile-bytecode",
                    "--python",
                ])
                .arg(&program);
        } else {
            command.args([
                "-m",
                "pip",
                "install",
                "--quiet",
                "--disable-pip-version-check",
            ]);
        }
        succeed(command.args(packages))
    });
    drop(bar);
    if let Err(said) = installed {
        bail!(
            "{names} can't be installed into the course's .venv. Exercises that need no package are not \
             affected; with a network, try again.\n    ({said})"
        );
    }
    if !python.environments(course).contains(&environment) {
        bail!(
            "{names} is installed into the course's .venv, but that is of another Python than {}, and checks \
             import nothing from it. Move it away, and give the same command again.",
            python.minor()
        );
    }
    ui::print_text(&format!(
        "The course's .venv has {names}, for Python {}.",
        python.minor()
    ))?;
    Ok(())
}

/// Runs a command; the error is what it said last.
fn succeed(command: &mut Command) -> Result<(), String> {
    match command.output() {
        Ok(output) if output.status.success() => Ok(()),
        Ok(output) => {
            let said = String::from_utf8_lossy(&output.stderr);
            let lines: Vec<&str> = said
                .lines()
                .filter(|line| !line.trim().is_empty())
                .collect();
            let last = &lines[lines.len().saturating_sub(MOST_LINES)..];
            Err(harmless(last.join("\n").as_bytes()))
        }
        Err(error) => Err(error.to_string()),
    }
}
