//! A command that runs on, with pipes instead of a terminal.

use std::io::{ErrorKind, Read};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};

use super::{LIMIT, flowing, look_until};

/// A command that runs on, with pipes instead of a terminal. It ends with this value.
#[derive(Debug)]
pub struct Background {
    child: Child,
    pieces: Receiver<Vec<u8>>,
    printed: Vec<u8>,
}

impl Background {
    pub(super) fn start(command: &mut Command) -> Self {
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .spawn()
            .expect("the program can be started");
        let pieces = pieces(child.stdout.take().expect("it is piped"));
        Background {
            child,
            pieces,
            printed: Vec::new(),
        }
    }

    /// The process.
    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// Waits until a text is printed, and forgets what was printed up to now.
    #[track_caller]
    pub fn wait_for(&mut self, text: &str) -> String {
        let until = Instant::now() + LIMIT;
        loop {
            let printed = String::from_utf8_lossy(&self.printed).into_owned();
            if flowing(&printed).contains(&flowing(text)) {
                self.printed.clear();
                return printed;
            }
            if !self.takes_a_piece(until) {
                panic!("{text:?} was not printed, only:\n{printed}");
            }
        }
    }

    /// Waits until a line with a text is printed, returns the lines up to it and forgets them.
    #[track_caller]
    pub fn lines_until(&mut self, text: &str) -> Vec<String> {
        let until = Instant::now() + LIMIT;
        let mut lines = Vec::new();
        loop {
            while let Some(end) = self.printed.iter().position(|byte| *byte == b'\n') {
                let line: Vec<u8> = self.printed.drain(..=end).collect();
                lines.push(String::from_utf8_lossy(&line).trim_end().to_owned());
                if lines.last().is_some_and(|line| line.contains(text)) {
                    return lines;
                }
            }
            if !self.takes_a_piece(until) {
                panic!("{text:?} was not printed, only:\n{}", lines.join("\n"));
            }
        }
    }

    /// Waits for more of what is printed, and says whether some came.
    fn takes_a_piece(&mut self, until: Instant) -> bool {
        let left = until.saturating_duration_since(Instant::now());
        match self.pieces.recv_timeout(left) {
            Ok(piece) => self.printed.extend(piece),
            Err(_) => return false,
        }
        true
    }

    /// Sends SIGTERM and returns the exit code.
    #[track_caller]
    pub fn terminate(&mut self) -> Option<i32> {
        let pid = Pid::from_child(&self.child);
        kill_process(pid, Signal::TERM).expect("it is our child");
        look_until(|| {
            let status = self.child.try_wait().expect("it is our child");
            status.ok_or("it did not end after SIGTERM")
        })
        .code()
    }
}

impl Drop for Background {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What can be read, piece by piece, until the end or until nobody listens.
pub(super) fn pieces(mut from: impl Read + Send + 'static) -> Receiver<Vec<u8>> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        let mut buffer = [0; 4096];
        loop {
            let length = match from.read(&mut buffer) {
                Ok(0) => break,
                Ok(length) => length,
                Err(error) if error.kind() == ErrorKind::WouldBlock => {
                    thread::sleep(Duration::from_millis(5));
                    0
                }
                Err(_) => break,
            };
            if sender.send(buffer[..length].to_vec()).is_err() {
                break;
            }
        }
    });
    receiver
}
