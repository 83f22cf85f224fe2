//! The check worker: embeds Python, waits for one request, runs the check script.
//!
//! It is started ahead of time, so that nobody waits for the interpreter. It serves one request: an
//! extension module can't be unloaded, and whatever the learner's code did to the process ends with
//! it.

use std::ffi::CString;
use std::fs::File;
use std::io::{BufRead, BufReader, Write};
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use pyo3::prelude::*;
use pyo3::types::PyModule;

use super::{Event, HELPERS, MEMORY_LIMIT, Request, gil};
use crate::process;
use crate::python;
use crate::system::{self, Role};

/// The Python side of this worker.
const HARNESS: &str = include_str!("harness.py");

/// The parts of it that say why a check failed.
const PROBLEMS: &str = include_str!("problems.py");
const VALUES: &str = include_str!("values.py");

/// Where events go; the harness calls it.
#[pyclass(frozen)]
#[derive(Clone)]
struct Channel {
    nonce: String,
    answers: Arc<Mutex<File>>,
}

#[pymethods]
impl Channel {
    /// Sends one event, a line of JSON.
    fn send(&self, event: &str) -> PyResult<()> {
        // The line break in front ends whatever the learner's code may have written here.
        let line = format!("\n{} {event}\n", self.nonce);
        let mut answers = self.answers.lock().unwrap_or_else(PoisonError::into_inner);
        answers.write_all(line.as_bytes())?;
        Ok(())
    }
}

/// Waits for a request, serves it, and ends.
///
/// # Errors
///
/// When the worker's channels or Python can't be set up.
pub fn serve() -> Result<ExitCode> {
    let channels = system::take_channels()?;
    system::limit_memory(MEMORY_LIMIT);
    python::initialize()?;
    Python::attach(|py| serve_one(&prepare(py)?, channels))?;
    // Threads that the learner's code left behind may hold on to Python: its own end is not waited for.
    system::end_own_group();
    Ok(ExitCode::SUCCESS)
}

/// Prepares Python once, and makes workers that serve one request each: copies of this process.
///
/// # Errors
///
/// When the worker's channels or Python can't be set up.
pub fn serve_copies() -> Result<ExitCode> {
    let (socket, _) = system::take_channels()?;
    system::limit_memory(MEMORY_LIMIT);
    python::initialize()?;
    Python::attach(|py| -> Result<()> {
        let harness = prepare(py)?;
        // Python's own, which also brings the interpreter of the copy in order.
        let fork = py.import("os")?.getattr("fork")?;
        let role = system::serve_copies(socket, || Ok(fork.call0()?.extract()?))?;
        match role {
            Role::Server => Ok(()),
            Role::Copy => {
                // What two processes share is copied when one writes to it. This writes to most of it
                // now, while nobody waits: a check then takes 6 instead of 9 ms.
                py.import("gc")?.call_method0("collect")?;
                serve_one(&harness, system::take_channels()?)
            }
        }
    })?;
    system::end_own_group();
    Ok(ExitCode::SUCCESS)
}

/// Does all that can be done before the request.
fn prepare(py: Python<'_>) -> Result<Bound<'_, PyModule>> {
    let helpers = module(py, HELPERS, c"pyo3lings.py", c"pyo3lings")?;
    module(py, VALUES, c"values.py", c"pyo3lings_values")?;
    module(py, PROBLEMS, c"problems.py", c"pyo3lings_problems")?;
    let harness = module(py, HARNESS, c"harness.py", c"pyo3lings_harness")?;
    harness
        .call_method1("prepare", (python::EXECUTABLE, helpers))
        .context("Python can't be prepared")?;
    Ok(harness)
}

/// Serves the one request that comes over these channels, if one comes.
fn serve_one(harness: &Bound<'_, PyModule>, (requests, answers): (File, File)) -> Result<()> {
    writeln!(&answers, "{}", super::READY)?;
    let mut requests = BufReader::new(requests);
    let mut line = String::new();
    if harness.py().detach(|| requests.read_line(&mut line))? == 0 {
        return Ok(());
    }
    process::in_thread("requests", move || process::end_group_at(requests))?;
    let request: Request = serde_json::from_str(&line)?;
    let channel = Channel {
        nonce: request.nonce.clone(),
        answers: Arc::new(Mutex::new(answers)),
    };
    watch_the_time(channel.clone(), &request)?;
    let channel = Bound::new(harness.py(), channel)?;
    let ran = harness.call_method1(
        "run",
        (
            &channel,
            &request.name,
            request.import_dir,
            request.script,
            request.text,
            request.environments,
            request.requires,
            request.last_words,
            request.timeout.as_secs_f64(),
        ),
    );
    if let Err(error) = ran {
        // What a check raises is caught: this is about the worker itself, or its surroundings.
        let message = error.to_string();
        let mend = None;
        let event = serde_json::to_string(&Event::Broken { message, mend })?;
        channel.get().send(&event)?;
    }
    Ok(())
}

/// Tells the front when the time is up. The thread has no part in Python, which others may keep.
fn watch_the_time(channel: Channel, request: &Request) -> Result<()> {
    let timeout = request.timeout;
    let (words, import_dir) = (request.last_words.clone(), request.import_dir.clone());
    process::in_thread("time", move || {
        system::leave_signals_to_others();
        sleep_without_stops(timeout);
        let event = Event::TimeUp {
            gil: gil::kept(&words, &import_dir),
        };
        // The front may have looked at the clock itself.
        if let Ok(event) = serde_json::to_string(&event) {
            let _ = channel.send(&event);
        }
    })?;
    Ok(())
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

fn module<'py>(
    py: Python<'py>,
    code: &str,
    file: &std::ffi::CStr,
    name: &std::ffi::CStr,
) -> Result<Bound<'py, PyModule>> {
    let code = CString::new(code)?;
    Ok(PyModule::from_code(py, &code, file, name)?)
}
