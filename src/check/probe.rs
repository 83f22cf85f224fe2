//! Whether a check worker works here.

use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};
use std::{fs, io};

use super::{Event, Launch, Request, read_event};
use crate::process::Worker;
use crate::system::Ending;

/// How long the worker may take, on a slow disk with cold caches.
const PATIENCE: Duration = Duration::from_secs(20);

/// Tells the worker's events from other lines. Nobody's code runs here that could forge them.
const NONCE: &str = "probe";

/// A check script that needs no exercise.
const SCRIPT: &str = "import unittest\n\n\n\
                      class Probe(unittest.TestCase):\n    \
                      def test_nothing(self) -> None:\n        \
                      pass\n";

/// Starts a check worker and has it run a script with one check, which passes.
///
/// # Errors
///
/// What the worker said, or how it ended.
pub fn run_once(launch: &Launch) -> Result<(), String> {
    let directory = tempfile::tempdir().map_err(|error| no_room(&error))?;
    let script = directory.path().join("probe.py");
    fs::write(&script, SCRIPT).map_err(|error| no_room(&error))?;
    let request = Request {
        nonce: NONCE.to_owned(),
        name: "probe".to_owned(),
        import_dir: PathBuf::from(directory.path()),
        script,
        text: Some(SCRIPT.to_owned()),
        environments: Vec::new(),
        requires: Vec::new(),
        last_words: directory.path().join("last-words"),
        timeout: PATIENCE,
    };
    let request = serde_json::to_string(&request).map_err(|error| error.to_string())?;

    let (lines_out, lines) = mpsc::channel();
    let (output_out, output) = mpsc::channel();
    let command = launch.worker().map_err(|error| no_start(&error))?;
    let mut worker = Worker::start(
        command,
        move |line| {
            let _ = lines_out.send(line);
        },
        move |piece| {
            let _ = output_out.send(piece.to_vec());
        },
    )
    .map_err(|error| no_start(&error))?;
    // A worker that is gone closes its channel.
    let _ = worker.send(&request);
    let heard = listen(&lines);
    let ending = worker.end(Duration::from_millis(500));
    heard.map_err(|why| {
        let said: Vec<u8> = output
            .iter()
            .take_while(|piece| !piece.is_empty())
            .flatten()
            .collect();
        let said = String::from_utf8_lossy(&said).trim().to_owned();
        match (why, ending) {
            (Some(why), _) => why,
            (None, _) if !said.is_empty() => said,
            (None, Ending::Exit(code)) => format!("it ended with exit code {code}"),
            (None, Ending::Signal(number)) => format!("signal {number} ended it"),
        }
    })
}

/// Waits for the end of the script; the error is what the worker itself could tell.
fn listen(lines: &Receiver<Option<Vec<u8>>>) -> Result<(), Option<String>> {
    let until = Instant::now() + PATIENCE;
    loop {
        match lines.recv_timeout(until.saturating_duration_since(Instant::now())) {
            Ok(Some(line)) => match read_event(&line, NONCE) {
                Some(Event::Done) => return Ok(()),
                Some(Event::Broken { message, .. }) => return Err(Some(message)),
                Some(Event::ScriptFailed { problem } | Event::ImportFailed { problem }) => {
                    return Err(Some(format!("{}: {}", problem.exception, problem.message)));
                }
                _ => {}
            },
            Ok(None) | Err(RecvTimeoutError::Disconnected) => return Err(None),
            Err(RecvTimeoutError::Timeout) => {
                let seconds = PATIENCE.as_secs();
                return Err(Some(format!("it did not answer within {seconds} s")));
            }
        }
    }
}

fn no_start(error: &io::Error) -> String {
    format!("it can't be started: {error}")
}

fn no_room(error: &io::Error) -> String {
    format!("there is no room for temporary files: {error}")
}
