//! Starting and ending worker processes.
//!
//! A worker leads a process group of its own. Whoever holds its [`Worker`] is the one who ends it:
//! dropping it ends the whole group. A worker whose parent is gone notices the end of its input and
//! ends its own group ([`end_group_at`]), so that nothing is left behind when the parent is killed.

mod environment;
mod fork_server;
pub mod mend;
mod signals;
mod toolchain;

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use rustix::fs::{Mode, OFlags};
use rustix::io::fcntl_dupfd_cloexec;
use rustix::process::{Pid, Resource, Rlimit, Signal};
use serde::{Deserialize, Serialize};

pub use environment::{prepend_to_path, worker_environment};
pub use fork_server::{ForkServer, Role, serve_copies};
pub use signals::leave_signals_to_others;
pub use toolchain::{OLDEST_RUST, Toolchain, version_numbers};

/// Channels of a worker are moved to this file descriptor or above, out of the way of code that
/// closes or writes to the low ones.
const LOWEST_CHANNEL: i32 = 100;

/// How much of a line is kept in memory before it is forwarded.
const LONGEST_LINE: u64 = 16 << 20;

/// A running worker process and the group that it leads.
#[derive(Debug)]
pub struct Worker {
    process: Process,
    input: Option<File>,
    ended: Option<Ending>,
}

/// A worker's process.
#[derive(Debug)]
enum Process {
    /// One that we started.
    Started(Child),
    /// A copy of a fork server.
    Copy(Pid, Arc<ForkServer>),
}

impl Process {
    fn id(&self) -> Option<Pid> {
        match self {
            Process::Started(child) => Pid::from_raw(child.id() as i32),
            Process::Copy(pid, _) => Some(*pid),
        }
    }

    /// How it ended; `None` while it runs.
    fn try_wait(&mut self) -> io::Result<Option<Ending>> {
        match self {
            Process::Started(child) => Ok(child.try_wait()?.map(Ending::from)),
            Process::Copy(pid, server) => server.try_wait(*pid),
        }
    }

    /// How it ended, after it was killed.
    fn wait(&mut self) -> io::Result<Ending> {
        match self {
            Process::Started(child) => Ok(child.wait()?.into()),
            Process::Copy(pid, server) => server.wait(*pid),
        }
    }
}

/// How a process ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ending {
    /// It left with this exit code.
    Exit(i32),
    /// This signal ended it.
    Signal(i32),
}

impl From<ExitStatus> for Ending {
    fn from(status: ExitStatus) -> Self {
        match (status.code(), status.signal()) {
            (Some(code), _) => Ending::Exit(code),
            (None, signal) => Ending::Signal(signal.unwrap_or(0)),
        }
    }
}

impl Worker {
    /// Starts this program again as the worker `subcommand`. Each line that it writes goes to
    /// `on_line`, in a thread of its own, `None` being the end; its standard error goes to
    /// `on_output` in pieces, an empty one being the end.
    ///
    /// # Errors
    ///
    /// The operating system's, when the process can't be started.
    pub fn start(
        subcommand: &str,
        environment: impl FnOnce(&mut Command),
        on_line: impl FnMut(Option<Vec<u8>>) + Send + 'static,
        on_output: impl FnMut(&[u8]) + Send + 'static,
    ) -> io::Result<Self> {
        let mut command = Command::new(std::env::current_exe()?);
        command.arg(subcommand);
        environment(&mut command);
        let mut child = command
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()?;
        if let Some(lines) = child.stdout.take() {
            thread::spawn(move || forward_lines(lines, on_line));
        }
        if let Some(output) = child.stderr.take() {
            thread::spawn(move || forward_pieces(output, on_output));
        }
        Ok(Worker {
            input: child.stdin.take().map(|input| OwnedFd::from(input).into()),
            process: Process::Started(child),
            ended: None,
        })
    }

    /// Has a fork server make a copy of itself; it is listened to as to one that was started.
    ///
    /// # Errors
    ///
    /// The operating system's, and when the server is gone or does not answer.
    pub fn copy_of(
        server: &Arc<ForkServer>,
        on_line: impl FnMut(Option<Vec<u8>>) + Send + 'static,
        on_output: impl FnMut(&[u8]) + Send + 'static,
    ) -> io::Result<Self> {
        let (requests, input) = io::pipe()?;
        let (lines, answers) = io::pipe()?;
        let (output, errors) = io::pipe()?;
        let pid = server.copy([requests.as_fd(), answers.as_fd(), errors.as_fd()])?;
        thread::spawn(move || forward_lines(lines, on_line));
        thread::spawn(move || forward_pieces(output, on_output));
        Ok(Worker {
            process: Process::Copy(pid, Arc::clone(server)),
            input: Some(OwnedFd::from(input).into()),
            ended: None,
        })
    }

    /// Sends one request, a line.
    ///
    /// # Errors
    ///
    /// The operating system's, when the worker is gone.
    pub fn send(&mut self, line: &str) -> io::Result<()> {
        let input = self.input.as_mut().ok_or(io::ErrorKind::BrokenPipe)?;
        input.write_all(line.as_bytes())?;
        input.write_all(b"\n")?;
        input.flush()
    }

    /// Asks the worker's group to stop what it does; the worker itself may live on.
    pub fn interrupt(&self) {
        self.signal(Signal::TERM);
    }

