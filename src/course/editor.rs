//! The cargo package that lets editors see the exercises.
//!
//! rust-analyzer looks for cargo projects. The exercises of a course are single files, so a package
//! in `editor/` names each of them as an example. Nobody builds it: the runner has projects and a
//! target directory of its own. It is not in `exercises/`: what cargo packs leaves out a directory that is
//! a package itself.

use std::fmt::Write;

use super::Course;

/// The name of the package.
pub const EDITOR_PACKAGE: &str = "exercises";

/// Its directory in the course.
pub const EDITOR_DIRECTORY: &str = "editor";

/// The root of the package's workspace, for a course that is not part of another cargo project.
pub const EDITOR_WORKSPACE: &str = "\
# For editors: rust-analyzer finds the exercises through this file.
[workspace]
members = [\"editor\"]
resolver = \"3\"
";

/// The package's library, which a package has to have.
pub const EDITOR_LIBRARY: &str = "\
//! This package is for editors: through it, rust-analyzer finds the exercises.
";

impl Course {
    /// The text of `editor/Cargo.toml`.
    pub fn editor_manifest(&self) -> String {
        let mut text = format!(
            "# For editors: rust-analyzer finds the exercises through this file.\n\
             # `pyo3lings dev update` writes it anew.\n\
             [package]\n\
             name = \"{EDITOR_PACKAGE}\"\n\
             version = \"0.0.0\"\n\
             edition = \"2024\"\n\
             publish = false\n\n\
             [lib]\n\
             path = \"lib.rs\"\n\
             test = false\n\
             doctest = false\n\n\
             [dependencies]\n\
             {}",
            self.needs().dependency_lines()
        );
        for exercise in &self.exercises {
            let _ = write!(
                text,
                "\n[[example]]\nname = \"{}\"\npath = \"../exercises/{}/{}.rs\"\ncrate-type = [\"cdylib\"]\n",
                exercise.name, exercise.dir, exercise.name
            );
        }
        text
    }
}
