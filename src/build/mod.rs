//! Building an exercise: the worker that does it, and the protocol that it speaks.
//!
//! The front sends one [`Request`] a line; the worker answers each with one [`Reply`]. What cargo
//! prints meanwhile goes to the worker's standard error and ends with the request's
//! [`end_of_output`], so that the front knows when it has seen all of it.

mod diagnostics;
pub mod lockfile;
mod project;
pub mod worker;

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

pub use diagnostics::{Diagnostic, Severity, read_diagnostics, shorten_library_paths};
pub use project::{Project, ProjectError, generate};

use crate::course::Profile;

/// The Python that this program embeds, and that exercises are built for.
pub const PYTHON: &str = env!("PYO3LINGS_PYTHON");

/// Its version, such as `3.12`.
pub const PYTHON_VERSION: &str = env!("PYO3LINGS_PYTHON_VERSION");

/// `prefix:exec_prefix` of its installation, as `PYTHONHOME` wants it.
pub const PYTHON_HOME: &str = env!("PYO3LINGS_PYTHON_HOME");

/// What the front asks of the build worker: to build one exercise.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Request {
    /// Comes back with the reply.
    pub id: u64,
    /// The generated project's Cargo.toml.
    pub manifest: PathBuf,
    /// Where cargo puts what it builds.
    pub target_dir: PathBuf,
    /// The profile to build with.
    pub profile: Profile,
}

/// What the build worker answers.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Reply {
    /// The request's.
    pub id: u64,
    /// How it went.
    pub outcome: Outcome,
}

/// How a build went.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum Outcome {
    /// The extension module was built.
    Built {
        /// Where it is; the next build replaces it.
        extension: PathBuf,
    },
    /// cargo or maturin refused; what cargo printed says more.
    Failed {
        /// What maturin says about it.
        message: String,
    },
}

/// The line that ends what cargo printed for a request.
pub fn end_of_output(id: u64) -> String {
    format!("\u{1e}pyo3lings: end of build {id}")
}

/// Forgets what cargo knows about the last build of an exercise, so that it builds again. For a
/// content that changed behind an older modification time: cargo looks only at the time.
pub fn forget(target_dir: &Path, profile: Profile, name: &str) {
    let directory = match profile {
        Profile::Dev => "debug",
        Profile::Release => "release",
    };
    let fingerprints = target_dir.join(directory).join(".fingerprint");
    let Ok(entries) = std::fs::read_dir(fingerprints) else {
        return;
    };
    for entry in entries.flatten() {
        let file_name = entry.file_name();
        let is_ours = file_name
            .to_str()
            .and_then(|file_name| file_name.rsplit_once('-'))
            .is_some_and(|(package, _hash)| package == name);
        if is_ours {
            // What can't be removed is built again only when its time says so.
            let _ = std::fs::remove_dir_all(entry.path());
        }
    }
}