    /// Ends the worker and all of its group, and says how the worker itself ended: by itself within
    /// `patience`, or else by being killed.
    pub fn end(&mut self, patience: Duration) -> Ending {
        if let Some(ending) = self.ended {
            return ending;
        }
        self.input = None;
        let deadline = Instant::now() + patience;
        let by_itself = loop {
            match self.process.try_wait() {
                Ok(Some(ending)) => break Some(ending),
                Ok(None) if Instant::now() < deadline => thread::sleep(Duration::from_millis(1)),
                _ => break None,
            }
        };
        // The group outlives its leader while anything in it runs.
        self.signal(Signal::KILL);
        let ending = by_itself
            .or_else(|| self.process.wait().ok())
            .unwrap_or(Ending::Signal(Signal::KILL.as_raw()));
        self.ended = Some(ending);
        ending
    }

    fn signal(&self, signal: Signal) {
        if self.ended.is_none()
            && let Some(group) = self.process.id()
        {
            // The group may be gone already, which is what was wanted.
            let _ = rustix::process::kill_process_group(group, signal);
        }
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.end(Duration::ZERO);
    }
}

/// A line that is longer comes in pieces: a learner's code may write to the channel without an end.
fn forward_lines(lines: impl Read, mut on_line: impl FnMut(Option<Vec<u8>>)) {
    let mut lines = BufReader::new(lines);
    loop {
        let mut line = Vec::new();
        match (&mut lines).take(LONGEST_LINE).read_until(b'\n', &mut line) {
            Ok(0) | Err(_) => break,
            Ok(_) => {
                line.pop_if(|last| *last == b'\n');
                on_line(Some(line));
            }
        }
    }
    on_line(None);
}

fn forward_pieces(mut output: impl Read, mut on_output: impl FnMut(&[u8])) {
    let mut buffer = vec![0; 64 * 1024];
    loop {
        match output.read(&mut buffer) {
            Ok(0) => break,
            Ok(length) => on_output(&buffer[..length]),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(_) => break,
        }
    }
    on_output(&[]);
}

/// In a worker: takes the standard streams away from the code that will run in it. Returns the
/// requests and the channel for answers; standard input is empty from then on, and what is printed
/// to standard output goes where standard error goes.
///
/// # Errors
///
/// The operating system's, when a file descriptor can't be copied.
pub fn take_channels() -> io::Result<(File, File)> {
    let requests = fcntl_dupfd_cloexec(io::stdin().as_fd(), LOWEST_CHANNEL)?;
    let answers = fcntl_dupfd_cloexec(io::stdout().as_fd(), LOWEST_CHANNEL)?;
    let nothing = rustix::fs::open("/dev/null", OFlags::RDONLY | OFlags::CLOEXEC, Mode::empty())?;
    rustix::stdio::dup2_stdin(&nothing)?;
    rustix::stdio::dup2_stdout(io::stderr().as_fd())?;
    Ok((File::from(requests), File::from(answers)))
}

/// In a worker: blocks until `requests` ends, which is when the parent is gone or wants no more, and
/// ends the worker's group.
pub fn end_group_at(mut requests: impl Read) {
    let mut ignored = [0; 64];
    while matches!(requests.read(&mut ignored), Ok(length) if length > 0) {}
    end_own_group();
}

/// In a worker: ends the worker and everything that it started.
pub fn end_own_group() {
    let _ = rustix::process::kill_process_group(rustix::process::getpgrp(), Signal::KILL);
}

/// In a worker: limits its address space to `bytes`, and forbids core dumps. Where the system knows
/// no such limit (macOS), the time limit remains.
pub fn limit_memory(bytes: u64) {
    set_limit(Resource::As, bytes);
    set_limit(Resource::Core, 0);
}

/// In a worker: limits the memory that it, and each process that it starts, may write to. Programs
/// that only set address space aside, as linkers do for each core, are not limited by it.
pub fn limit_data(bytes: u64) {
    set_limit(Resource::Data, bytes);
    set_limit(Resource::Core, 0);
}

fn set_limit(resource: Resource, limit: u64) {
    // A lower limit that is there already stays.
    let limit = match rustix::process::getrlimit(resource).maximum {
        Some(maximum) => limit.min(maximum),
        None => limit,
    };
    let _ = rustix::process::setrlimit(
        resource,
        Rlimit {
            current: Some(limit),
            maximum: Some(limit),
        },
    );
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn forwarded(bytes: impl Read) -> Vec<Option<Vec<u8>>> {
        let mut lines = Vec::new();
        forward_lines(bytes, |line| lines.push(line));
        lines
    }

    #[test]
    fn a_line_without_an_end_comes_in_pieces() {
        let bytes = io::repeat(b'x').take(2 * LONGEST_LINE + 1);
        let lengths: Vec<_> = forwarded(bytes)
            .iter()
            .map(|line| line.as_ref().map_or(0, Vec::len) as u64)
            .collect();
        assert_eq!(lengths, [LONGEST_LINE, LONGEST_LINE, 1, 0]);
    }

    proptest! {
        #[test]
        fn every_line_arrives(text in "([a-z]{0,9}\n|\r|\0|é){0,20}") {
            let mut lines = forwarded(text.as_bytes());
            prop_assert_eq!(lines.pop(), Some(None));
            let expected: Vec<_> = text
                .strip_suffix('\n')
                .unwrap_or(&text)
                .split('\n')
                .filter(|_| !text.is_empty())
                .map(|line| Some(line.as_bytes().to_vec()))
                .collect();
            prop_assert_eq!(lines, expected);
        }
    }
}
