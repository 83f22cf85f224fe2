//! A small exercise of our own, built and checked where the course's exercises are: what keeps them from
//! being built keeps this one too, and says the same.

use std::sync::Arc;

use super::{found, missing};
use crate::course::{Content, Course, Exercise, Snapshot};
use crate::engine::{DOCTOR, Event, Session, Verdict};
use crate::python::Interpreter;
use crate::ui::ProgressLine;
use crate::ui::json::Prerequisite;

/// No exercise can have this name: those of a course begin with a letter.
const EXERCISE: &str = "_doctor";

const SOURCE: &str = "#[pyo3::pymodule]\nmod _doctor {\n    use pyo3::prelude::*;\n\n    \
                      #[pyfunction]\n    fn heartbeat() -> u8 {\n        72\n    }\n}\n";

const CHECK: &str = "import unittest\n\nimport _doctor\n\n\nclass Checks(unittest.TestCase):\n    \
                     def test_heartbeat(self) -> None:\n        \
                     \"\"\"heartbeat() gives 72\"\"\"\n        \
                     self.assertEqual(_doctor.heartbeat(), 72)\n";

/// What is tried when nothing else is known.
const LAST_RESORT: &str = "rm -rf .pyo3lings/target";

/// Builds and checks it. PyO3 is compiled on the way, if it is not there yet.
pub(super) fn look(course: Course, python: &Arc<Interpreter>) -> Prerequisite {
    const NAME: &str = "build";
    let exercise = Arc::new(Exercise::named(EXERCISE, "doctor"));
    let snapshot = Snapshot {
        source: Content::File(SOURCE.into()),
        script: Content::File(CHECK.into()),
    };
    let bar = ProgressLine::new(1, true);
    let mut session = Session::start(Arc::new(course), Arc::clone(python));
    let report = session.run_content(&exercise, snapshot, |event| {
        if let Event::Preparing { package, .. } = event {
            let version = python.minor();
            bar.show(
                0,
                &format!("compiling PyO3, once for Python {version} ({package})"),
            );
        }
    });
    drop(bar);
    match &report.verdict {
        Verdict::Passed { .. } => found(NAME, "a small exercise builds, and passes its check"),
        Verdict::Unready { reason } => {
            let lines: Vec<&str> = [Some(&reason.sentence), reason.cause.as_ref()]
                .into_iter()
                .flatten()
                .map(String::as_str)
                .collect();
            let mend = match reason.mend.as_deref() {
                Some(DOCTOR) => Some(LAST_RESORT.to_owned()),
                other => other.map(str::to_owned),
            };
            Prerequisite {
                mend,
                ..missing(NAME, lines.join("\n"), "")
            }
        }
        other => missing(
            NAME,
            format!("a small exercise that has no mistake {}", other.headline()),
            LAST_RESORT,
        ),
    }
}
