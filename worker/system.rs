//! What is Unix: channels, limits, groups.

use std::fs::File;
use std::io::{self, Read};
use std::mem::MaybeUninit;
use std::os::fd::{FromRawFd, IntoRawFd};
use std::ptr;

/// Channels of a worker are moved to this file descriptor or above, out of the way of code that
/// closes or writes to the low ones.
const LOWEST_CHANNEL: libc::c_int = 100;

const INPUT: libc::c_int = 0;
const OUTPUT: libc::c_int = 1;
const ERRORS: libc::c_int = 2;

/// Takes the standard streams away from the code that will run in this process. Returns the requests and
/// the channel for answers; standard input is empty from then on, and what is printed to standard output
/// goes where standard error goes.
///
/// # Errors
///
/// The operating system's, when a file descriptor can't be copied.
pub fn take_channels() -> io::Result<(File, File)> {
    // SAFETY: the calls take numbers and a constant text, and each new descriptor gets one owner.
    unsafe {
        let requests = done(libc::fcntl(INPUT, libc::F_DUPFD_CLOEXEC, LOWEST_CHANNEL))?;
        let answers = done(libc::fcntl(OUTPUT, libc::F_DUPFD_CLOEXEC, LOWEST_CHANNEL))?;
        let nothing = done(libc::open(c"/dev/null".as_ptr(), libc::O_RDONLY))?;
        done(libc::dup2(nothing, INPUT))?;
        done(libc::dup2(ERRORS, OUTPUT))?;
        libc::close(nothing);
        Ok((File::from_raw_fd(requests), File::from_raw_fd(answers)))
    }
}

/// The number of a descriptor, for Python, which closes it.
pub fn into_number(file: File) -> libc::c_int {
    file.into_raw_fd()
}

/// Limits the address space to `bytes`, and forbids core dumps. Where the system knows no such limit
/// (macOS), the time limit remains.
pub fn limit_memory(bytes: u64) {
    set_limit(libc::RLIMIT_AS, bytes);
    set_limit(libc::RLIMIT_CORE, 0);
}

#[cfg(all(target_os = "linux", target_env = "gnu"))]
type Resource = libc::__rlimit_resource_t;
#[cfg(not(all(target_os = "linux", target_env = "gnu")))]
type Resource = libc::c_int;

fn set_limit(resource: Resource, limit: u64) {
    let mut there = MaybeUninit::<libc::rlimit>::uninit();
    // SAFETY: what is read was filled in by the call before.
    unsafe {
        if libc::getrlimit(resource, there.as_mut_ptr()) != 0 {
            return;
        }
        // A lower limit that is there already stays.
        let limit = (limit as libc::rlim_t).min(there.assume_init().rlim_max);
        let wanted = libc::rlimit {
            rlim_cur: limit,
            rlim_max: limit,
        };
        libc::setrlimit(resource, &raw const wanted);
    }
}

/// Ends this process and everything that it started.
pub fn end_own_group() {
    // SAFETY: it takes numbers.
    unsafe {
        libc::kill(0, libc::SIGKILL);
    }
}

/// Blocks until `requests` ends, which is when whoever asked is gone or wants no more, and ends the group.
pub fn end_group_at(mut requests: impl Read) {
    let mut ignored = [0; 64];
    while matches!(requests.read(&mut ignored), Ok(length) if length > 0) {}
    end_own_group();
}

/// Leaves all signals to the other threads, for as long as the calling thread lives. A signal would
/// break off what it waits for.
pub fn leave_signals_to_others() {
    let mut all = MaybeUninit::uninit();
    // SAFETY: the set is filled before it is read, and lives until the call returns.
    unsafe {
        libc::sigfillset(all.as_mut_ptr());
        libc::pthread_sigmask(libc::SIG_BLOCK, all.as_ptr(), ptr::null_mut());
    }
}

/// The system's number for an error is -1.
fn done(result: libc::c_int) -> io::Result<libc::c_int> {
    if result == -1 {
        Err(io::Error::last_os_error())
    } else {
        Ok(result)
    }
}
