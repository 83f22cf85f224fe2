//! The check worker: runs one check script in the Python that exercises are built for.
//!
//! It is a library, because the program itself has no Python in it: it is built once for each Python, with
//! the PyO3 that exercises use, and loaded by a process that is no Python, behind libpython. Where
//! a Python has no libpython, the interpreter itself loads it, as the extension module that it also is.
//!
//! A worker is started ahead of time, so that nobody waits for the interpreter. It serves one request: an
//! extension module can't be unloaded, and whatever the learner's code did to the process ends with it.
//! Or it prepares Python once, and makes copies of itself that serve one request each.

mod channel;
mod dump;
mod gil;
mod initialize;
mod overflow;
mod stacks;
mod system;
mod waiting;

use std::ffi::{CStr, CString, c_char, c_int};
use std::fs::File;
use std::io::{self, BufRead, BufReader, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::thread;

use pyo3::prelude::*;

use channel::Channel;

/// The address space that a check worker may use, in bytes.
const MEMORY_LIMIT: u64 = 2 << 30;

/// What a compiler may use that a check script starts, in bytes.
const COMPILERS_LIMIT: u64 = 16 << 30;

/// How long a file may become that a check writes, in bytes.
const LONGEST_FILE: u64 = 256 << 20;

/// How many processes and threads may come to what runs when a check begins.
const MOST_PROCESSES: u64 = 1_000;

/// The line with which a worker says that Python is up; no code of the learner has run before it.
const READY: &[u8] = b"ready\n";

/// The Python side, in the order in which one part imports another.
const MODULES: &[(&CStr, &CStr, &str)] = &[
    (
        c"pyo3lings_project",
        c"project.py",
        include_str!("project.py"),
    ),
    (c"pyo3lings", c"pyo3lings.py", include_str!("pyo3lings.py")),
    (c"pyo3lings_values", c"values.py", include_str!("values.py")),
    (
        c"pyo3lings_asserts",
        c"asserts.py",
        include_str!("asserts.py"),
    ),
    (
        c"pyo3lings_problems",
        c"problems.py",
        include_str!("problems.py"),
    ),
    (
        c"pyo3lings_pytests",
        c"pytests.py",
        include_str!("pytests.py"),
    ),
    (
        c"pyo3lings_harness",
        c"harness.py",
        include_str!("harness.py"),
    ),
    (c"pyo3lings_server", c"server.py", include_str!("server.py")),
];

/// What the process that loads this library behind libpython calls: starts Python in it, and serves.
/// `copies` makes a server of it, whose standard input is a socket; `executable` is the path that
/// `sys.executable` gets. Returns the exit code; a worker that has served ends its own group instead.
///
/// # Safety
///
/// `executable` is a text that ends with a zero. No Python runs in this process.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pyo3lings_check_worker(copies: bool, executable: *const c_char) -> c_int {
    // SAFETY: the caller says so.
    let executable = unsafe { CStr::from_ptr(executable) };
    let served = catch_unwind(AssertUnwindSafe(|| -> io::Result<()> {
        let channels = system::take_channels()?;
        system::limit_memory(MEMORY_LIMIT, COMPILERS_LIMIT);
        initialize::initialize()?;
        Python::attach(|py| serve(py, copies, &executable.to_string_lossy(), channels))
    }));
    match served {
        Ok(Ok(())) => system::end_own_group(),
        Ok(Err(error)) => eprintln!("{error}"),
        // The panic has said what it is.
        Err(_) => {}
    }
    1
}

/// The same library as an extension module, for an interpreter that has no libpython.
#[pymodule]
mod _pyo3lings_worker {
    use super::*;

    /// Serves, in the interpreter that imported this.
    #[pyfunction]
    fn serve(py: Python<'_>, copies: bool, executable: &str) -> PyResult<()> {
        let channels = system::take_channels()?;
        system::limit_memory(MEMORY_LIMIT, COMPILERS_LIMIT);
        overflow::tell();
        super::serve(py, copies, executable, channels)?;
        // Threads that the learner's code left behind may hold on to Python: its own end is not waited for.
        system::end_own_group();
        Ok(())
    }
}

/// Serves the one request that comes over these channels; or makes copies that do, until the socket ends
/// that comes in place of the requests.
fn serve(py: Python<'_>, copies: bool, executable: &str, channels: (File, File)) -> io::Result<()> {
    let mut modules = Vec::new();
    for (name, file, code) in MODULES {
        modules.push(PyModule::from_code(py, &CString::new(*code)?, file, name)?);
    }
    let [_, helpers, .., harness, server] = &modules[..] else {
        return Err(io::Error::other("a module is missing"));
    };
    harness.call_method1("prepare", (executable, helpers))?;
    if !copies {
        return serve_one(harness, channels);
    }
    let (socket, _) = channels;
    let is_copy: bool = server
        .call_method1("serve", (system::into_number(socket),))?
        .extract()?;
    if is_copy {
        serve_one(harness, system::take_channels()?)?;
    }
    Ok(())
}

/// Serves the one request that comes over these channels, if one comes.
fn serve_one(
    harness: &Bound<'_, PyModule>,
    (requests, mut answers): (File, File),
) -> io::Result<()> {
    answers.write_all(READY)?;
    system::is_asked(&requests, &answers);
    let mut requests = BufReader::new(requests);
    let mut request = String::new();
    if harness.py().detach(|| requests.read_line(&mut request))? == 0 {
        return Ok(());
    }
    // Whoever asked keeps the channel open for as long as an answer is wanted.
    thread::Builder::new()
        .name("requests".to_owned())
        .spawn(move || system::end_group_at(requests))?;
    system::limit_files_and_processes(LONGEST_FILE, MOST_PROCESSES);
    let channel = Bound::new(harness.py(), Channel::new(answers))?;
    harness.call_method1("serve", (channel, request))?;
    Ok(())
}
