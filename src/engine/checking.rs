//! One run of a check script: what the worker says, until there is a verdict.

use std::collections::VecDeque;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::desk::Note;
use super::printed::Collector;
use super::{Check, Death, Printed, Unready, Verdict, failed_build};
use crate::build::{PYTHON_VERSION, shorten_library_paths};
use crate::check::{self, Event, Outcome, Problem, PythonLine};
use crate::course::{Content, Course, Exercise, unguessable_word};
use crate::process::{Ending, ForkServer, Worker};

/// How long after the script's limit the worker is ended. It writes down in between where it hangs.
const GRACE: Duration = Duration::from_millis(500);

/// How long output is waited for after the worker ended: something that it started may have left its
/// process group and hold the pipe open.
const LAST_OUTPUT: Duration = Duration::from_millis(300);

/// See [`CheckServer`].
const CHANCES: u8 = 1;

/// A check worker, waiting or at work.
pub(super) struct CheckRun {
    pub(super) number: u64,
    worker: Worker,
    is_ready: bool,
    nonce: String,
    limit: Duration,
    began: Instant,
    checks: Vec<Check>,
    end: Option<End>,
    took: Duration,
    output: Arc<Mutex<Collector>>,
    output_ended: bool,
    directory: Option<tempfile::TempDir>,
    script: PathBuf,
    /// What a learner does about a broken check script.
    mend: String,
}

/// Why a run is over.
enum End {
    Done,
    ChannelClosed,
    TimedOut,
    Early(Box<Verdict>),
}

/// What came of a run.
pub(super) struct Step {
    pub(super) verdict: Verdict,
    pub(super) printed: Printed,
    pub(super) took: Duration,
}

/// The process that check workers are copies of. Where there is none, each prepares itself.
#[derive(Default)]
pub(super) struct CheckServer {
    server: Option<Arc<ForkServer>>,
    /// How often another may be started before one has worked.
    chances: u8,
}

impl CheckServer {
    /// Starts it, where that works; it is not waited for.
    pub(super) fn start() -> Self {
        CheckServer::with_chances(CHANCES)
    }

    fn with_chances(chances: u8) -> Self {
        let start = || ForkServer::start(check::WORKERS, check::worker_environment).ok();
        CheckServer {
            // What keeps it from starting is met again, and said, when a worker is started.
            server: ForkServer::WORKS_HERE.then(start).flatten().map(Arc::new),
            chances,
        }
    }

    /// Whether there is one, which may still prepare itself.
    pub(super) fn is_there(&self) -> bool {
        self.server.is_some()
    }

    /// A copy, if one can be made. A server that somebody ended, or that was too slow with cold caches,
    /// is started again for the next one.
    fn copy(
        &mut self,
        on_line: impl FnMut(Option<Vec<u8>>) + Send + 'static,
        on_output: impl FnMut(&[u8]) + Send + 'static,
    ) -> Option<Worker> {
        let server = self.server.as_ref()?;
        match Worker::copy_of(server, on_line, on_output) {
            Ok(worker) => {
                self.chances = CHANCES;
                Some(worker)
            }
            Err(_) => {
                *self = match self.chances.checked_sub(1) {
                    Some(chances) => CheckServer::with_chances(chances),
                    None => CheckServer::default(),
                };
                None
            }
        }
    }
}

