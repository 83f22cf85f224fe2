//! Where events go, and the clock.

use std::fs::File;
use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use pyo3::prelude::*;

use crate::{gil, system};

/// The channel to whoever asked.
#[pyclass(frozen)]
#[derive(Clone)]
pub struct Channel(Arc<Line>);

struct Line {
    answers: Mutex<File>,
    nonce: OnceLock<String>,
}

impl Channel {
    /// Events go nowhere before the request has come.
    pub fn new(answers: File) -> Self {
        Channel(Arc::new(Line {
            answers: Mutex::new(answers),
            nonce: OnceLock::new(),
        }))
    }

    fn say(&self, event: &str) -> io::Result<()> {
        if system::is_a_copy() {
            return Ok(());
        }
        let nonce = self.0.nonce.get().ok_or(io::ErrorKind::NotConnected)?;
        // The line break in front ends whatever the learner's code may have written here.
        let line = format!("\n{nonce} {event}\n");
        let mut answers = self
            .0
            .answers
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        answers.write_all(line.as_bytes())
    }
}

#[pymethods]
impl Channel {
    /// Sends one event, a line of JSON.
    fn send(&self, event: &str) -> PyResult<()> {
        Ok(self.say(event)?)
    }

    /// Takes what stands in front of each event, once, and has the time looked after: `timeout` is in
    /// seconds, `words` the file that Python describes its threads in, `import_dir` has the learner's module.
    fn begin(
        &self,
        nonce: String,
        timeout: f64,
        words: PathBuf,
        import_dir: PathBuf,
    ) -> PyResult<()> {
        if self.0.nonce.set(nonce).is_ok() {
            let channel = self.clone();
            // The thread has no part in Python, which others may keep.
            thread::Builder::new()
                .name("time".to_owned())
                .spawn(move || {
                    system::leave_signals_to_others();
                    sleep_without_stops(Duration::from_secs_f64(timeout));
                    let gil = gil::kept(&words, &import_dir);
                    // The front may have looked at the clock itself.
                    let _ = channel.say(&time_up(gil.as_ref()));
                })?;
        }
        Ok(())
    }
}

fn time_up(gil: Option<&gil::Kept>) -> String {
    let gil = gil.map_or("null".to_owned(), |gil::Kept { holder, waiting }| {
        format!(r#"{{"holder": {holder}, "waiting": {waiting:?}}}"#)
    });
    format!(r#"{{"event": "time_up", "gil": {gil}}}"#)
}

/// Sleeps for so long, less the time in which everything stood still: a stopped program, a suspended laptop
/// and a paused container have not used it.
fn sleep_without_stops(time: Duration) {
    const TICK: Duration = Duration::from_millis(500);
    // A machine that is only slow wakes up later than that by less.
    const SLACK: Duration = Duration::from_secs(2);

    let mut left = time;
    while !left.is_zero() {
        let began = Instant::now();
        let tick = left.min(TICK);
        thread::sleep(tick);
        let took = began.elapsed();
        left = left.saturating_sub(if took > tick + SLACK { tick } else { took });
    }
}
