//! Before code of somebody else's course runs: whether the learner wants that.

use std::io::{self, IsTerminal};

use anyhow::{Result, bail};

use crate::course::Course;
use crate::harmless::PathText;
use crate::system;
use crate::ui::{self, Line};

/// How many unusual things are named.
const MOST_NAMED: usize = 5;

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
    let warning = warning(course);
    if !io::stdin().is_terminal() || !io::stderr().is_terminal() {
        bail!(
            "{}\nNothing of it was run. If you trust where it comes from, give the same command once \
             with --trust.",
            warning.join("\n")
        );
    }
    let width = ui::width();
    let lines: Vec<Line> = warning
        .iter()
        .flat_map(|paragraph| ui::hanging("", paragraph, width))
        .collect();
    // What was typed before the question could be read is no answer to it.
    system::forget_typed();
    ui::question(&lines, "Do you trust where it comes from? [y/N]")?;
    let mut answer = String::new();
    io::stdin().read_line(&mut answer)?;
    if !matches!(answer.trim(), "y" | "Y" | "yes") {
        bail!("nothing of the course was run. `pyo3lings list` and `pyo3lings hint` only read it.");
    }
    give(course);
    Ok(())
}

/// What agreeing means, and what is unusual about the course.
fn warning(course: &Course) -> Vec<String> {
    let mut warning = vec![format!(
        "pyo3lings does not know the course in {} yet. Its exercises and checks are programs: cargo \
         compiles them and Python runs them, and on this machine they can do whatever you can do.",
        course.root.shown()
    )];
    let mut unusual = course.unusual();
    if !unusual.is_empty() {
        let more = unusual.len().saturating_sub(MOST_NAMED);
        unusual.truncate(MOST_NAMED);
        if more > 0 {
            unusual.push(format!("{more} more"));
        }
        warning.push(format!(
            "Look at what is unusual in it: {}.",
            unusual.join(", ")
        ));
    }
    warning
}

/// Remembers that the course's code may run. Where that can't be remembered, it is said.
pub(super) fn give(course: &Course) {
    if !course.is_trusted()
        && let Err(error) = course.trust()
    {
        ui::remark(&format!(
            "That you trust this course can't be remembered: {error}."
        ));
    }
    course.keep_originals();
}
