//! What Pythons have said about themselves, kept in the learner's cache by path and time of the program.

use std::collections::BTreeMap;
use std::env;
use std::fs::{self, Metadata};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::UNIX_EPOCH;

use serde::{Deserialize, Serialize};

use super::Interpreter;
use super::ask::FACTS;
use crate::course::Content;

/// What is kept; it is written when it is dropped, if anything was added.
#[derive(Debug)]
pub(super) struct Cache {
    file: Option<PathBuf>,
    kept: Mutex<Kept>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
struct Kept {
    /// The question; what was answered to another one is asked again.
    question: String,
    pythons: BTreeMap<String, Known>,
    #[serde(skip)]
    is_new: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Known {
    stamp: Stamp,
    interpreter: Interpreter,
}

/// Tells a program from one that was later put in its place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Stamp {
    program: PathBuf,
    modified_ns: u64,
    length: u64,
}

impl Cache {
    /// Reads it; what can't be read is asked again.
    pub(super) fn read() -> Self {
        let file = cache_home().map(|home| home.join("pyo3lings/pythons.json"));
        let kept = file.as_deref().and_then(read).unwrap_or_default();
        Cache {
            file,
            kept: Mutex::new(kept),
        }
    }

    /// What the Python at `path` has said, if neither it nor its library has changed since.
    pub(super) fn get(&self, path: &Path) -> Option<Interpreter> {
        let stamp = stamp(path)?;
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let known = kept.pythons.get(path.to_str()?)?;
        let interpreter = &known.interpreter;
        let is_there = interpreter.executable.is_file()
            && interpreter.standard_library().join("os.py").is_file()
            && interpreter.library.as_ref().is_none_or(|it| it.is_file());
        (known.stamp == stamp && is_there).then(|| interpreter.clone())
    }

    /// Keeps what it has said.
    pub(super) fn put(&self, path: &Path, interpreter: &Interpreter) {
        if let (Some(stamp), Some(name)) = (stamp(path), path.to_str()) {
            let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
            let interpreter = interpreter.clone();
            kept.pythons
                .insert(name.to_owned(), Known { stamp, interpreter });
            kept.is_new = true;
        }
    }
}

impl Drop for Cache {
    fn drop(&mut self) {
        let kept = self.kept.get_mut().unwrap_or_else(PoisonError::into_inner);
        if let (true, Some(file)) = (kept.is_new, &self.file) {
            FACTS.clone_into(&mut kept.question);
            // Without it, Pythons are asked once more.
            let _ = write(file, kept);
        }
    }
}

fn read(file: &Path) -> Option<Kept> {
    let Content::File(text) = Content::of(file) else {
        return None;
    };
    let kept: Kept = serde_json::from_slice(&text).ok()?;
    (kept.question == FACTS).then_some(kept)
}

fn write(file: &Path, kept: &Kept) -> std::io::Result<()> {
    let directory = file.parent().unwrap_or(Path::new("/"));
    fs::create_dir_all(directory)?;
    let mut new = tempfile::NamedTempFile::new_in(directory)?;
    new.write_all(&serde_json::to_vec(kept)?)?;
    new.persist(file)?;
    Ok(())
}

/// `None` for a script, such as the one with which a version manager stands in for its Pythons: what it
/// starts changes without it.
fn stamp(path: &Path) -> Option<Stamp> {
    let program = path.canonicalize().ok()?;
    let metadata = fs::metadata(&program).ok()?;
    (!is_script(&program)).then_some(Stamp {
        modified_ns: modified(&metadata)?,
        length: metadata.len(),
        program,
    })
}

fn modified(metadata: &Metadata) -> Option<u64> {
    let since = metadata.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
    u64::try_from(since.as_nanos()).ok()
}

/// Whether a shell or another interpreter runs this program.
pub(super) fn is_script(program: &Path) -> bool {
    use std::io::Read;

    let mut start = [0; 2];
    fs::File::open(program)
        .and_then(|mut file| file.read_exact(&mut start))
        .is_ok()
        && &start == b"#!"
}

fn cache_home() -> Option<PathBuf> {
    let named = env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
    let usual = env::home_dir().map(|home| home.join(".cache"));
    // A path that depends on the current directory would be in a course's hands.
    [named, usual]
        .into_iter()
        .flatten()
        .find(|path| path.is_absolute())
}
