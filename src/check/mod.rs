//! Checking a built exercise: the worker in which Python runs, and the protocol that it speaks. The worker
//! itself is a library, whose source is in `worker/`.
//!
//! The front sends one [`Request`], a line. The worker answers with one [`Event`] a line, each behind
//! the request's nonce: the channel is shared with the learner's code, which may write to any file
//! descriptor, by accident or to see what happens. A line without the nonce is not believed. (Against
//! malice that is no protection: code in the same process could look for the nonce in memory.)
//!
//! First comes `plan`, then `started` and `ended` for each check, then `done`; or `import_failed`,
//! `script_failed`, `missing`, and at any moment `time_up`. An exercise passes only when `done` came, at least one check passed and
//! none failed or was not run. Code that ends the process early does not pass.

#[path = "../../worker/dump.rs"]
#[cfg_attr(not(test), expect(dead_code, reason = "the worker uses the rest"))]
#[expect(unreachable_pub, reason = "the worker uses it too")]
mod dump;
mod harmless;
mod launch;
mod source;
#[cfg(test)]
#[expect(unreachable_pub, reason = "the worker uses it")]
#[path = "../../worker/waiting.rs"]
mod waiting;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

use serde::{Deserialize, Serialize};

pub use dump::number as thread_number;
pub use launch::Launch;
pub use source::{HELPERS, NAME, PROJECT_HELPERS, SOURCE, library_file};

/// The line with which a worker says that Python is up; no code of the learner has run before it.
pub const READY: &str = "ready";

/// What the front asks of a check worker: to run one check script.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Request {
    /// Stands in front of every event, so that events can't be forged by printing.
    pub nonce: String,
    /// The exercise, which is also the module's name.
    pub name: String,
    /// A directory with the extension module under the name that Python looks for. Nobody else
    /// writes to it.
    pub import_dir: PathBuf,
    /// The check script.
    pub script: PathBuf,
    /// What it held when it was read; `None` where that is not UTF-8 text, and Python says why.
    pub text: Option<String>,
    /// Virtual environments whose packages can be imported, the first one first.
    pub environments: Vec<PathBuf>,
    /// Packages that have to be there.
    pub requires: Vec<String>,
    /// What some of them are imported as, where that is another name.
    pub imports: BTreeMap<String, String>,
    /// What was built, where that is a project.
    pub project: Option<BuiltProject>,
    /// Where to write which Python line runs, when time is up or Python crashes.
    pub last_words: PathBuf,
    /// How long the script may run.
    #[serde(rename = "timeout_s", with = "seconds")]
    pub timeout: Duration,
}

/// A project that was built, as its check script is told about it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BuiltProject {
    /// The learner's files.
    pub root: PathBuf,
    /// The wheel.
    pub wheel: PathBuf,
    /// Where the wheel is unpacked.
    pub site: PathBuf,
    /// Where the programs lie that the wheel brings.
    pub programs: PathBuf,
    /// Where Cargo.toml and Cargo.lock lie as they were built.
    pub built: PathBuf,
    /// Where cargo works when the script asks for it.
    pub work: PathBuf,
    /// What the TOML files hold that can be read, by their paths in the project.
    pub tables: BTreeMap<String, serde_json::Value>,
    /// The program.
    pub cargo: PathBuf,
    /// The variables that it gets; those without a value it must not get.
    pub environment: BTreeMap<String, Option<String>>,
}

/// Times as the worker reads them: a number of seconds.
mod seconds {
    use std::time::Duration;

    use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

    pub(super) fn serialize<S: Serializer>(time: &Duration, to: S) -> Result<S::Ok, S::Error> {
        time.as_secs_f64().serialize(to)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Duration, D::Error> {
        Duration::try_from_secs_f64(f64::deserialize(from)?).map_err(de::Error::custom)
    }
}

/// The threads of a script that hangs while the learner's code has the GIL, by the numbers that
/// `faulthandler` gives them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GilKept {
    /// Is in the learner's code, and has the GIL.
    pub holder: u64,
    /// Want it.
    pub waiting: Vec<u64>,
}