impl CheckRun {
    /// Makes a worker, which waits: a copy of `server`, or else one that prepares its own interpreter.
    pub(super) fn start(
        number: u64,
        notes: &Sender<Note>,
        server: &mut CheckServer,
    ) -> Result<Self, Unready> {
        let nonce = unguessable_word();
        // Shared rather than sent: a flood is cut where it is read, and never waits in a channel.
        let collected = Arc::new(Mutex::new(Collector::default()));
        let on_line = || {
            let (lines, own) = (notes.clone(), nonce.clone());
            move |line: Option<Vec<u8>>| {
                // A flood of a learner's lines ends here and does not wait in a channel either.
                let is_worth_it = line.as_ref().is_none_or(|line| {
                    line.starts_with(own.as_bytes()) || line == check::READY.as_bytes()
                });
                if is_worth_it {
                    let _ = lines.send(Note::CheckLine(number, line));
                }
            }
        };
        let on_output = || {
            let (output, collector) = (notes.clone(), Arc::clone(&collected));
            move |piece: &[u8]| {
                if piece.is_empty() {
                    let _ = output.send(Note::OutputEnded(number));
                } else {
                    collector
                        .lock()
                        .unwrap_or_else(PoisonError::into_inner)
                        .add(piece);
                }
            }
        };
        let worker = match server.copy(on_line(), on_output()) {
            Some(worker) => worker,
            None => Worker::start(
                check::WORKER,
                check::worker_environment,
                on_line(),
                on_output(),
            )
            .map_err(|error| Unready::Tools {
                message: format!("cannot start the check worker: {error}"),
            })?,
        };
        Ok(CheckRun {
            number,
            worker,
            is_ready: false,
            nonce,
            limit: Duration::ZERO,
            began: Instant::now(),
            checks: Vec::new(),
            end: None,
            took: Duration::ZERO,
            output: collected,
            output_ended: false,
            directory: None,
            script: PathBuf::new(),
            mend: String::new(),
        })
    }

    /// Has the worker check an extension module that was just built.
    pub(super) fn begin(
        &mut self,
        course: &Course,
        exercise: &Exercise,
        extension: &Path,
    ) -> Result<(), Unready> {
        let script = course.script(exercise);
        let name = exercise.check().display().to_string();
        if let Some(fault) = Content::of(&script).fault(&name) {
            return Err(Unready::Script {
                message: format!("the check script {fault} {}", original_of(exercise)),
            });
        }
        let directory = copy_extension(course, exercise, extension).map_err(|error| {
            let error = error.to_string();
            let why = failed_build::meaning(&error).unwrap_or(error);
            Unready::Tools {
                message: format!("the built module can't be copied for the checks: {why}"),
            }
        })?;
        let request = check::Request {
            nonce: self.nonce.clone(),
            name: exercise.name.clone(),
            import_dir: directory.path().to_path_buf(),
            script: script.clone(),
            environments: environments(course),
            requires: exercise.requires.clone(),
            last_words: directory.path().join("last-words"),
            timeout: exercise.timeout,
        };
        let line = serde_json::to_string(&request).map_err(|error| Unready::Tools {
            message: error.to_string(),
        })?;
        self.directory = Some(directory);
        self.script = script;
        self.mend = original_of(exercise);
        self.limit = exercise.timeout;
        self.began = Instant::now();
        // A worker that is gone closes its channel, which ends the run.
        let _ = self.worker.send(&line);
        Ok(())
    }

    pub(super) fn deadline(&self) -> Instant {
        self.began + self.limit + GRACE
    }

    pub(super) fn is_over(&self) -> bool {
        self.end.is_some()
    }

    pub(super) fn time_out(&mut self) {
        self.over(End::TimedOut);
    }

    /// Takes a line of the worker's channel; `None` is the channel's end.
    pub(super) fn take_line(&mut self, line: Option<&[u8]>) {
        let Some(line) = line else {
            self.over(End::ChannelClosed);
            return;
        };
        self.is_ready |= line == check::READY.as_bytes();
        let Some(event) = check::read_event(line, &self.nonce) else {
            return;
        };
        match event {
            Event::Plan { checks } => {
                self.checks = checks
                    .into_iter()
                    .map(|planned| Check {
                        name: planned.name,
                        sentence: planned.sentence,
                        outcome: Outcome::NotRun,
                        attacks: Vec::new(),
                        running: false,
                    })
                    .collect();
            }
            Event::Started { check } => {
                if let Some(check) = self.checks.get_mut(check) {
                    check.running = true;
                }
            }
            Event::Ended {
                check,
                outcome,
                attacks,
            } => {
                if let Some(check) = self.checks.get_mut(check) {
                    check.running = false;
                    check.outcome = outcome;
                    check.attacks = attacks;
                }
            }
            Event::ImportFailed { problem } => {
                self.over(End::Early(Box::new(Verdict::NotImported { problem })));
            }
            Event::ScriptFailed { problem } => {
                let place = problem
                    .at
                    .map(|at| format!(", line {}", at.line))
                    .unwrap_or_default();
                let message = format!(
                    "the check script itself is broken{place}: {}: {}. {}",
                    problem.exception, problem.message, self.mend
                );
                let reason = Unready::Script { message };
                self.over(End::Early(Box::new(Verdict::Unready { reason })));
            }
            Event::Missing { packages } => {
                let reason = Unready::Packages { names: packages };
                self.over(End::Early(Box::new(Verdict::Unready { reason })));
            }
            Event::Done => self.over(End::Done),
        }
    }

