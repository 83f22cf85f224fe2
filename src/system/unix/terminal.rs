//! The terminal's modes.

use std::io;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::termios::{
    InputModes, LocalModes, OptionalActions, QueueSelector, Termios, tcflush, tcgetattr, tcsetattr,
};

/// How the terminal of standard input treats keys.
#[derive(Debug, Clone)]
pub struct Modes(Termios);

impl Modes {
    /// As they are now; `None` where standard input is not a terminal.
    pub fn now() -> Option<Self> {
        tcgetattr(io::stdin()).ok().map(Modes)
    }

    /// Keys are not echoed between two reads either, and Ctrl-C and Ctrl-S are keys.
    ///
    /// # Errors
    ///
    /// When the terminal refuses, or is gone.
    pub fn set_raw(&self) -> io::Result<()> {
        let mut raw = self.0.clone();
        raw.local_modes
            .remove(LocalModes::ECHO | LocalModes::ICANON | LocalModes::ISIG | LocalModes::IEXTEN);
        raw.input_modes.remove(InputModes::IXON);
        set(&raw)
    }

    /// Brings them back.
    ///
    /// # Errors
    ///
    /// When the terminal refuses, or is gone.
    pub fn restore(&self) -> io::Result<()> {
        set(&self.0)
    }
}

fn set(modes: &Termios) -> io::Result<()> {
    Ok(tcsetattr(io::stdin(), OptionalActions::Now, modes)?)
}

/// Forgets the keys that were pressed and not read yet. Where standard input is no terminal, nothing is done.
pub fn forget_typed() {
    let _ = tcflush(io::stdin(), QueueSelector::IFlush);
}

/// Whether nobody can read any more what is printed: the other end of the pipe is closed.
pub fn reader_is_gone() -> bool {
    let stdout = io::stdout();
    let mut polled = [PollFd::new(&stdout, PollFlags::empty())];
    poll(&mut polled, Some(&Timespec::default())).is_ok()
        && polled[0]
            .revents()
            .intersects(PollFlags::ERR | PollFlags::HUP)
}
