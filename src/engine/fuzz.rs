//! Whatever a check worker says, a run only gets worse.

use std::sync::Arc;

use proptest::prelude::*;

use super::check_log::{CheckLog, End};
use super::{Check, Verdict};
use crate::check::{Outcome, read_event};
use crate::course::Exercise;
use crate::harmless::is_harmful;
use crate::mutation::{try_for_long, with_slips};
use crate::python::Interpreter;

/// A run, line by line.
const LINES: &[&[u8]] = &[
    br#"n0nce {"event": "plan", "checks": [{"name": "A.test_b", "sentence": "it is 42"}, {"name": "A.test_c", "sentence": "more"}]}"#,
    br#"n0nce {"event": "plan", "checks": []}"#,
    br#"n0nce {"event": "started", "check": 0}"#,
    br#"n0nce {"event": "ended", "check": 0, "outcome": {"outcome": "passed"}, "attacks": []}"#,
    br#"n0nce {"event": "ended", "check": 1, "outcome": {"outcome": "passed"}}"#,
    br#"n0nce {"event": "ended", "check": 0, "outcome": {"outcome": "failed", "problem": {"exception": "AssertionError", "message": "1 != 2"}}}"#,
    br#"n0nce {"event": "ended", "check": 1, "outcome": {"outcome": "skipped", "reason": "no"}}"#,
    br#"n0nce {"event": "ended", "check": 1, "outcome": {"outcome": "not_run"}}"#,
    br#"n0nce {"event": "import_failed", "problem": {"exception": "ImportError", "message": "x"}}"#,
    br#"n0nce {"event": "script_failed", "problem": {"exception": "SyntaxError", "message": "x"}}"#,
    br#"n0nce {"event": "missing", "packages": ["numpy"]}"#,
    br#"n0nce {"event": "broken", "message": "x", "mend": "y"}"#,
    br#"n0nce {"event": "time_up", "gil": null}"#,
    br#"n0nce {"event": "done"}"#,
];

const WORDS: &[&str] = &[
    "\"",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "0",
    "1",
    "-1",
    "1e99",
    "99999999999999999999",
    "null",
    "true",
    "passed",
    "failed",
    "plan",
    "ended",
    "done",
    "n0nce ",
    "\\u001b[2J",
    "\\u202e",
    "\\ud800",
    "\n",
];

/// How good an outcome is; none yet is the best that can come.
fn rank(check: &Check) -> u8 {
    match check.outcome {
        Outcome::Failed { .. } => 0,
        Outcome::Passed | Outcome::Skipped { .. } => 1,
        Outcome::NotRun => 2,
    }
}

fn names(checks: &[Check]) -> Vec<String> {
    checks.iter().map(|check| check.name.clone()).collect()
}

#[test]
#[ignore = "takes as long as PYO3LINGS_FUZZ says"]
fn fuzz_events() {
    let line = prop_oneof![
        2 => proptest::sample::select(LINES).prop_map(<[u8]>::to_vec),
        1 => proptest::sample::select(LINES).prop_flat_map(|line| with_slips(line, WORDS, 8)),
    ];
    let runs = proptest::collection::vec(line, 0..25);
    try_for_long("runs of events", runs, |lines| {
        let mut log = CheckLog::new(
            &Exercise::named("counter", "06_classes"),
            &Arc::new(Interpreter::example()),
            true,
        );
        let mut planned: Option<Vec<String>> = None;
        for line in lines {
            let Some(event) = read_event(line, "n0nce") else {
                continue;
            };
            let before: Vec<u8> = log.checks.iter().map(rank).collect();
            let was_over = log.is_over();
            log.take(event);
            let after: Vec<u8> = log.checks.iter().map(rank).collect();
            if let Some(planned) = &planned {
                prop_assert_eq!(&names(&log.checks), planned, "another plan");
                let is_worse = before
                    .iter()
                    .zip(&after)
                    .all(|(before, after)| after <= before);
                prop_assert!(is_worse, "{before:?} {after:?}");
            }
            if was_over {
                prop_assert_eq!(before, after, "something was said after the end");
            }
            if !log.checks.is_empty() {
                planned.get_or_insert_with(|| names(&log.checks));
            }
        }
        if let Some(End::Early(verdict)) = &log.end {
            prop_assert!(!matches!(**verdict, Verdict::Passed { .. }), "{verdict:?}");
        }
        for check in &log.checks {
            prop_assert!(!check.sentence.contains(is_harmful), "{check:?}");
        }
        Ok(())
    });
}
