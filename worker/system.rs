//! What is Unix: channels, limits, groups.

use std::fs::File;
use std::io::{self, Read};
use std::mem::MaybeUninit;
use std::os::fd::{AsRawFd, FromRawFd, IntoRawFd};
use std::ptr;
use std::sync::atomic::{AtomicI32, Ordering};

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
pub fn limit_memory(bytes: u64, most: u64) {
    set_limits(libc::RLIMIT_AS, bytes, most);
    set_limits(libc::RLIMIT_CORE, 0, 0);
}

/// Limits the length of files that this process writes, and how many processes and threads there may be.
/// The system counts all of a user's, so the limit lies above what runs now on the whole machine; the
/// superuser has none. Where the system does not say what runs (macOS), there is none either.
pub fn limit_files_and_processes(longest: u64, more: u64) {
    set_limit(libc::RLIMIT_FSIZE, longest);
    // Whoever writes more is told so, and not ended.
    // SAFETY: it takes numbers.
    unsafe { libc::signal(libc::SIGXFSZ, libc::SIG_IGN) };
    let running = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    if let Some(running) = running_in(&running) {
        set_limit(libc::RLIMIT_NPROC, running + more);
    }
}

/// The number of processes and threads in `0.20 0.18 0.12 1/80 11206`.
fn running_in(load: &str) -> Option<u64> {
    let (_, all) = load.split_whitespace().nth(3)?.split_once('/')?;
    all.parse().ok()
}

#[cfg(all(target_os = "linux", target_env = "gnu"))]
type Resource = libc::__rlimit_resource_t;
#[cfg(not(all(target_os = "linux", target_env = "gnu")))]
type Resource = libc::c_int;

fn set_limit(resource: Resource, limit: u64) {
    set_limits(resource, limit, limit);
}

/// Sets a limit, and up to which number whoever has it may raise it.
fn set_limits(resource: Resource, limit: u64, most: u64) {
    let mut there = MaybeUninit::<libc::rlimit>::uninit();
    // SAFETY: what is read was filled in by the call before.
    unsafe {
        if libc::getrlimit(resource, there.as_mut_ptr()) != 0 {
            return;
        }
        // A lower limit that is there already stays.
        let most = (most as libc::rlim_t).min(there.assume_init().rlim_max);
        let wanted = libc::rlimit {
            rlim_cur: (limit as libc::rlim_t).min(most),
            rlim_max: most,
        };
        libc::setrlimit(resource, &raw const wanted);
    }
}

/// The process that was asked, and its channels. What it is copied to by `fork` is another process.
static ASKED: AtomicI32 = AtomicI32::new(0);
static CHANNELS: [AtomicI32; 2] = [const { AtomicI32::new(-1) }; 2];

/// Remembers that this process is the one that was asked. Copies that the learner's code makes of it, on
/// purpose or by accident, have no channel to whoever asked: only one of them may say how a check ended.
pub fn is_asked(requests: &File, answers: &File) {
    // SAFETY: the calls take numbers and a function that does only what a copy may do.
    unsafe {
        ASKED.store(libc::getpid(), Ordering::SeqCst);
        CHANNELS[0].store(requests.as_raw_fd(), Ordering::SeqCst);
        CHANNELS[1].store(answers.as_raw_fd(), Ordering::SeqCst);
        libc::pthread_atfork(None, None, Some(in_a_copy));
    }
}

extern "C" fn in_a_copy() {
    // SAFETY: the calls take numbers and a constant text, and may be made in a copy. The descriptors stay
    // open, so nothing else can get their numbers.
    unsafe {
        let nothing = libc::open(c"/dev/null".as_ptr(), libc::O_RDWR | libc::O_CLOEXEC);
        for channel in &CHANNELS {
            let channel = channel.load(Ordering::SeqCst);
            if nothing == -1 {
                libc::close(channel);
            } else {
                libc::dup2(nothing, channel);
            }
        }
        libc::close(nothing);
    }
}

/// Ends this process and everything that it started. A copy of it ends alone: the others are not its own.
pub fn end_own_group() {
    // SAFETY: the calls take numbers.
    unsafe {
        if is_a_copy() {
            libc::_exit(0);
        }
        libc::kill(0, libc::SIGKILL);
    }
}

/// Whether this is not the process that was asked, but one that was made from it: also in a way that the
/// system's library does not hear of.
pub fn is_a_copy() -> bool {
    let asked = ASKED.load(Ordering::SeqCst);
    // SAFETY: it takes nothing, and can't fail.
    asked != 0 && asked != unsafe { libc::getpid() }
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
