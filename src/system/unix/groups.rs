//! Process groups: a worker and all that it starts.

use std::os::unix::process::CommandExt;
use std::process::{Child, Command};

use rustix::process::{Pid, Signal};

/// A process, by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ProcessId(pub(super) Pid);

impl ProcessId {
    /// Of a process that we started.
    pub fn of(child: &Child) -> Option<Self> {
        Pid::from_raw(child.id().cast_signed()).map(ProcessId)
    }
}

/// Has a command lead a process group of its own.
pub fn lead_a_group(command: &mut Command) -> &mut Command {
    command.process_group(0)
}

/// Has a command lead a session of its own, and so a group: it has no terminal. What runs in it can't open
/// `/dev/tty`, and a question that is asked there is not waited for.
pub fn lead_a_session(command: &mut Command) -> &mut Command {
    // SAFETY: between fork and exec, a process may make this call.
    #[expect(unsafe_code)]
    unsafe {
        command.pre_exec(|| Ok(rustix::process::setsid().map(drop)?))
    }
}

/// Asks all of a group to stop.
pub fn interrupt_group(leader: ProcessId) {
    signal(leader, Signal::TERM);
}

/// Kills all of a group.
pub fn kill_group(leader: ProcessId) {
    signal(leader, Signal::KILL);
}

/// In a worker: ends the worker and everything that it started.
pub fn end_own_group() {
    signal(ProcessId(rustix::process::getpgrp()), Signal::KILL);
}

fn signal(leader: ProcessId, signal: Signal) {
    // The group may be gone already, which is what was wanted.
    let _ = rustix::process::kill_process_group(leader.0, signal);
}
