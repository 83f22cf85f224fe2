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

use crate::dump;
use crate::stacks::{self, Seen};
use crate::waiting::{Place, waits_for_gil};

/// How often, and how far apart, the threads are looked at.
const LOOKS: usize = 3;
const BETWEEN: Duration = Duration::from_millis(20);

/// How long Python may take to write down what its threads do.
const PATIENCE: u32 = 15;

/// The threads of a script that hangs while the learner's code has the GIL, by the numbers that
/// `faulthandler` gives them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Is in the learner's code, and has the GIL.
    pub holder: u64,
    /// Want it.
    pub waiting: Vec<u64>,
}

/// Looks at the threads, about which `faulthandler` is writing to `words`; `None` if it is not the
/// learner's code, the module in `import_dir`, that keeps the GIL.
pub fn kept(words: &Path, import_dir: &Path) -> Option<Kept> {
    let threads = dump::numbers(&complete(words));
    let look = || {
        judge(
            &threads,
            stacks::look_at_threads(&threads, has_gil),
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

fn judge(threads: &[u64], seen: Vec<Option<Seen>>, import_dir: &Path) -> Option<Kept> {
    let python = stacks::place_of(ffi::PyGILState_Check as *const () as usize + 1)?.file;
    let mut holder = None;
    let mut waiting = Vec::new();
    for (&thread, seen) in threads.iter().zip(seen) {
        let Some(Seen { answer, stack }) = seen else {
            continue;
        };
        let stack: Vec<Place> = stack.into_iter().filter_map(stacks::place_of).collect();
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
    Some(Kept {
        holder: holder?,
        waiting,
    })
}
