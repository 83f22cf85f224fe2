//! Whether a thread waits for the GIL, by its stack.

use std::path::{Path, PathBuf};

/// The functions of Python that wait for the GIL; others that do, call these.
const TAKE_THE_GIL: [&str; 4] = [
    "PyEval_AcquireThread",
    "PyEval_RestoreThread",
    "PyGILState_Ensure",
    "PyThreadState_Swap",
];

/// The system's functions with which Python waits for the GIL.
const WAIT_A_WHILE: [&str; 2] = ["pthread_cond_timedwait", "pthread_cond_clockwait"];

/// What an address in a stack belongs to.
#[derive(Debug, PartialEq, Eq)]
pub struct Place {
    /// The program or library.
    pub file: PathBuf,
    /// The function, if other libraries may call it.
    pub function: Option<String>,
}

/// Whether a stack, the innermost call first, is that of a thread that wants the GIL.
pub fn waits_for_gil(stack: &[Place], python: &Path) -> bool {
    let is_called = |places: &[Place], functions: &[&str]| {
        places
            .iter()
            .filter_map(|place| place.function.as_deref())
            .any(|function| functions.contains(&function))
    };
    let Some(first) = stack.iter().position(|place| place.file == python) else {
        return false;
    };
    let (below, rest) = stack.split_at(first);
    let in_python = rest
        .iter()
        .position(|place| place.file != python)
        .map_or(rest, |end| &rest[..end]);
    // A compiler may leave a function out of the stack that only goes on to another. Python waits in this
    // way for the GIL alone, and for locks where the system has no semaphores.
    let called = below.last().map_or(&[][..], std::slice::from_ref);
    is_called(in_python, &TAKE_THE_GIL)
        || is_called(called, &WAIT_A_WHILE)
            && !is_called(in_python, &["PyThread_acquire_lock_timed"])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thread_that_wants_the_gil_is_told_by_its_stack() {
        let python = Path::new("/lib/libpython.so");
        let waits = |stack: &[(&str, &str)]| {
            let stack: Vec<Place> = stack
                .iter()
                .map(|(file, function)| Place {
                    file: file.into(),
                    function: (!function.is_empty()).then(|| (*function).to_owned()),
                })
                .collect();
            waits_for_gil(&stack, python)
        };
        const PYTHON: &str = "/lib/libpython.so";
        const LIBC: &str = "/lib/libc.so.6";
        const MODULE: &str = "/tmp/a.so";
        let wait = (LIBC, "pthread_cond_timedwait");
        assert!(waits(&[
            wait,
            (PYTHON, ""),
            (PYTHON, "PyEval_RestoreThread")
        ]));
        assert!(waits(&[wait, (PYTHON, ""), (PYTHON, ""), (MODULE, "")]));
        assert!(!waits(&[wait, (PYTHON, "PyThread_acquire_lock_timed")]));
        assert!(!waits(&[(LIBC, "nanosleep"), (PYTHON, "")]));
        assert!(!waits(&[wait, (MODULE, ""), (PYTHON, "PyObject_Call")]));
        assert!(!waits(&[]));
    }
}
