//! Whether somebody reads what is printed.

use std::io;

use rustix::event::{PollFd, PollFlags, Timespec, poll};

/// Whether nobody can read any more what is printed: the other end of the pipe is closed.
pub(crate) fn reader_is_gone() -> bool {
    let stdout = io::stdout();
    let mut polled = [PollFd::new(&stdout, PollFlags::empty())];
    poll(&mut polled, Some(&Timespec::default())).is_ok()
        && polled[0]
            .revents()
            .intersects(PollFlags::ERR | PollFlags::HUP)
}