/// What a check worker says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum Event {
    /// The script was read and these are its checks, in the order in which they will run.
    Plan {
        /// The checks.
        checks: Vec<Planned>,
    },
    /// A check begins.
    Started {
        /// Its place in the plan.
        check: usize,
    },
    /// A check ended.
    Ended {
        /// Its place in the plan.
        check: usize,
        /// How it went.
        outcome: Outcome,
        /// The attacks that it made, if it is a scoreboard.
        #[serde(default)]
        attacks: Vec<Attack>,
        /// The races that it held.
        #[serde(default)]
        races: Vec<Race>,
    },
    /// The learner's module can't be imported.
    ImportFailed {
        /// Why.
        problem: Problem,
    },
    /// The check script itself is broken.
    ScriptFailed {
        /// Why.
        problem: Problem,
    },
    /// Packages that the exercise needs can't be found.
    Missing {
        /// Their names.
        packages: Vec<String>,
    },
    /// The worker itself can't go on.
    Broken {
        /// Why.
        message: String,
        /// The command that mends it, where one is known.
        #[serde(default)]
        mend: Option<String>,
    },
    /// The time is up.
    TimeUp {
        /// If the learner's code keeps the GIL: which thread, and who waits for it.
        gil: Option<GilKept>,
    },
    /// Everything was run.
    Done,
}

/// A check that will be run.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Planned {
    /// `Class.method`, as unittest names it.
    pub name: String,
    /// The first line of its docstring, or a name made readable.
    pub sentence: String,
}

/// How a check went.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum Outcome {
    /// As it should.
    Passed,
    /// An assertion failed, or an exception came out.
    Failed {
        /// What was expected and what was there.
        problem: Box<Problem>,
    },
    /// The script chose not to run it here.
    Skipped {
        /// Why.
        reason: String,
    },
    /// It was not reached.
    NotRun,
}

/// What went wrong in a check.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Problem {
    /// The exception's class, such as `AssertionError` or `pyo3_runtime.PanicException`.
    pub exception: String,
    /// Its text, with the notes that were added to it.
    pub message: String,
    /// The line of the check script.
    #[serde(default)]
    pub at: Option<PythonLine>,
    /// What the check wanted, as Python shows it.
    #[serde(default)]
    pub expected: Option<String>,
    /// What was there.
    #[serde(default)]
    pub got: Option<String>,
    /// The two line by line where they are long: each line begins with `-` (expected), `+` (got) or
    /// a space.
    #[serde(default)]
    pub diff: Vec<String>,
    /// The names and values of a `subTest`.
    #[serde(default)]
    pub case: Option<String>,
    /// Where Rust panicked, as `file:line:column`; filled in by the front, from what Rust printed.
    #[serde(default)]
    pub panicked_at: Option<String>,
}

/// A line of Python code.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PythonLine {
    /// The file, from the course's root where it lies inside.
    pub file: String,
    /// The line's number, from 1.
    pub line: u32,
    /// Its text, without indentation.
    pub code: String,
}

/// One attack on a scoreboard.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Attack {
    /// The code that was typed.
    pub typed: String,
    /// Whether it was held off.
    pub held: bool,
    /// What held it, or what came out instead of that.
    #[serde(default)]
    pub by: Option<String>,
    /// What the attacker got.
    #[serde(default)]
    pub got: Option<String>,
}

/// One race: several ways to do the same, against the clock.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Race {
    /// The ways, in the order of the check script.
    pub lanes: Vec<Lane>,
}

/// One way in a race.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Lane {
    /// What it is called.
    pub name: String,
    /// The best of its times.
    pub seconds: f64,
}

