//! Programs that are no part of a course.

use std::ffi::OsStr;
use std::process::{Command, Stdio};

use crate::system;

/// A command for a program that is no part of a course: a compiler, an interpreter, a tool of theirs. It
/// runs in a directory that holds nothing, because many of them obey files of the directory that they
/// are started in (`rust-toolchain.toml`, `.cargo/config.toml`, modules that Python would import), and
/// those may be anybody's.
pub fn tool(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command
        .current_dir(system::NEUTRAL_DIRECTORY)
        // rustup and others would show their stacks.
        .env_remove("RUST_BACKTRACE")
        .env_remove("RUST_LIB_BACKTRACE")
        .env_remove("RUST_MIN_STACK")
        .env_remove("RUSTC_LOG")
        .stdin(Stdio::null());
    command
}
