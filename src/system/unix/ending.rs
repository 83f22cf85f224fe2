//! How a process ended.

use std::os::unix::process::ExitStatusExt;
use std::process::ExitStatus;

use serde::{Deserialize, Serialize};

/// How a process ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ending {
    /// It left with this exit code.
    Exit(i32),
    /// This signal ended it.
    Signal(i32),
}

impl Ending {
    /// Of a process that was killed, and of one of which nobody knows how it ended.
    pub const KILLED: Ending = Ending::Signal(9);
}

impl From<ExitStatus> for Ending {
    fn from(status: ExitStatus) -> Self {
        match (status.code(), status.signal()) {
            (Some(code), _) => Ending::Exit(code),
            (None, signal) => Ending::Signal(signal.unwrap_or(0)),
        }
    }
}
