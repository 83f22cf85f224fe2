//! Which Python it is.

use std::env;
use std::path::{Path, PathBuf};

use super::ask::ask;
use super::cache::Cache;
use super::interpreter::active_environment;
use super::{Candidate, Interpreter, OLDEST, found};
use crate::harmless::PathText;
use crate::process::mend;

/// A Python, and why it is this one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The Python.
    pub interpreter: Interpreter,
    /// Who chose it, as the second half of a sentence.
    pub because: &'static str,
}

/// Why there is no Python to work with: what happened and what to do next.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{sentence}")]
pub struct NoPython {
    /// The sentences.
    pub sentence: String,
    /// The command that installs one, where that mends it.
    pub mend: Option<String>,
}

impl NoPython {
    fn asked_for(sentence: String) -> Self {
        NoPython {
            sentence,
            mend: None,
        }
    }
}

/// Chooses the Python: the one that was `asked` for, as a version or a path; else that of the virtual
/// environment of the course in `course`, which has to be one whose code may run; else that of the active
/// environment; else the newest that is found.
///
/// # Errors
///
/// [`NoPython`] when the one that was asked for can't be used, or none is found.
pub fn choose(asked: Option<&str>, course: Option<&Path>) -> Result<Choice, NoPython> {
    // An empty variable is as good as none.
    if let Some(asked) = asked.filter(|asked| !asked.is_empty()) {
        return Ok(Choice {
            interpreter: asked_for(asked)?,
            because: "--python or PYO3LINGS_PYTHON names it",
        });
    }
    let cache = Cache::read();
    let environments = [
        (
            course.map(|root| root.join(".venv")),
            "the course's .venv is made from it",
        ),
        (
            active_environment(),
            "the active virtual environment is made from it",
        ),
        (
            env::var_os("CONDA_PREFIX").map(PathBuf::from),
            "it is that of the active conda environment",
        ),
    ];
    for (environment, because) in environments {
        let program = environment.map(|environment| environment.join("bin/python"));
        if let Some(interpreter) = program
            .filter(|program| program.is_file())
            .and_then(|program| ask(&program, &cache).ok())
            .filter(|interpreter| interpreter.unusable().is_none())
        {
            return Ok(Choice {
                interpreter,
                because,
            });
        }
    }
    let candidates = found();
    match candidates.iter().find_map(Candidate::usable) {
        Some(interpreter) => Ok(Choice {
            interpreter: interpreter.clone(),
            because: "it is the newest that was found",
        }),
        None => Err(none(&candidates)),
    }
}

/// What was asked for in words: `3.13`, `3.13.1`, a path, a directory of a virtual environment, or a
/// program in PATH.
fn asked_for(asked: &str) -> Result<Interpreter, NoPython> {
    if is_version(asked) {
        return of_version(asked);
    }
    let path = Path::new(asked);
    let program = if path.is_dir() {
        path.join("bin/python3")
    } else if asked.contains('/') {
        path.to_path_buf()
    } else {
        in_path(asked).ok_or_else(|| {
            NoPython::asked_for(format!(
                "there is no program `{asked}` in PATH, which --python or PYO3LINGS_PYTHON names. Give a \
                 version such as 3.13, or a path; `pyo3lings pythons` lists those that are here."
            ))
        })?
    };
    // What it runs does not depend on where it is started.
    let program = std::path::absolute(&program).unwrap_or(program);
    let refuse = |why: String| {
        NoPython::asked_for(format!(
            "the Python {} can't be used, which --python or PYO3LINGS_PYTHON names: {why}. `pyo3lings \
             pythons` lists those that can.",
            program.shown()
        ))
    };
    let interpreter = ask(&program, &Cache::read()).map_err(&refuse)?;
    match interpreter.unusable() {
        None => Ok(interpreter),
        Some(why) => Err(refuse(format!("{} {why}", interpreter.release))),
    }
}

fn of_version(asked: &str) -> Result<Interpreter, NoPython> {
    let candidates = found();
    let of_version = |interpreter: &&Interpreter| {
        let rest = interpreter.release.strip_prefix(asked);
        rest.is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_digit()))
    };
    if let Some(interpreter) = candidates
        .iter()
        .filter_map(Candidate::usable)
        .find(of_version)
    {
        return Ok(interpreter.clone());
    }
    let unusable = candidates
        .iter()
        .filter_map(|candidate| candidate.interpreter.as_ref().ok())
        .find(of_version)
        .and_then(|interpreter| Some((interpreter, interpreter.unusable()?)));
    let sentence = match unusable {
        Some((interpreter, why)) => format!(
            "the Python {asked} in {} can't be used: {why}.",
            interpreter.executable.shown()
        ),
        None => format!("no Python {asked} was found."),
    };
    let mut versions: Vec<String> = candidates
        .iter()
        .filter_map(Candidate::usable)
        .map(Interpreter::minor)
        .collect();
    versions.dedup();
    let there = if versions.is_empty() {
        String::new()
    } else {
        format!(" Those that can be used are {}.", versions.join(", "))
    };
    Err(NoPython::asked_for(format!(
        "{sentence}{there} `pyo3lings pythons` says where."
    )))
}

fn is_version(asked: &str) -> bool {
    asked.starts_with(|c: char| c.is_ascii_digit())
        && asked.chars().all(|c| c.is_ascii_alphanumeric() || c == '.')
}

fn in_path(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path)
        .map(|directory| directory.join(name))
        .find(|program| program.is_file())
}

fn none(candidates: &[Candidate]) -> NoPython {
    let (major, minor) = OLDEST;
    let unusable = candidates.iter().find_map(|candidate| {
        let why = match &candidate.interpreter {
            Ok(interpreter) => format!("{}: {}", interpreter.release, interpreter.unusable()?),
            Err(why) => why.clone(),
        };
        Some(format!(
            " The one in {} can't be used ({why}).",
            candidate.path.shown()
        ))
    });
    NoPython {
        sentence: format!(
            "no CPython {major}.{minor} or newer was found, and exercises are built for one.{} To install \
             one:",
            unusable.unwrap_or_default()
        ),
        mend: Some(mend::install_python()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_told_from_a_program() {
        for version in ["3", "3.13", "3.13.1", "3.15.0b2"] {
            assert!(is_version(version), "{version}");
        }
        for program in [
            "python3",
            "/usr/bin/python3.11",
            "venv",
            "./3.13/bin/python",
            "",
        ] {
            assert!(!is_version(program), "{program}");
        }
    }
}
