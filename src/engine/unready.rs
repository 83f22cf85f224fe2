//! Why an exercise could not even be tried: in a sentence, with what mends it.

use serde::Serialize;

use super::failed_build;
use crate::course::CRATES_LOCK;
use crate::harmless::PathText;
use crate::python::Interpreter;

/// The command that looks for the cause of what nobody has seen before.
pub const DOCTOR: &str = "pyo3lings doctor";

/// Why an exercise could not even be tried. It says nothing about the learner's code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Unready {
    /// What is not as it should be.
    #[serde(flatten)]
    pub reason: Reason,
    /// What happened, where, and what to do next.
    #[serde(rename = "message")]
    pub sentence: String,
    /// The commands that mend it, a line each, where there are any.
    pub mend: Option<String>,
    /// What another program, or the system, said about it.
    pub cause: Option<String>,
}

/// What is not as it should be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum Reason {
    /// The learner's file can't be read.
    Source,
    /// The check script is missing or broken.
    Script,
    /// It needs packages from PyPI.
    Packages {
        /// Their names.
        names: Vec<String>,
    },
    /// It needs a newer Python.
    Python {
        /// The oldest that will do, such as `3.12`.
        needed: String,
    },
    /// The tools don't work.
    Tools,
}

impl Unready {
    fn new(reason: Reason, sentence: impl Into<String>) -> Self {
        Unready {
            reason,
            sentence: sentence.into(),
            mend: None,
            cause: None,
        }
    }

    /// The learner's file can't be read.
    pub fn source(sentence: impl Into<String>) -> Self {
        Unready::new(Reason::Source, sentence)
    }

    /// The check script is missing or broken.
    pub fn script(sentence: impl Into<String>) -> Self {
        Unready::new(Reason::Script, sentence)
    }

    /// The tools don't work.
    pub fn tools(sentence: impl Into<String>) -> Self {
        Unready::new(Reason::Tools, sentence)
    }

    /// Packages are missing in this Python.
    pub fn packages(python: &Interpreter, names: Vec<String>) -> Self {
        let all = names.join(" ");
        let sentence = format!(
            "this exercise needs {all} from PyPI, for Python {}. With a network, to install it into \
             the course's .venv:",
            python.minor()
        );
        let foreign = python.foreign_environment().map(|active| {
            format!(
                "The active virtual environment {} is of another Python, and is not used.",
                active.shown()
            )
        });
        Unready {
            mend: Some("pyo3lings fetch".to_owned()),
            cause: foreign,
            ..Unready::new(Reason::Packages { names }, sentence)
        }
    }

    /// The course has no versions of crates.
    pub fn crates(names: &[&str]) -> Self {
        let sentence = format!(
            "this exercise is built with {}, and the course's {CRATES_LOCK} has no version of that. With a \
             network, the author of the course mends it:",
            names.join(" and ")
        );
        Unready::tools(sentence).mended_by("pyo3lings dev update")
    }

    /// This Python is older than `needed`.
    pub fn python(python: &Interpreter, needed: String) -> Self {
        let sentence = format!(
            "this exercise needs Python {needed} or newer, and the course runs with {}. Press `n` to go on \
             without it, or begin again with a newer one: `pyo3lings pythons` lists those that are here, and \
             `pyo3lings --python {needed}` takes one.",
            python.minor()
        );
        Unready::new(Reason::Python { needed }, sentence)
    }

    /// What these words of a program mean, which something made impossible: with the mend, where one is
    /// known.
    pub fn told(happened: &str, said: &str) -> Self {
        failed_build::unready(happened, said)
            .unwrap_or_else(|| Unready::tools(format!("{happened}:")).because(said))
    }

    /// The sentence, the mend and the cause, as far as there are any.
    pub fn lines(&self) -> Vec<&str> {
        let rest = [self.mend.as_deref(), self.cause.as_deref()].into_iter();
        [self.sentence.as_str()]
            .into_iter()
            .chain(rest.flatten())
            .collect()
    }

    /// The same with commands that mend it.
    #[must_use]
    pub fn mended_by(self, mend: impl Into<String>) -> Self {
        Unready {
            mend: Some(mend.into()),
            ..self
        }
    }

    /// The same with what another program said about it; nothing is left out.
    #[must_use]
    pub fn because(self, cause: impl Into<String>) -> Self {
        let cause = cause.into();
        Unready {
            cause: (!cause.trim().is_empty()).then_some(cause),
            ..self
        }
    }
}
