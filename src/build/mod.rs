//! Building an exercise: the worker that does it, and the protocol that it speaks.
//!
//! The front sends one [`Request`] a line; the worker answers each with one [`Reply`]. What cargo
//! prints meanwhile goes to the worker's standard error and ends with the request's
//! [`end_of_output`], so that the front knows when it has seen all of it. SIGTERM breaks off a build,
//! and the worker lives on.

mod check_worker;
mod diagnostics;
pub mod environment;
mod fetch;
mod lock;
pub mod lockfile;
mod project;
mod record;
mod sibling;
mod target;
mod wheel;
pub mod worker;

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::course::Tree;

pub use diagnostics::{Diagnostic, Severity, read_diagnostics, split_diagnostics};
pub use fetch::{Fetched, fetch, lock_crates};
pub use lockfile::crates_of_an_exercise;
pub use project::{Project, ProjectError, lints, profiles, pyproject};
pub use record::Record;
pub use target::{
    clear, programs_directory, programs_target_dir, share_dependencies, target_dir,
    target_dir_beside,
};
pub use wheel::{BUILT_MANIFESTS, LEARNERS_FILES, PROGRAMS, SITE, write_project};

/// How much memory the compiler, and any other program of a build, may write to, in bytes. PyO3 and an
/// exercise need less than a tenth of it; a macro that runs wild needs all that there is.
pub const MEMORY_LIMIT: u64 = 4 << 30;

/// With this begins what maturin says about a project, before it has looked at the learner's code.
pub const CONTEXT_FAILED: &str = "maturin can't use the exercise's project";

/// What the front asks of the build worker: to build one exercise.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Request {
    /// Comes back with the reply.
    pub id: u64,
    /// The project that is generated for it.
    pub project: Project,
    /// What the learner's file or project holds.
    pub source: Source,
    /// Where cargo puts what it builds.
    pub target_dir: PathBuf,
    /// The version of rustc, where it says one.
    pub rustc: Option<(u32, u32)>,
    /// The library of the check worker; it is built first, where it is not there.
    pub check_worker: PathBuf,
}

/// What is built.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// One file, for which a project is generated.
    File(String),
    /// A whole project.
    Project(Tree),
}

/// What the build worker answers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reply {
    /// The request's.
    pub id: u64,
    /// How it went.
    pub outcome: Outcome,
}

/// How a build went.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Outcome {
    /// It was built.
    Built {
        /// A copy of the extension module, under the name that Python looks for, or a project's wheel; in
        /// a directory of its own that whoever asked for the build has to remove.
        extension: PathBuf,
    },
    /// The system did not let the project be written, or the module be copied.
    Unready {
        /// A sentence, or the beginning of one.
        message: String,
        /// The system's own words, where they are not in the sentence.
        cause: Option<String>,
    },
    /// cargo or maturin refused; what cargo printed says more.
    Failed {
        /// What maturin says about it.
        message: String,
    },
}

/// Reads one line of the worker; `None` for anything but a reply.
pub fn read_reply(line: &[u8]) -> Option<Reply> {
    serde_json::from_slice(line).ok()
}

/// The line that ends what cargo printed for a request.
pub fn end_of_output(id: u64) -> String {
    format!("\u{1e}pyo3lings: end of build {id}")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::course::{Crate, Form, Needs, Profile};
    use crate::mutation::almost;

    const WORDS: &[&str] = &[
        "\"", "\\", "\\ud800", "{", "}", "[", ",", "null", "-1", "1e99", "\n",
    ];

    proptest! {
        #[test]
        fn a_request_arrives_as_it_was_sent(id: u64, path: String, content: String, release: bool) {
            let source = match release {
                true => Source::File(content),
                false => Source::Project([(path.clone(), content)].into_iter().collect()),
            };
            let profile = if release { Profile::Release } else { Profile::Dev };
            let sent = Request {
                id,
                target_dir: PathBuf::from(&path).join("target"),
                project: Project {
                    generated: path.clone().into(),
                    name: "counter".to_owned(),
                    module: "paper".to_owned(),
                    source: path.into(),
                    form: Form::Project,
                    min_python: (3, 10),
                    profile,
                    python: "/usr/bin/python3".into(),
                    needs: Needs {
                        crates: [("itoa".to_owned(), Crate::of_version("1"))].into(),
                        pyo3_features: ["jiff".to_owned()].into(),
                    },
                    lock: Some("version = 4\n".to_owned()),
                },
                source,
                rustc: Some((1, 95)),
                check_worker: "/c/worker.so".into(),
            };
            let line = serde_json::to_string(&sent).unwrap();
            prop_assert!(!line.contains('\n'), "a request is one line");
            prop_assert_eq!(serde_json::from_str::<Request>(&line).unwrap(), sent);
        }

        #[test]
        fn a_reply_arrives_as_it_was_sent(id: u64, text: String, built: bool) {
            let outcome = if built {
                Outcome::Built { extension: text.into() }
            } else {
                Outcome::Failed { message: text }
            };
            let sent = Reply { id, outcome };
            let line = serde_json::to_string(&sent).unwrap();
            prop_assert!(!line.contains('\n'), "a reply is one line");
            prop_assert_eq!(read_reply(line.as_bytes()), Some(sent));
        }

        #[test]
        fn any_line_is_a_reply_or_nothing(line: Vec<u8>) {
            prop_assert_eq!(read_reply(&line), None);
        }

    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(5_000))]

        #[test]
        fn a_reply_with_slips_is_a_reply_or_nothing(
            line in almost(br#"{"id":7,"outcome":{"Built":{"extension":"/c/libx.so"}}}"#, WORDS),
        ) {
            let _ = read_reply(&line);
        }
    }
}
