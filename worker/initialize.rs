//! Starting Python in a process that is none.

use std::io;
use std::mem::MaybeUninit;

use pyo3::Python;
use pyo3::ffi;

/// Starts Python in UTF-8 mode: paths, files and what is printed are UTF-8, whatever the locale is. A
/// program that embeds Python without saying so gets the encoding of the locale, which may be ASCII.
///
/// # Errors
///
/// When Python can't be prepared.
pub fn initialize() -> io::Result<()> {
    let mut config = MaybeUninit::<ffi::PyPreConfig>::uninit();
    // SAFETY: the first call fills all of the configuration, and the second one only reads it. Python is
    // not initialised yet, and no other thread of a worker knows of it.
    let status = unsafe {
        ffi::PyPreConfig_InitPythonConfig(config.as_mut_ptr());
        let mut config = config.assume_init();
        config.parse_argv = 0;
        config.utf8_mode = 1;
        config.coerce_c_locale = 0;
        ffi::Py_PreInitialize(&raw const config)
    };
    // SAFETY: the status is the one that Python has just returned.
    if unsafe { ffi::PyStatus_Exception(status) } != 0 {
        return Err(io::Error::other("Python can't be prepared"));
    }
    Python::initialize();
    Ok(())
}
