//! One build of an exercise at a time, whoever asks for it: two terminals, `watch` and `verify`, or an
//! author's check of other answers.

use std::fs::{File, TryLockError};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use crate::course::open_lock;

/// How often it is looked whether another build has ended.
const PAUSE: Duration = Duration::from_millis(20);

/// A project that belongs to this process until it is dropped.
#[derive(Debug)]
pub(super) struct ProjectLock {
    _file: Option<File>,
}

impl ProjectLock {
    /// Waits until nobody else builds in `directory`; `None` when it is interrupted before that. File
    /// systems without locks are used without: there one program has to be enough.
    pub(super) fn take(directory: &Path, interrupted: &AtomicBool) -> Option<Self> {
        let Ok(file) = open_lock(&directory.join("lock")) else {
            return Some(ProjectLock { _file: None });
        };
        let mut is_said = false;
        while let Err(TryLockError::WouldBlock) = file.try_lock() {
            if interrupted.load(Ordering::Relaxed) {
                return None;
            }
            if !is_said {
                // In cargo's words, which the front knows.
                eprintln!("    Blocking waiting for file lock on the exercise");
                is_said = true;
            }
            thread::sleep(PAUSE);
        }
        Some(ProjectLock { _file: Some(file) })
    }
}
