//! The system's shell.

use std::process::Command;

/// A command that a user typed, with one more argument at its end, which is not interpreted.
pub fn shell(typed: &str) -> Command {
    let mut command = Command::new("sh");
    command.arg("-c").arg(format!("{typed} \"$1\"")).arg("sh");
    command
}
