//! A process that is no Python becomes one: it loads libpython, and behind it the check worker, which
//! starts Python and serves.

// What a library holds, only its source says.
#![allow(unsafe_code)]

use std::ffi::{CString, c_char, c_int};
use std::os::unix::ffi::OsStrExt;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result};
use libloading::os::unix::{Library, RTLD_GLOBAL, RTLD_LOCAL, RTLD_NOW, Symbol};

/// Where `worker/lib.rs` begins.
type Serve = unsafe extern "C" fn(copies: bool, executable: *const c_char) -> c_int;

/// Loads the two, and serves: one request, or copies that serve one each. `executable` is the interpreter
/// that code sees as `sys.executable`.
///
/// # Errors
///
/// The loader's, when a library can't be loaded.
pub fn embed(libpython: &Path, worker: &Path, executable: &Path, copies: bool) -> Result<ExitCode> {
    let executable = CString::new(executable.as_os_str().as_bytes())?;
    // SAFETY: the first library is the one that an interpreter names as its own, and the second was built
    // by this program from the source that it carries. Neither is unloaded.
    let code = unsafe {
        // Extension modules look for Python's functions among all that is loaded.
        let python = Library::open(Some(libpython), RTLD_NOW | RTLD_GLOBAL);
        std::mem::forget(python.context("Python's library can't be loaded")?);
        let worker = Library::open(Some(worker), RTLD_NOW | RTLD_LOCAL);
        let worker = worker.context("the check worker can't be loaded")?;
        let serve: Symbol<Serve> = worker
            .get(b"pyo3lings_check_worker")
            .context("the check worker can't be loaded")?;
        let code = serve(copies, executable.as_ptr());
        std::mem::forget(worker);
        code
    };
    Ok(ExitCode::from(u8::try_from(code).unwrap_or(1)))
}
