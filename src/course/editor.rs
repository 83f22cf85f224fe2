//! The cargo package that lets editors see the exercises.
//!
//! rust-analyzer looks for cargo projects. The exercises of a course are single files, so a package
//! in `editor/` names each of them as an example. Nobody builds it: the runner has projects and a
//! target directory of its own. It is not in `exercises/`: what cargo packs leaves out a directory that is
//! a package itself.

use std::fmt::Write;
use std::path::PathBuf;

use super::{Content, Course, Exercise};

/// The name of the package.
pub const EDITOR_PACKAGE: &str = "exercises";

/// Its directory in the course.
pub const EDITOR_DIRECTORY: &str = "editor";

/// The root of the package's workspace, for a course that is not part of another cargo project.
pub const EDITOR_WORKSPACE: &str = "\
# For editors: rust-analyzer finds the exercises through this file.
[workspace]
members = [\"editor\"]
# Exercises that are projects belong to no workspace.
exclude = [\"exercises\", \"solutions\", \"answers\"]
resolver = \"3\"
";

/// The part of it that keeps projects among the exercises out of the workspace.
pub const EDITOR_EXCLUDES: &str = "\
# Exercises that are projects belong to no workspace.
exclude = [\"exercises\", \"solutions\", \"answers\"]
";

/// The package's library, which a package has to have.
pub const EDITOR_LIBRARY: &str = "\
//! This package is for editors: through it, rust-analyzer finds the exercises.
";

/// Where a program begins.
const PROGRAM: &str = "src/main.rs";

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
            let Some(root) = self.crate_root(exercise) else {
                continue;
            };
            let _ = write!(
                text,
                "\n[[example]]\nname = \"{}\"\npath = \"../{}\"\n",
                exercise.name,
                root.to_string_lossy()
            );
            if !root.ends_with(PROGRAM) {
                text.push_str("crate-type = [\"cdylib\"]\n");
            }
        }
        text
    }

    /// The file in which the Rust of an exercise begins, from the course's root; `None` for a project
    /// that has none in the usual place. Which files a project is to have, its solution says.
    fn crate_root(&self, exercise: &Exercise) -> Option<PathBuf> {
        if !exercise.is_project() {
            return Some(exercise.source());
        }
        let Ok(Content::Tree(solution)) = self.solution(exercise) else {
            return None;
        };
        let mut roots = ["src/lib.rs", PROGRAM].into_iter();
        let root = roots.find(|root| solution.file(root).is_some())?;
        Some(exercise.source().join(root))
    }
}