    pub(super) fn output_ended(&mut self) {
        self.output_ended = true;
    }

    fn output(&self) -> MutexGuard<'_, Collector> {
        self.output.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn over(&mut self, end: End) {
        if self.end.is_none() {
            self.took = self.began.elapsed();
            self.end = Some(end);
        }
    }

    /// Ends the worker and takes what it printed last; notes about other things go to `backlog`.
    pub(super) fn gather_output(&mut self, inbox: &Receiver<Note>, backlog: &mut VecDeque<Note>) {
        let patience = match self.end {
            Some(End::ChannelClosed) => Duration::from_secs(1),
            _ => Duration::ZERO,
        };
        self.worker.end(patience);
        let until = Instant::now() + LAST_OUTPUT;
        while !self.output_ended {
            match inbox.recv_timeout(until.saturating_duration_since(Instant::now())) {
                Ok(Note::OutputEnded(number)) if number == self.number => self.output_ended(),
                Ok(Note::CheckLine(number, _)) if number == self.number => {}
                Ok(other) => backlog.push_back(other),
                Err(_) => break,
            }
        }
    }

    /// The verdict; `root` is cut from the front of paths.
    pub(super) fn finish(mut self, root: &str) -> Step {
        let mut printed = self.output().printed(root);
        for check in &mut self.checks {
            if let Some(problem) = problem_of(&mut check.outcome) {
                tidy(problem, root, &mut printed);
            }
        }
        let verdict = match self.end.take().unwrap_or(End::ChannelClosed) {
            End::Early(mut verdict) => {
                if let Verdict::NotImported { problem } = &mut *verdict {
                    tidy(problem, root, &mut printed);
                }
                *verdict
            }
            End::TimedOut => Verdict::TimedOut {
                limit_s: self.limit.as_secs(),
                at: self.last_line(root),
                checks: self.checks,
            },
            End::ChannelClosed if !self.is_ready => {
                let message = format!(
                    "Python could not be started; `pyo3lings doctor` looks for the cause.\n{}",
                    printed.text.trim()
                );
                Verdict::Unready {
                    reason: Unready::Tools { message },
                }
            }
            End::ChannelClosed => Verdict::Died {
                death: self.death(),
                at: self.last_line(root),
                checks: self.checks,
            },
            End::Done => {
                let passed = self
                    .checks
                    .iter()
                    .filter(|c| c.outcome == Outcome::Passed)
                    .count();
                if passed > 0 && self.checks.iter().all(Check::is_fine) {
                    Verdict::Passed {
                        checks: self.checks,
                    }
                } else {
                    Verdict::Failed {
                        checks: self.checks,
                    }
                }
            }
        };
        Step {
            verdict,
            printed,
            took: self.took,
        }
    }

    fn death(&mut self) -> Death {
        let output = self.output().searchable();
        match self.worker.end(Duration::ZERO) {
            Ending::Exit(code) => Death::Exit { code },
            Ending::Signal(_) if output.contains("memory allocation of ") => Death::OutOfMemory,
            Ending::Signal(_) if output.contains("has overflowed its stack") => {
                Death::StackOverflow
            }
            Ending::Signal(number) => Death::Signal { number },
        }
    }

