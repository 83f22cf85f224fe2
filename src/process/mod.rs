//! Starting and ending worker processes.
//!
//! A worker leads a session of its own, without a terminal, and so a process group. Whoever holds its [`Worker`] is the one who ends it:
//! dropping it ends the whole group. A worker whose parent is gone notices the end of its input and
//! ends its own group ([`end_group_at`]), so that nothing is left behind when the parent is killed.

mod built_from;
mod environment;
pub mod mend;
mod tool;
mod toolchain;

use std::io::{self, BufRead, BufReader, Read, Write};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use crate::system::{self, Ending, ForkServer, ProcessId, lead_a_session};

pub use built_from::built_from;
pub use environment::{prepend_to_path, worker_environment};
pub use tool::tool;
pub use toolchain::{Lack, OLDEST_RUST, Toolchain, version_numbers};

/// How much of a line is kept in memory before it is forwarded.
const LONGEST_LINE: u64 = 16 << 20;

/// A running worker process and the group that it leads.
#[derive(Debug)]
pub struct Worker {
    process: Process,
    input: Option<Input>,
    ended: Option<Ending>,
}

/// Where requests go.
#[derive(Debug)]
enum Input {
    Child(ChildStdin),
    Pipe(io::PipeWriter),
}

impl Input {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        match self {
            Input::Child(input) => input.write_all(bytes),
            Input::Pipe(input) => input.write_all(bytes),
        }
    }
}

/// A worker's process.
#[derive(Debug)]
enum Process {
    /// One that we started.
    Started(Child),
    /// A copy of a fork server.
    Copy(ProcessId, Arc<ForkServer>),
}

impl Process {
    fn id(&self) -> Option<ProcessId> {
        match self {
            Process::Started(child) => ProcessId::of(child),
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

impl Worker {
    /// The command that starts this program again as the worker `subcommand`.
    ///
    /// # Errors
    ///
    /// The operating system's, when it does not say where this program is.
    pub fn command(subcommand: &str) -> io::Result<Command> {
        let mut command = Command::new(std::env::current_exe()?);
        command.arg(subcommand);
        Ok(command)
    }

    /// Starts a worker. Each line that it writes goes to
    /// `on_line`, in a thread of its own, `None` being the end; its standard error goes to
    /// `on_output` in pieces, an empty one being the end.
    ///
    /// # Errors
    ///
    /// The operating system's, when the process can't be started.
    pub fn start(
        mut command: Command,
        on_line: impl FnMut(Option<Vec<u8>>) + Send + 'static,
        on_output: impl FnMut(&[u8]) + Send + 'static,
    ) -> io::Result<Self> {
        let mut child = lead_a_session(&mut command)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()?;
        if let Some(lines) = child.stdout.take() {
            in_thread("lines of a worker", move || forward_lines(lines, on_line))?;
        }
        if let Some(output) = child.stderr.take() {
            in_thread("output of a worker", move || {
                forward_pieces(output, on_output)
            })?;
        }
        Ok(Worker {
            input: child.stdin.take().map(Input::Child),
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
        let pid = server.copy(&requests, &answers, &errors)?;
        in_thread("lines of a worker", move || forward_lines(lines, on_line))?;
        in_thread("output of a worker", move || {
            forward_pieces(output, on_output)
        })?;
        Ok(Worker {
            process: Process::Copy(pid, Arc::clone(server)),
            input: Some(Input::Pipe(input)),
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
        input.write(format!("{line}\n").as_bytes())
    }

    /// Asks the worker's group to stop what it does; the worker itself may live on.
    pub fn interrupt(&self) {
        if let Some(group) = self.group() {
            system::interrupt_group(group);
        }
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
        if let Some(group) = self.group() {
            system::kill_group(group);
        }
        let ending = by_itself
            .or_else(|| self.process.wait().ok())
            .unwrap_or(Ending::KILLED);
        self.ended = Some(ending);
        ending
    }

    /// The group, as long as nobody else can have its number.
    fn group(&self) -> Option<ProcessId> {
        match self.ended {
            None => self.process.id(),
            Some(_) => None,
        }
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.end(Duration::ZERO);
    }
}

/// Has work done beside this thread. A panic and a debugger tell the thread by its name.
///
/// # Errors
///
/// The operating system's, when it has no thread to give.
pub fn in_thread(name: &str, work: impl FnOnce() + Send + 'static) -> io::Result<()> {
    thread::Builder::new().name(name.to_owned()).spawn(work)?;
    Ok(())
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

/// In a worker: blocks until `requests` ends, which is when the parent is gone or wants no more, and
/// ends the worker's group.
pub fn end_group_at(mut requests: impl Read) {
    let mut ignored = [0; 64];
    while matches!(requests.read(&mut ignored), Ok(length) if length > 0) {}
    system::end_own_group();
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
