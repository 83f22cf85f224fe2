//! Getting the crates that exercises need into cargo's cache, from which they are built without a network.

use std::fs;
use std::io;
use std::path::Path;
use std::process::Stdio;

use super::check_worker::LIBC;
use super::{environment, lockfile};
use crate::course::PYO3;
use crate::process::{Toolchain, tool};

/// The package that needs what exercises need.
const NAME: &str = "fetch";

/// What came of it.
#[derive(Debug)]
pub enum Fetched {
    /// So many crates are there.
    All(usize),
    /// cargo's words.
    Missing(String),
}

/// Gets the crates, or with `is_offline` only looks whether they are there. Nothing of a course is read.
///
/// # Errors
///
/// The operating system's, when cargo can't be started or temporary files can't be written.
pub fn fetch(toolchain: &Toolchain, is_offline: bool) -> io::Result<Fetched> {
    let directory = tempfile::tempdir()?;
    let crates = ["pyo3", LIBC.0];
    write(directory.path(), &crates)?;
    let mut cargo = tool(&toolchain.cargo);
    environment::set(&mut cargo, toolchain, directory.path());
    cargo
        .args(["fetch", "--locked", "--target", &toolchain.host])
        .arg("--manifest-path")
        .arg(directory.path().join("Cargo.toml"))
        .env("CARGO_TERM_COLOR", "never")
        .stdin(Stdio::null());
    if is_offline {
        cargo.arg("--offline");
    }
    let output = cargo.output()?;
    Ok(if output.status.success() {
        Fetched::All(lockfile::names(&crates).len())
    } else {
        Fetched::Missing(String::from_utf8_lossy(&output.stderr).trim().to_owned())
    })
}

fn write(directory: &Path, crates: &[&str]) -> io::Result<()> {
    let manifest = format!(
        "[package]\nname = \"{NAME}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
         [lib]\npath = \"lib.rs\"\n\n[dependencies]\npyo3 = \"{PYO3}\"\n{} = \"{}\"\n\n[workspace]\n",
        LIBC.0, LIBC.1
    );
    fs::write(directory.join("Cargo.toml"), manifest)?;
    fs::write(
        directory.join("Cargo.lock"),
        lockfile::lock_for(NAME, crates),
    )?;
    fs::write(directory.join("lib.rs"), "")
}