    /// The line of the check script in the traceback that Python wrote when it hung or crashed.
    fn last_line(&self, root: &str) -> Option<PythonLine> {
        let words = fs::read(self.directory.as_ref()?.path().join("last-words")).ok()?;
        let script = self.script.to_str()?;
        let line = line_in(&String::from_utf8_lossy(&words), script)?;
        let text = fs::read_to_string(&self.script).ok()?;
        let code = text.lines().nth(line.checked_sub(1)? as usize)?.trim();
        Some(PythonLine {
            file: below(root, script),
            line,
            code: check::harmless(code.as_bytes()),
        })
    }
}

/// The line of `script` that is named first in a traceback of Python's `faulthandler`.
fn line_in(traceback: &str, script: &str) -> Option<u32> {
    let mark = format!("File \"{}\", line ", as_dumped(script));
    let start = traceback.find(&mark)? + mark.len();
    let digits: String = traceback[start..]
        .chars()
        .take_while(char::is_ascii_digit)
        .collect();
    digits.parse().ok()
}

/// A path as `faulthandler` writes it: in ASCII, and cut at 500 characters.
fn as_dumped(path: &str) -> String {
    const LONGEST: usize = 500;
    let mut dumped = String::new();
    for c in path.chars().take(LONGEST) {
        match c as u32 {
            code @ 0x20..0x7f => dumped.extend(char::from_u32(code)),
            code @ ..0x100 => dumped.push_str(&format!("\\x{code:02x}")),
            code @ ..0x1_0000 => dumped.push_str(&format!("\\u{code:04x}")),
            code => dumped.push_str(&format!("\\U{code:08x}")),
        }
    }
    if path.chars().nth(LONGEST).is_some() {
        dumped.push_str("...");
    }
    dumped
}

/// How a learner gets an untouched check script.
fn original_of(exercise: &Exercise) -> String {
    format!(
        "It belongs to the course. `pyo3lings reset --check {}` brings its original back, and \
         leaves your file as it is.",
        exercise.name
    )
}

fn problem_of(outcome: &mut Outcome) -> Option<&mut Problem> {
    match outcome {
        Outcome::Failed { problem } => Some(problem),
        Outcome::Passed | Outcome::Skipped { .. } | Outcome::NotRun => None,
    }
}

/// Shortens paths, and gives a panic the place that Rust printed for it.
fn tidy(problem: &mut Problem, root: &str, printed: &mut Printed) {
    if let Some(at) = &mut problem.at {
        at.file = below(root, &at.file);
    }
    problem.message = shorten_paths(&problem.message, root);
    if !problem.exception.ends_with("PanicException") {
        return;
    }
    // It is said once, with the check.
    problem.panicked_at = take_panic(&mut printed.text, &problem.message);
}

/// Takes the message of a panic out of what was printed, and returns the place that it names. Rust
/// prints two lines: `thread 'NAME' (ID) panicked at FILE:LINE:COLUMN:`, and the panic's message.
fn take_panic(printed: &mut String, message: &str) -> Option<String> {
    const MARK: &str = " panicked at ";
    let mut from = 0;
    while let Some(found) = printed[from..].find(MARK) {
        let mark = from + found;
        let start = printed[..mark]
            .rfind('\n')
            .map_or(0, |line_break| line_break + 1);
        let head_end = printed[mark..]
            .find('\n')
            .map_or(printed.len(), |end| mark + end);
        let place = printed[mark + MARK.len()..head_end]
            .trim_end_matches(':')
            .to_owned();
        let after_head = printed[head_end..].strip_prefix('\n').unwrap_or("");
        if let Some(rest) = after_head.strip_prefix(message)
            && (rest.is_empty() || rest.starts_with('\n'))
        {
            let rest = rest.strip_prefix('\n').unwrap_or(rest);
            let end = printed.len() - rest.len();
            printed.replace_range(start..end, "");
            return Some(place);
        }
        from = head_end;
    }
    None
}

/// Text with the paths of the course's files as a learner knows them: from the course's root.
pub(super) fn shorten_paths(text: &str, root: &str) -> String {
    let text = text
        .replace(&format!("{root}/"), "")
        .replace("../../../exercises/", "exercises/");
    shorten_library_paths(&text)
}

