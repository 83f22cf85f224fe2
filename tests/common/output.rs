//! What a command left behind: exit code and output.

use std::io::Read;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;

/// How long one command may take: `verify` of the real course is the longest.
const LIMIT: Duration = Duration::from_secs(600);

/// What a command left behind.
#[derive(Debug)]
pub struct Output {
    /// The exit code; `None` when a signal ended it.
    pub code: Option<i32>,
    pub stdout: String,
    pub stderr: String,
}

impl Output {
    /// Runs a command to its end.
    pub fn of(command: &mut Command) -> Self {
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program can be started");
        let stdout = collect(child.stdout.take().expect("it is piped"));
        let stderr = collect(child.stderr.take().expect("it is piped"));
        let until = Instant::now() + LIMIT;
        let status = loop {
            if let Some(status) = child.try_wait().expect("it is our child") {
                break status;
            }
            if Instant::now() > until {
                let _ = child.kill();
                panic!("{command:?} did not end");
            }
            thread::sleep(Duration::from_millis(5));
        };
        Output {
            code: status.code(),
            stdout: stdout.join().expect("reading does not panic"),
            stderr: stderr.join().expect("reading does not panic"),
        }
    }

    /// Asserts the exit code.
    #[track_caller]
    pub fn exits(&self, code: i32) -> &Self {
        assert_eq!(self.code, Some(code), "{self}");
        self
    }

    /// Asserts that a text was printed, however it was wrapped.
    #[track_caller]
    pub fn says(&self, text: &str) -> &Self {
        assert!(self.has_said(text), "{text:?} is not in:\n{self}");
        self
    }

    /// Asserts that a text was not printed.
    #[track_caller]
    pub fn says_nothing_of(&self, text: &str) -> &Self {
        assert!(!self.has_said(text), "{text:?} is in:\n{self}");
        self
    }

    /// Asserts that what was printed leaves a terminal sane.
    #[track_caller]
    pub fn is_plain_text(&self) -> &Self {
        let stray = self
            .stdout
            .chars()
            .chain(self.stderr.chars())
            .find(|c| c.is_control() && *c != '\n');
        assert_eq!(stray, None, "{self}");
        self
    }

    /// Standard output as one JSON document on one line.
    #[track_caller]
    pub fn json(&self) -> Value {
        assert_eq!(self.stdout.lines().count(), 1, "{self}");
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic!("{error}: {self}"))
    }

    /// Standard output as one JSON document on any number of lines.
    #[track_caller]
    pub fn stdout_as_json(&self) -> Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic!("{error}: {self}"))
    }

    /// Asserts that this stands in standard output, to the letter.
    #[track_caller]
    pub fn prints(&self, text: &str) -> &Self {
        assert!(self.stdout.contains(text), "{text:?} is not in:\n{self}");
        self
    }

    /// The row about one thing in what `doctor --json` printed.
    #[track_caller]
    pub fn row(&self, name: &str) -> Value {
        let document = self.json();
        let rows = document["prerequisites"].as_array();
        let row = rows.and_then(|rows| rows.iter().find(|row| row["name"] == name));
        row.unwrap_or_else(|| panic!("no {name} in {document:#}"))
            .clone()
    }

    fn has_said(&self, text: &str) -> bool {
        let text = unbroken(text);
        unbroken(&self.stdout).contains(&text) || unbroken(&self.stderr).contains(&text)
    }
}

impl std::fmt::Display for Output {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "exit code {:?}\n--- stdout\n{}\n--- stderr\n{}",
            self.code, self.stdout, self.stderr
        )
    }
}

/// Text with every run of white space as one space, so that wrapping does not matter.
pub fn flowing(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Text without white space: what is too long for a line, such as the path of a temporary directory, is
/// broken anywhere.
fn unbroken(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Text in which every number of seconds is the same.
pub fn steady_times(text: &str) -> String {
    let steady = |line: &str| {
        let mut words: Vec<&str> = line.split(' ').collect();
        for place in 1..words.len() {
            if words[place] == "s" && words[place - 1].parse::<f64>().is_ok() {
                words[place - 1] = "0.15";
            }
        }
        words.join(" ")
    };
    let lines: Vec<String> = text.split('\n').map(steady).collect();
    lines.join("\n")
}

fn collect(mut from: impl Read + Send + 'static) -> thread::JoinHandle<String> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        from.read_to_end(&mut bytes).expect("a pipe can be read");
        String::from_utf8_lossy(&bytes).into_owned()
    })
}
