//! A look at the machine's processes. Only Linux shows them as files.

#![cfg(target_os = "linux")]

use std::fs;

use rustix::process::{Pid, Signal, kill_process};

use super::look_until;

/// A process that has not ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Process {
    pub pid: u32,
    pub parent: u32,
    pub command: String,
    /// Tells it from a later process with the same number.
    started: u64,
}

impl Process {
    /// Sends it a signal.
    ///
    /// # Errors
    ///
    /// When it has ended meanwhile.
    pub fn signal(&self, signal: Signal) -> rustix::io::Result<()> {
        let pid = Pid::from_raw(self.pid as i32).expect("no process has the number 0");
        kill_process(pid, signal)
    }
}

/// All processes that have not ended.
pub fn all() -> Vec<Process> {
    let Ok(entries) = fs::read_dir("/proc") else {
        return Vec::new();
    };
    entries
        .flatten()
        .filter_map(|entry| look(entry.file_name().to_str()?.parse().ok()?))
        .collect()
}

/// The workers of the program whose process is `front`.
pub fn workers_of(front: u32) -> Vec<Process> {
    all()
        .into_iter()
        .filter(|process| process.parent == front && process.command.contains("-worker"))
        .collect()
}

/// Everything that descends from `front`.
pub fn descendants_of(front: u32) -> Vec<Process> {
    let all = all();
    let mut found: Vec<Process> = Vec::new();
    loop {
        let more: Vec<Process> = all
            .iter()
            .filter(|process| {
                !found.contains(process)
                    && (process.parent == front
                        || found.iter().any(|other| other.pid == process.parent))
            })
            .cloned()
            .collect();
        if more.is_empty() {
            return found;
        }
        found.extend(more);
    }
}

/// Waits until `watch`, whose process is `front`, has what it needs and nothing else: the build worker,
/// the process that makes check workers, and one of these, which waits.
#[track_caller]
pub fn wait_for_three(front: u32) {
    look_until(|| {
        let started = descendants_of(front);
        match started.len() {
            3 => Ok(()),
            _ => Err(format!("{started:#?}")),
        }
    });
}

/// The processes whose command line holds a word.
pub fn with_command(word: &str) -> Vec<Process> {
    all()
        .into_iter()
        .filter(|process| process.command.split(' ').any(|part| part == word))
        .collect()
}

/// Waits until none of these processes is there any more.
#[track_caller]
pub fn wait_until_gone(processes: &[Process]) {
    look_until(|| {
        let left: Vec<&Process> = processes
            .iter()
            .filter(|process| look(process.pid).is_some_and(|now| now.started == process.started))
            .collect();
        match left[..] {
            [] => Ok(()),
            _ => Err(format!("left behind: {left:#?}")),
        }
    });
}

fn look(pid: u32) -> Option<Process> {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    // The name in parentheses may hold anything.
    let mut fields = stat.rsplit_once(") ")?.1.split(' ');
    let state = fields.next()?;
    let parent = fields.next()?.parse().ok()?;
    let started = fields.nth(17)?.parse().ok()?;
    let command = fs::read(format!("/proc/{pid}/cmdline")).ok()?;
    let command = String::from_utf8_lossy(&command).replace('\0', " ");
    (!matches!(state, "Z" | "X")).then(|| Process {
        pid,
        parent,
        command: command.trim().to_owned(),
        started,
    })
}
