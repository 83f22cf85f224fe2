//! Asking a Python about itself. That takes 20 to 60 ms, so what it says is kept.

use std::io::Read;
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};
use std::{io, thread};

use super::Interpreter;
use super::cache::Cache;
use crate::process::{self, worker_environment};

/// The question.
pub(super) const FACTS: &str = include_str!("facts.py");

/// How long it may take for its answer, on a slow disk with cold caches.
const PATIENCE: Duration = Duration::from_secs(10);

/// More than it ever says.
const LONGEST: u64 = 64 * 1024;

/// What the Python at `path` is.
///
/// # Errors
///
/// A sentence's second half: why that is not known.
pub(super) fn ask(path: &Path, cache: &Cache) -> Result<Interpreter, String> {
    if let Some(known) = cache.get(path) {
        return Ok(known);
    }
    let said = run(path).map_err(|error| format!("it can't be started ({error})"))?;
    match serde_json::from_slice::<Interpreter>(&said.output) {
        Ok(interpreter) => {
            cache.put(path, &interpreter);
            Ok(interpreter)
        }
        Err(_) if !said.errors.trim().is_empty() => {
            let last = said.errors.trim().lines().last().unwrap_or_default();
            Err(format!("it does not work ({last})"))
        }
        Err(_) => Err("it does not say what it is".to_owned()),
    }
}

struct Said {
    output: Vec<u8>,
    errors: String,
}

fn run(path: &Path) -> io::Result<Said> {
    let mut command = process::tool(path);
    worker_environment(&mut command);
    let mut child = command
        .args(["-I", "-c", FACTS])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    let (output, errors) = (child.stdout.take(), child.stderr.take());
    let read = |stream: Option<Box<dyn Read + Send>>| {
        thread::spawn(move || {
            let mut bytes = Vec::new();
            if let Some(stream) = stream {
                // Half an answer is none.
                let _ = stream.take(LONGEST).read_to_end(&mut bytes);
            }
            bytes
        })
    };
    let output = read(output.map(|stream| Box::new(stream) as _));
    let errors = read(errors.map(|stream| Box::new(stream) as _));
    let until = Instant::now() + PATIENCE;
    while child.try_wait()?.is_none() {
        if Instant::now() > until {
            let _ = child.kill();
            let _ = child.wait();
            return Err(io::ErrorKind::TimedOut.into());
        }
        thread::sleep(Duration::from_millis(2));
    }
    Ok(Said {
        output: output.join().unwrap_or_default(),
        errors: String::from_utf8_lossy(&errors.join().unwrap_or_default()).into_owned(),
    })
}
