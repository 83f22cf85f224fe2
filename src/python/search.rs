//! The Pythons of this machine: in PATH, those of version managers, and those of the system.

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

use super::ask::ask;
use super::cache::{Cache, is_script};
use super::{Interpreter, NEWEST, OLDEST};

/// A Python that was found.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// Where.
    pub path: PathBuf,
    /// What it is, or why that is not known.
    pub interpreter: Result<Interpreter, String>,
}

impl Candidate {
    /// What it is, if exercises can be built for it.
    pub(super) fn usable(&self) -> Option<&Interpreter> {
        self.interpreter
            .as_ref()
            .ok()
            .filter(|interpreter| interpreter.unusable().is_none())
    }
}

/// All that are found, each installation once: the newest first, and of the same version the one that was
/// found first.
pub fn found() -> Vec<Candidate> {
    let cache = Cache::read();
    let programs = programs();
    let mut candidates: Vec<Candidate> = thread::scope(|scope| {
        let asked: Vec<_> = programs
            .into_iter()
            .map(|path| {
                let cache = &cache;
                scope.spawn(move || Candidate {
                    interpreter: ask(&path, cache),
                    path,
                })
            })
            .collect();
        asked
            .into_iter()
            .filter_map(|asked| asked.join().ok())
            .collect()
    });
    let mut seen = BTreeSet::new();
    candidates.retain(|candidate| match &candidate.interpreter {
        Ok(interpreter) => seen.insert(interpreter.executable.clone()),
        Err(_) => true,
    });
    candidates.sort_by_key(|candidate| {
        let interpreter = candidate.interpreter.as_ref().ok();
        let version = interpreter.map(|it| (it.version, it.library.is_some()));
        std::cmp::Reverse(version)
    });
    candidates
}

/// Programs that may be Pythons, each file once.
fn programs() -> Vec<PathBuf> {
    let mut seen = BTreeSet::new();
    let mut programs = in_path();
    programs.extend(installed());
    programs.retain(|path| {
        let Ok(program) = path.canonicalize() else {
            return false;
        };
        // A version manager's stand-in: its Pythons are looked for where they are.
        let stands_in = is_script(&program) && path.iter().any(|part| part == "shims");
        !stands_in && program.is_file() && seen.insert(program)
    });
    programs
}

/// The names under which a Python can be called.
fn names() -> impl Iterator<Item = String> {
    let versions = (OLDEST.1..=NEWEST.1).rev();
    ["python3".to_owned(), "python".to_owned()]
        .into_iter()
        .chain(versions.map(|minor| format!("python3.{minor}")))
}

fn in_path() -> Vec<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path)
        .filter(|directory| directory.is_absolute())
        .flat_map(|directory| names().map(move |name| directory.join(name)))
        .collect()
}

/// Where version managers and systems install Pythons.
fn installed() -> Vec<PathBuf> {
    let home = env::home_dir().filter(|home| home.is_absolute());
    let named = |variable: &str| {
        env::var_os(variable)
            .map(PathBuf::from)
            .filter(|it| it.is_absolute())
    };
    let below = |directory: &str| home.as_ref().map(|home| home.join(directory));
    let data = || named("XDG_DATA_HOME").or_else(|| below(".local/share"));
    // In each of them, a directory for each version.
    let managers = [
        named("PYENV_ROOT")
            .or_else(|| below(".pyenv"))
            .map(|root| root.join("versions")),
        named("UV_PYTHON_INSTALL_DIR").or_else(|| data().map(|data| data.join("uv/python"))),
        named("ASDF_DATA_DIR")
            .or_else(|| below(".asdf"))
            .map(|root| root.join("installs/python")),
        named("MISE_DATA_DIR")
            .or_else(|| data().map(|data| data.join("mise")))
            .map(|root| root.join("installs/python")),
        Some("/Library/Frameworks/Python.framework/Versions".into()),
        Some("/opt/python".into()),
    ];
    let mut programs: Vec<PathBuf> = managers
        .iter()
        .flatten()
        .flat_map(|manager| directories(manager))
        .map(|version| version.join("bin/python3"))
        .collect();
    let systems = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"];
    for directory in systems {
        programs.extend(names().map(|name| Path::new(directory).join(name)));
    }
    let condas = ["miniconda3", "anaconda3", "miniforge3", "mambaforge"];
    programs.extend(
        condas
            .iter()
            .filter_map(|conda| below(conda))
            .map(|conda| conda.join("bin/python3")),
    );
    programs
}

fn directories(of: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(of).into_iter().flatten().flatten();
    let mut directories: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    directories.sort();
    directories
}