fn below(root: &str, path: &str) -> String {
    path.strip_prefix(root)
        .and_then(|rest| rest.strip_prefix('/'))
        .unwrap_or(path)
        .to_owned()
}

/// Puts a fresh copy of the extension module where only this run looks: cargo may replace the
/// original while the copy is loaded.
pub fn copy_extension(
    course: &Course,
    exercise: &Exercise,
    extension: &Path,
) -> std::io::Result<tempfile::TempDir> {
    let runs = course.generated().join("run");
    fs::create_dir_all(&runs)?;
    let directory = tempfile::Builder::new()
        .prefix(&exercise.name)
        .tempdir_in(runs)?;
    fs::copy(
        extension,
        directory.path().join(format!("{}.so", exercise.name)),
    )?;
    Ok(directory)
}

/// The virtual environments that checks may import from: the active one and the course's own, where
/// they are of the embedded Python's version.
pub fn environments(course: &Course) -> Vec<PathBuf> {
    let active = env::var_os("VIRTUAL_ENV").map(PathBuf::from);
    active
        .into_iter()
        .chain([course.root.join(".venv"), course.generated().join("venv")])
        .filter(|dir| is_of_our_python(dir))
        .collect()
}

/// The active virtual environment, if it is of another Python: nothing can be imported from it.
pub fn foreign_environment() -> Option<PathBuf> {
    env::var_os("VIRTUAL_ENV")
        .map(PathBuf::from)
        .filter(|dir| !is_of_our_python(dir))
}

fn is_of_our_python(environment: &Path) -> bool {
    environment
        .join(format!("lib/python{PYTHON_VERSION}/site-packages"))
        .is_dir()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::mutation::almost;

    #[test]
    fn a_panic_is_found_and_what_was_printed_around_it_stays() {
        let mut printed = "hello\n\nthread '<unnamed>' (12) panicked at exercises/a/b.rs:3:5:\n\
                           first\nmore\nthread '<unnamed>' (12) panicked at exercises/a/b.rs:9:1:\n\
                           two\nlines\nlast\n"
            .to_owned();
        let place = take_panic(&mut printed, "two\nlines");
        assert_eq!(place.as_deref(), Some("exercises/a/b.rs:9:1"));
        assert_eq!(take_panic(&mut printed, "fir"), None);
        let place = take_panic(&mut printed, "first");
        assert_eq!(place.as_deref(), Some("exercises/a/b.rs:3:5"));
        assert_eq!(printed, "hello\n\nmore\nlast\n");
    }

    const TRACEBACK: &str = "Timeout (0:00:01)!\n\
        Thread 0x00007f (most recent call first):\n  \
        File \"/usr/lib/python3.11/unittest/case.py\", line 579 in _callTestMethod\n  \
        File \"/c/python_checks/a/b.py\", line 12 in test_it\n  \
        File \"/c/python_checks/a/b.py\", line 40 in <module>\n";

    #[test]
    fn the_innermost_line_of_the_script_is_found_in_a_traceback() {
        assert_eq!(line_in(TRACEBACK, "/c/python_checks/a/b.py"), Some(12));
        assert_eq!(line_in(TRACEBACK, "/c/python_checks/a/c.py"), None);
        let line = |path: &str| format!("  File \"{path}\", line 7 in f\n");
        assert_eq!(
            line_in(&line("/\\xfc\\u3042\\U0001f40d\\x0a.py"), "/üあ🐍\n.py"),
            Some(7)
        );
        let long = "x".repeat(501);
        assert_eq!(
            line_in(&line(&format!("{}...", "x".repeat(500))), &long),
            Some(7)
        );
    }

    proptest! {
        #[test]
        fn any_traceback_can_be_searched(
            words in almost(TRACEBACK.as_bytes(), &["File \"", "\", line ", "9999999999", "\n", "-1"]),
        ) {
            let _ = line_in(&String::from_utf8_lossy(&words), "/c/python_checks/a/b.py");
        }

        #[test]
        fn any_output_can_be_searched_for_a_panic(text in "(x|\n| panicked at |:|é){0,30}") {
            let _ = take_panic(&mut text.clone(), "x");
        }
    }
}
