//! A process that prepared itself once and makes copies of itself on request (`worker/server.py`), as the
//! fork server of Python's `multiprocessing` does. A copy is there within a few milliseconds.
//!
//! The front sends one request a line through a socket, and with it, for a copy, the copy's standard
//! streams. The server answers each with one line, before it takes the next.

use std::io::{self, BufRead, BufReader, IoSlice, Write};
use std::mem::MaybeUninit;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::os::unix::net::UnixStream;
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use rustix::cmsg_space;
use rustix::net::{SendAncillaryBuffer, SendAncillaryMessage, SendFlags, sendmsg};
use rustix::process::Pid;
use serde::{Deserialize, Serialize};

use super::{Ending, ProcessId, lead_a_session};

/// How long a server may take for an answer, the first of which it gives when it is prepared.
const PATIENCE: Duration = Duration::from_secs(3);

/// Standard input, output and error.
const STREAMS: usize = 3;

#[derive(Debug, Serialize, Deserialize)]
enum Request {
    /// Make a copy that has the streams which come with the request.
    Copy,
    /// How did this copy end?
    Look(i32),
    /// How does this copy end? It is awaited.
    Await(i32),
}

#[derive(Debug, Serialize, Deserialize)]
enum Reply {
    /// The copy's process.
    Copied(i32),
    /// It has not ended.
    Runs,
    /// How it ended. The process is forgotten.
    Ended(Ending),
    /// The system's words.
    Refused(String),
}

/// A running fork server. Dropping it ends it, but not its copies.
#[derive(Debug)]
pub struct ForkServer {
    child: Child,
    /// None after an answer failed to come: a late one would be taken for the next.
    socket: Mutex<Option<BufReader<UnixStream>>>,
}

impl ForkServer {
    /// Whether a process may go on after it was copied. Apple's libraries may crash in a copy.
    pub const WORKS_HERE: bool = cfg!(target_os = "linux");

    /// Starts a fork server, and does not wait for it.
    ///
    /// # Errors
    ///
    /// The operating system's, when the process can't be started.
    pub fn start(mut command: Command) -> io::Result<Self> {
        let (ours, theirs) = UnixStream::pair()?;
        ours.set_read_timeout(Some(PATIENCE))?;
        ours.set_write_timeout(Some(PATIENCE))?;
        let child = lead_a_session(&mut command)
            .stdin(OwnedFd::from(theirs))
            .stdout(Stdio::null())
            // A pipe, as its copies have: Python remembers what kind of file its streams are.
            .stderr(Stdio::piped())
            .spawn()?;
        Ok(ForkServer {
            child,
            socket: Mutex::new(Some(BufReader::new(ours))),
        })
    }

    /// Makes a copy that has these standard streams. It leads a process group of its own, and is
    /// there until it is said how it ended.
    ///
    /// # Errors
    ///
    /// When the server is gone, takes too long, or the system refuses a copy.
    pub fn copy(
        &self,
        input: &impl AsFd,
        output: &impl AsFd,
        errors: &impl AsFd,
    ) -> io::Result<ProcessId> {
        let streams = [input.as_fd(), output.as_fd(), errors.as_fd()];
        match self.ask(&Request::Copy, &streams)? {
            Reply::Copied(pid) => Pid::from_raw(pid).map(ProcessId).ok_or_else(out_of_step),
            Reply::Refused(why) => Err(io::Error::other(why)),
            Reply::Runs | Reply::Ended(_) => Err(out_of_step()),
        }
    }

    /// How a copy ended; `None` while it runs.
    ///
    /// # Errors
    ///
    /// When the server is gone: nobody knows then.
    pub fn try_wait(&self, copy: ProcessId) -> io::Result<Option<Ending>> {
        self.ending(&Request::Look(copy.0.as_raw_pid()))
    }

    /// Waits for the end of a copy that was killed.
    ///
    /// # Errors
    ///
    /// As [`ForkServer::try_wait`]; and when it takes too long.
    pub fn wait(&self, copy: ProcessId) -> io::Result<Ending> {
        let ending = self.ending(&Request::Await(copy.0.as_raw_pid()))?;
        ending.ok_or_else(out_of_step)
    }

    fn ending(&self, question: &Request) -> io::Result<Option<Ending>> {
        match self.ask(question, &[])? {
            Reply::Runs => Ok(None),
            Reply::Ended(ending) => Ok(Some(ending)),
            Reply::Refused(why) => Err(io::Error::other(why)),
            Reply::Copied(_) => Err(out_of_step()),
        }
    }

    fn ask(&self, request: &Request, streams: &[BorrowedFd<'_>]) -> io::Result<Reply> {
        let mut socket = self.socket.lock().unwrap_or_else(PoisonError::into_inner);
        let reply = match &mut *socket {
            Some(socket) => ask(socket, request, streams),
            None => Err(io::ErrorKind::NotConnected.into()),
        };
        if reply.is_err() {
            *socket = None;
        }
        reply
    }
}

fn ask(
    socket: &mut BufReader<UnixStream>,
    request: &Request,
    streams: &[BorrowedFd<'_>],
) -> io::Result<Reply> {
    let mut line = serde_json::to_string(request)?;
    line.push('\n');
    send(socket.get_ref(), line.as_bytes(), streams)?;
    let mut reply = String::new();
    socket.read_line(&mut reply)?;
    Ok(serde_json::from_str(&reply)?)
}

impl Drop for ForkServer {
    fn drop(&mut self) {
        // It may have ended already, which is what is wanted.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn out_of_step() -> io::Error {
    io::Error::other("the fork server answered another question")
}

fn send(socket: &UnixStream, bytes: &[u8], streams: &[BorrowedFd<'_>]) -> io::Result<()> {
    let mut space = [MaybeUninit::uninit(); cmsg_space!(ScmRights(STREAMS))];
    let mut ancillary = SendAncillaryBuffer::new(&mut space);
    if !streams.is_empty() {
        ancillary.push(SendAncillaryMessage::ScmRights(streams));
    }
    let sent = sendmsg(
        socket.as_fd(),
        &[IoSlice::new(bytes)],
        &mut ancillary,
        SendFlags::empty(),
    )?;
    // The streams go with the first byte.
    let mut socket = socket;
    socket.write_all(&bytes[sent..])
}