/// Reads one line of the channel: the event behind the nonce; `None` for anything else. Its texts
/// can be shown: an exception or a `repr` may hold whatever a learner's code has put there.
pub fn read_event(line: &[u8], nonce: &str) -> Option<Event> {
    let rest = line.strip_prefix(nonce.as_bytes())?.strip_prefix(b" ")?;
    let mut document = serde_json::from_slice(rest).ok()?;
    harmless::make_harmless(&mut document);
    serde_json::from_value(document).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::mutation::almost;

    #[test]
    fn an_event_needs_the_nonce() {
        assert_eq!(
            read_event(b"n0nce {\"event\":\"done\"}", "n0nce"),
            Some(Event::Done)
        );
        assert_eq!(read_event(b"{\"event\":\"done\"}", "n0nce"), None);
        assert_eq!(read_event(b"other {\"event\":\"done\"}", "n0nce"), None);
    }

    /// One of each event, in the words of the harness.
    const EVENTS: &[&[u8]] = &[
        br#"n0nce {"event": "plan", "checks": [{"name": "A.test_b", "sentence": "it is 42"}]}"#,
        br#"n0nce {"event": "started", "check": 0}"#,
        br#"n0nce {"event": "ended", "check": 0, "outcome": {"outcome": "passed"}, "attacks": []}"#,
        br#"n0nce {"event": "ended", "check": 1, "outcome": {"outcome": "failed", "problem": {"exception": "AssertionError", "message": "1 != 2", "at": {"file": "/c/a.py", "line": 9, "code": "x"}, "expected": "2", "got": "1", "diff": ["- 2", "+ 1"], "case": "n=1"}}, "attacks": [{"typed": "x.y = 1", "held": true, "by": "AttributeError", "got": null}]}"#,
        br#"n0nce {"event": "ended", "check": 2, "outcome": {"outcome": "skipped", "reason": "no"}}"#,
        br#"n0nce {"event": "ended", "check": 3, "outcome": {"outcome": "passed"}, "attacks": [], "races": [{"lanes": [{"name": "Rust", "seconds": 0.25}, {"name": "Python", "seconds": 2.5e-7}]}]}"#,
        br#"n0nce {"event": "import_failed", "problem": {"exception": "ImportError", "message": "\u00e9"}}"#,
        br#"n0nce {"event": "missing", "packages": ["numpy"]}"#,
        br#"n0nce {"event": "time_up", "gil": {"holder": 140463, "waiting": [140462, 7]}}"#,
        br#"n0nce {"event": "done"}"#,
    ];
    const WORDS: &[&str] = &[
        "\"",
        "\\",
        "\\ud800",
        "{",
        "}",
        "[",
        "]",
        ",",
        "null",
        "-1",
        "1e99",
        "\n",
        "n0nce ",
        "\u{1b}",
        "99999999999999999999",
    ];

    #[test]
    fn the_texts_of_an_event_can_be_shown() {
        let line = br#"n0nce {"event": "missing", "packages": ["a\u001b[2Jb\r\u0008c"]}"#;
        let packages = vec!["ab\u{fffd}c".to_owned()];
        assert_eq!(read_event(line, "n0nce"), Some(Event::Missing { packages }));
    }

    #[test]
    fn each_event_of_the_harness_is_read() {
        for line in EVENTS {
            assert!(
                read_event(line, "n0nce").is_some(),
                "{:?}",
                line.escape_ascii().to_string()
            );
        }
    }

    proptest! {
        #[test]
        fn a_request_arrives_as_it_was_sent(
            texts in proptest::array::uniform6("\\PC{0,20}|[\n\"\u{1b}é]{0,9}"),
            requires in proptest::collection::vec("\\PC{0,9}", 0..3),
            seconds in 1..600_u64,
        ) {
            let [nonce, name, import_dir, script, environment, last_words] = &texts;
            let sent = Request {
                nonce: nonce.clone(),
                name: name.clone(),
                import_dir: import_dir.into(),
                script: script.into(),
                text: None,
                environments: vec![environment.into()],
                requires,
                imports: [(name.clone(), script.clone())].into(),
                project: Some(BuiltProject {
                    root: import_dir.into(),
                    wheel: script.into(),
                    site: import_dir.into(),
                    programs: import_dir.into(),
                    built: import_dir.into(),
                    work: import_dir.into(),
                    tables: [(name.clone(), serde_json::json!({"a": [1, "é"]}))].into(),
                    cargo: script.into(),
                    environment: [(name.clone(), None), (script.clone(), Some(name.clone()))].into(),
                }),
                last_words: last_words.into(),
                timeout: Duration::from_secs(seconds),
            };
            let line = serde_json::to_string(&sent).unwrap();
            prop_assert!(!line.contains('\n'), "a request is one line");
            prop_assert_eq!(serde_json::from_str::<Request>(&line).unwrap(), sent);
        }

        #[test]
        fn any_line_is_an_event_or_nothing(line: Vec<u8>) {
            prop_assert_eq!(read_event(&line, "n0nce"), None);
        }

        #[test]
        fn anything_behind_the_nonce_is_an_event_or_nothing(rest in "\\PC*") {
            let _ = read_event(format!("n0nce {rest}").as_bytes(), "n0nce");
        }


        #[test]
        fn no_event_is_read_without_the_whole_nonce(
            event in proptest::sample::select(EVENTS),
            length in 0..6_usize,
            before in "[^n]{0,3}",
        ) {
            let cut = [before.as_bytes(), &event[..length], &event[6..]].concat();
            prop_assert_eq!(read_event(&cut, "n0nce"), None);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(5_000))]

        #[test]
        fn an_event_with_slips_is_an_event_or_nothing(
            line in proptest::sample::select(EVENTS).prop_flat_map(|event| almost(event, WORDS)),
        ) {
            let _ = read_event(&line, "n0nce");
        }
    }
}
