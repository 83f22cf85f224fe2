//! The processes in which the check worker's library serves.

use std::io;
use std::path::PathBuf;
use std::process::Command;
use std::sync::Arc;

use crate::process::{self, Worker};
use crate::python::Interpreter;
use crate::system;

/// The subcommand that loads the library behind libpython.
const EMBED: &str = "__check-worker";

/// Has an interpreter without libpython load the library, whose path it is given.
const IMPORT: &str = include_str!("import.py");

/// How the check workers of one Python are started.
#[derive(Debug, Clone)]
pub struct Launch {
    python: Arc<Interpreter>,
    library: PathBuf,
}

impl Launch {
    /// With the worker that was built for a Python.
    pub fn new(python: Arc<Interpreter>, library: PathBuf) -> Self {
        Launch { python, library }
    }

    /// The command for a worker, which serves one request.
    ///
    /// # Errors
    ///
    /// The operating system's, when it does not say where this program is.
    pub fn worker(&self) -> io::Result<Command> {
        self.command("one")
    }

    /// The command for a process that makes workers, which are copies of it.
    ///
    /// # Errors
    ///
    /// The operating system's, when it does not say where this program is.
    pub fn server(&self) -> io::Result<Command> {
        self.command("copies")
    }

    fn command(&self, how_many: &str) -> io::Result<Command> {
        let executable = &self.python.executable;
        let mut command = match &self.python.library {
            Some(libpython) => {
                let mut command = Worker::command(EMBED)?;
                process::worker_environment(&mut command);
                command.arg(libpython).env("PYTHONHOME", self.python.home());
                command
            }
            None => {
                let mut command = process::tool(executable);
                process::worker_environment(&mut command);
                command.args(["-X", "utf8", "-c", IMPORT]);
                command
            }
        };
        command
            .args([&self.library, executable])
            .arg(how_many)
            .current_dir(system::NEUTRAL_DIRECTORY)
            .env("PYTHONDONTWRITEBYTECODE", "1")
            .env("RUST_BACKTRACE", "0");
        Ok(command)
    }
}
