//! Before code of somebody else's course runs: whether the learner wants that.

use std::io::{self, IsTerminal, Write};

use anyhow::{Result, bail};
use console::style;

use crate::course::Course;
use crate::harmless::harmless;
use crate::ui;

/// Goes on when the course's code may run, or asks whether it may. `trust` is a consent for this time.
///
/// # Errors
///
/// When it may not, or nobody can be asked, or nothing can be built where the course lies.
pub(super) fn ask(course: &Course, trust: bool) -> Result<()> {
    // Where nothing can be built, there is nothing to agree to.
    course.check_place()?;
    if trust || course.is_trusted() {
        return Ok(());
    }
    let warning = format!(
        "pyo3lings does not know the course in {} yet. Its exercises and checks are programs: on this \
         machine they can do whatever you can do.",
        shown(course)
    );
    if !io::stdin().is_terminal() || !io::stderr().is_terminal() {
        bail!(
            "{warning}\nNothing of it was run. If you trust where it comes from, give the same command \
             once with --trust."
        );
    }
    for line in ui::hanging("", &warning, ui::width()) {
        eprintln!("{}", line.painted());
    }
    let question = style("Do you trust where it comes from? [y/N]").for_stderr();
    eprint!("{} ", question.bold());
    io::stderr().flush()?;
    let mut answer = String::new();
    io::stdin().read_line(&mut answer)?;
    if !matches!(answer.trim(), "y" | "Y" | "yes") {
        bail!("nothing of the course was run. `pyo3lings list` and `pyo3lings hint` only read it.");
    }
    give(course);
    Ok(())
}

/// Remembers that the course's code may run. Where that can't be remembered, it is said.
pub(super) fn give(course: &Course) {
    if course.is_trusted() {
        return;
    }
    if let Err(error) = course.trust() {
        eprintln!("That you trust this course can't be remembered: {error}.");
    }
}

/// The course's path, without what its name may do to a terminal.
fn shown(course: &Course) -> String {
    harmless(course.root.to_string_lossy().as_bytes()).replace('\n', "\u{fffd}")
}
