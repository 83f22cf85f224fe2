//! `fetch`: all that the course needs from the network, so that it can be done without one.

use std::process::ExitCode;

use anyhow::{Context, Result, anyhow, bail};

use super::Options;
use crate::build::{self, Fetched};
use crate::course::Course;
use crate::engine::Unready;
use crate::process::Toolchain;
use crate::ui::{self, ProgressLine};

pub(super) fn run(options: &Options) -> Result<ExitCode> {
    let toolchain =
        Toolchain::find().map_err(|lack| anyhow!("{}\n    {}", lack.sentence, lack.mend))?;
    let bar = ProgressLine::new(1, true);
    bar.show(0, "fetching the crates that exercises need");
    let fetched = build::fetch(&toolchain, false);
    drop(bar);
    match fetched.context("cargo could not be asked for the crates that exercises need")? {
        Fetched::All(count) => ui::print_text(&format!(
            "All {count} crates that exercises need are here: they can be built without a network."
        ))?,
        Fetched::Missing(said) => {
            let why = Unready::told("the crates that exercises need can't be fetched", &said);
            let rest = [why.mend.as_deref(), why.cause.as_deref()]
                .into_iter()
                .flatten();
            let lines: Vec<&str> = std::iter::once(why.sentence.as_str()).chain(rest).collect();
            bail!("{}", lines.join("\n    "));
        }
    }
    // Packages are installed by the learner, into an environment of the learner's choice.
    if let Ok(course) = Course::open(options.course.as_deref()) {
        let mut packages: Vec<&str> = course
            .exercises
            .iter()
            .flat_map(|exercise| exercise.requires.iter().map(String::as_str))
            .collect();
        packages.sort_unstable();
        packages.dedup();
        if !packages.is_empty() {
            ui::print_text(&format!(
                "Some exercises also need packages from PyPI ({}). With an environment for the course:\n    \
                 python3 -m venv .venv && .venv/bin/python -m pip install {}",
                packages.join(", "),
                packages.join(" ")
            ))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}
