//! Files that somebody else made, and the file systems that they lie on.

use std::fs::{File, OpenOptions, Permissions};
use std::io;
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::Path;

use rustix::fs::{Access, OFlags};

/// A directory that is always there, belongs to nobody who writes courses, and lies below no other.
pub const NEUTRAL_DIRECTORY: &str = "/";

/// The variable that names directories in which programs look for libraries when they start.
pub const LIBRARY_PATH: &str = if cfg!(target_os = "macos") {
    "DYLD_FALLBACK_LIBRARY_PATH"
} else {
    "LD_LIBRARY_PATH"
};

/// With less room than this, in bytes, hardly anything can be linked.
const LITTLE_ROOM: u64 = 4 << 20;

/// Opens a file to read it. A pipe that nobody writes to is not waited for.
///
/// # Errors
///
/// The operating system's.
pub fn open_without_waiting(path: &Path) -> io::Result<File> {
    OpenOptions::new()
        .read(true)
        .custom_flags(OFlags::NONBLOCK.bits() as i32)
        .open(path)
}

/// Opens a file to lock it, and makes it where there is none. A pipe that nobody reads is not waited for.
///
/// # Errors
///
/// The operating system's.
pub fn open_lock_without_waiting(path: &Path) -> io::Result<File> {
    OpenOptions::new()
        .create(true)
        .append(true)
        .custom_flags(OFlags::NONBLOCK.bits() as i32)
        .open(path)
}

/// Whether the system lets this program write to a directory; nothing is written.
pub fn may_write_to(directory: &Path) -> bool {
    rustix::fs::access(directory, Access::WRITE_OK | Access::EXEC_OK).is_ok()
}

/// Whether the file system of a directory has no room for another file.
pub fn has_no_room(directory: &Path) -> bool {
    rustix::fs::statvfs(directory).is_ok_and(|room| {
        room.f_bavail * room.f_frsize < LITTLE_ROOM || (room.f_files > 0 && room.f_favail == 0)
    })
}

/// What a new file may be used for, before the user's mask takes from it.
pub fn new_file_permissions() -> Permissions {
    Permissions::from_mode(0o666)
}

/// Does something whose words, and those of programs that it starts, go to this file in place of standard
/// error.
///
/// # Errors
///
/// The operating system's.
pub fn with_stderr_in<T>(file: &File, act: impl FnOnce() -> T) -> io::Result<T> {
    let usual = rustix::io::fcntl_dupfd_cloexec(rustix::stdio::stderr(), 3)?;
    rustix::stdio::dup2_stderr(file)?;
    let done = act();
    rustix::stdio::dup2_stderr(usual)?;
    Ok(done)
}

/// Lets a file be started as a program, by whoever may read it.
///
/// # Errors
///
/// The operating system's.
pub fn make_executable(path: &Path) -> io::Result<()> {
    std::fs::set_permissions(path, Permissions::from_mode(0o755))
}

/// Whether the system says that there are no locks where a file lies, as on some network disks.
pub fn is_no_lock(error: &io::Error) -> bool {
    use rustix::io::Errno;

    let errno = Errno::from_io_error(error);
    matches!(errno, Some(Errno::NOLCK | Errno::OPNOTSUPP | Errno::NOSYS))
}

/// Whether the system says that it watches as many files as it may, or has as many open.
pub fn is_limit_of_watches(error: &io::Error) -> bool {
    matches!(error.raw_os_error(), Some(24 | 28))
}
