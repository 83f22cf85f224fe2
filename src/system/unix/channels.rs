//! The channels of a worker.

use std::fs::File;
use std::io;
use std::os::fd::AsFd;

use rustix::fs::{Mode, OFlags};
use rustix::io::fcntl_dupfd_cloexec;

/// Channels of a worker are moved to this file descriptor or above, out of the way of code that
/// closes or writes to the low ones.
const LOWEST_CHANNEL: i32 = 100;

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
