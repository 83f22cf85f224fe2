//! Who has the GIL when a check script's time is up, and who waits for it.
//!
//! Python tells a thread whether it has the GIL, and nobody else. So each thread is asked, and its
//! stack looked at: whether it is in the learner's code, or in one of the functions of Python that wait
//! for the GIL. What is not seen more than once is not told: Python hands the GIL over all the time.

use std::fs;
use std::path::Path;
use std::thread;
use std::time::Duration;

use pyo3::ffi;
use serde::{Deserialize, Serialize};

use crate::system::{self, Place, Seen};

/// How often, and how far apart, the threads are looked at.
const LOOKS: usize = 3;
const BETWEEN: Duration = Duration::from_millis(20);

/// How long Python may take to write down what its threads do.
const PATIENCE: u32 = 15;

/// The functions of Python that wait for the GIL; others that do, call these.
const TAKE_THE_GIL: [&str; 4] = [
    "PyEval_AcquireThread",
    "PyEval_RestoreThread",
    "PyGILState_Ensure",
    "PyThreadState_Swap",
];

/// The system's functions with which Python waits for the GIL.
const WAIT_A_WHILE: [&str; 2] = ["pthread_cond_timedwait", "pthread_cond_clockwait"];

/// The threads of a script that hangs while the learner's code has the GIL, by the numbers that
/// `faulthandler` gives them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GilKept {
    /// Is in the learner's code, and has the GIL.
    pub holder: u64,
    /// Want it.
    pub waiting: Vec<u64>,
}

/// Looks at the threads, about which `faulthandler` is writing to `words`; `None` if it is not the
/// learner's code, the module in `import_dir`, that keeps the GIL.
pub(super) fn kept(words: &Path, import_dir: &Path) -> Option<GilKept> {
    let threads = numbers(&complete(words));
    let look = || {
        judge(
            &threads,
            system::look_at_threads(&threads, has_gil),
            import_dir,
        )
    };
    let found = look()?;
    let stays = (1..LOOKS).all(|_| {
        thread::sleep(BETWEEN);
        look().as_ref() == Some(&found)
    });
    stays.then_some(found)
}

#[allow(unsafe_code)]
fn has_gil() -> bool {
    // SAFETY: it reads what Python has noted about this thread, and may be called without the GIL.
    unsafe { ffi::PyGILState_Check() == 1 }
}

/// What is in a file when nothing more is written to it.
fn complete(file: &Path) -> String {
    let mut before = String::new();
    for _ in 0..PATIENCE {
        thread::sleep(BETWEEN);
        let now = fs::read_to_string(file).unwrap_or_default();
        if !now.is_empty() && now == before {
            break;
        }
        before = now;
    }
    before
}

/// The threads in a dump of `faulthandler`: `Thread 0x00007f2a (most recent call first):`.
fn numbers(dump: &str) -> Vec<u64> {
    dump.lines().filter_map(number).collect()
}

/// The number of the thread, if this is the first line about one.
pub fn number(line: &str) -> Option<u64> {
    let (head, rest) = line.split_once("hread 0x")?;
    let is_head = matches!(head, "T" | "Current t");
    let digits = rest.split(' ').next()?;
    is_head.then(|| u64::from_str_radix(digits, 16).ok())?
}

fn judge(threads: &[u64], seen: Vec<Option<Seen>>, import_dir: &Path) -> Option<GilKept> {
    let python = system::place_of(ffi::PyGILState_Check as *const () as usize + 1)?.file;
    let mut holder = None;
    let mut waiting = Vec::new();
    for (&thread, seen) in threads.iter().zip(seen) {
        let Some(Seen { answer, stack }) = seen else {
            continue;
        };
        let stack: Vec<Place> = stack.into_iter().filter_map(system::place_of).collect();
        if answer {
            let code = stack
                .iter()
                .find(|place| place.file == python || place.file.starts_with(import_dir))?;
            // If Python itself has the GIL, others get it before long.
            holder = Some((code.file != python).then_some(thread)?);
        } else if waits_for_gil(&stack, &python) {
            waiting.push(thread);
        }
    }
    Some(GilKept {
        holder: holder?,
        waiting,
    })
}

/// Whether a stack, the innermost call first, is that of a thread that wants the GIL.
fn waits_for_gil(stack: &[Place], python: &Path) -> bool {
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

    #[test]
    fn the_threads_of_a_dump_have_numbers() {
        let dump = "Timeout (0:00:04)!\n\
                    Thread 0x00007f2a00 (most recent call first):\n  <no Python frame>\n\n\
                    Current thread 0x00007f2b00 (most recent call first):\n  \
                    File \"/a/Thread 0x1.py\", line 18 in test_one\n\
                    Thread 0xzz (most recent call first):\n";
        assert_eq!(numbers(dump), [0x7f2a00, 0x7f2b00]);
    }
}
