//! What builds the exercises: rustc, cargo, a linker.

use std::io::Write;
use std::process::Stdio;

use super::{found, missing, optional};
use crate::process::{self, OLDEST_RUST, mend, version_numbers};
use crate::ui::json::Prerequisite;

/// A program that needs nothing but a linker and the C library.
const SMALLEST_PROGRAM: &[u8] = b"int main(void) { return 0; }\n";

/// `has_room` says whether temporary files can be written.
pub(super) fn look(has_room: bool) -> Vec<Prerequisite> {
    let mut rows = vec![tool("rustc"), tool("cargo")];
    rows.extend(has_room.then(linker));
    rows.push(rustfmt());
    rows
}

fn tool(name: &'static str) -> Prerequisite {
    let said = match version_of(name) {
        Ok(said) => said,
        Err(why) => {
            let mend = mend::rust_that_says(&why);
            return missing(name, why, mend);
        }
    };
    match version_numbers(&said) {
        Some(version) if version < OLDEST_RUST => missing(
            name,
            format!(
                "{said} is too old: the exercises need {}.{}",
                OLDEST_RUST.0, OLDEST_RUST.1
            ),
            mend::rust(),
        ),
        _ => found(name, said),
    }
}

fn rustfmt() -> Prerequisite {
    optional(match version_of("rustfmt") {
        Ok(said) => found("rustfmt", said),
        Err(why) => {
            let mend = match mend::rust_that_says(&why) {
                mend if mend == mend::rust() => mend::rustfmt(),
                // The toolchain that is missing brings it.
                mend => mend,
            };
            missing("rustfmt", format!("{why} (only nice to have)"), mend)
        }
    })
}

/// The first line that a tool says about its version.
fn version_of(tool: &str) -> Result<String, String> {
    let output = process::tool(tool)
        .arg("--version")
        .output()
        .map_err(|error| format!("it can't be started: {error}"))?;
    let first = |text: &[u8]| {
        String::from_utf8_lossy(text)
            .lines()
            .next()
            .unwrap_or("")
            .to_owned()
    };
    if output.status.success() {
        Ok(first(&output.stdout))
    } else {
        Err(format!("it does not work: {}", first(&output.stderr)))
    }
}

/// Links a program, because a compiler can be there without what it links with.
fn linker() -> Prerequisite {
    const NAME: &str = "linker";
    match link() {
        Ok(()) => found(NAME, "cc compiles and links"),
        Err(why) => missing(NAME, why, mend::linker()),
    }
}

fn link() -> Result<(), String> {
    let directory = tempfile::tempdir()
        .map_err(|error| format!("there is no room for temporary files: {error}"))?;
    let mut compiler = process::tool("cc")
        .args(["-x", "c", "-", "-o"])
        .arg(directory.path().join("program"))
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| format!("cc can't be started: {error}"))?;
    if let Some(mut input) = compiler.stdin.take() {
        // A compiler that reads nothing says why.
        let _ = input.write_all(SMALLEST_PROGRAM);
    }
    let output = compiler
        .wait_with_output()
        .map_err(|error| format!("cc can't be waited for: {error}"))?;
    if output.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(format!("cc can't link a program: {}", said.trim()))
}
