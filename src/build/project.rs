//! The maturin project that is generated for an exercise. It belongs to the runner: the learner's
//! editor works in the course itself and never meets its target directory.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::lockfile;
use crate::course::{Course, Exercise, PYO3};

/// Why a project could not be generated.
#[derive(Debug, thiserror::Error)]
#[error(
    "cannot write {}: {source}. pyo3lings builds exercises there; free some space, or make the \
     course's directory writable.", path.display()
)]
pub struct ProjectError {
    path: PathBuf,
    source: io::Error,
}

#[derive(Serialize)]
struct Manifest<'a> {
    package: Package<'a>,
    lib: Library<'a>,
    dependencies: Dependencies<'a>,
    profile: Profiles,
    workspace: Empty,
}

#[derive(Serialize)]
struct Package<'a> {
    name: &'a str,
    version: &'a str,
    edition: &'a str,
    publish: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Library<'a> {
    name: &'a str,
    path: String,
    crate_type: [&'a str; 1],
}

#[derive(Serialize)]
struct Dependencies<'a> {
    pyo3: &'a str,
}

#[derive(Serialize)]
struct Profiles {
    dev: Dev,
    release: Release,
}

/// Nobody debugs an exercise with a debugger; without debug information it links in half the time.
/// With overflow checks an overflow is the same panic at every optimisation level.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Dev {
    debug: u8,
    codegen_units: u32,
    overflow_checks: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Release {
    incremental: bool,
    overflow_checks: bool,
}

#[derive(Serialize)]
struct Empty {}

/// Writes the maturin project of an exercise below the course's generated directory, and only what
/// is not there yet: an unchanged file keeps its time, and cargo its cache. Returns its Cargo.toml.
///
/// # Errors
///
/// [`ProjectError`] names the file that can't be written.
pub fn generate(course: &Course, exercise: &Exercise) -> Result<PathBuf, ProjectError> {
    let dir = course.generated().join("crates").join(&exercise.name);
    let manifest = Manifest {
        package: Package {
            name: &exercise.name,
            version: "0.0.0",
            edition: "2024",
            publish: false,
        },
        lib: Library {
            name: &exercise.name,
            // From the project's directory, so that a course can be moved.
            path: format!("../../../exercises/{}/{}.rs", exercise.dir, exercise.name),
            crate_type: ["cdylib"],
        },
        dependencies: Dependencies { pyo3: PYO3 },
        profile: Profiles {
            dev: Dev {
                debug: 0,
                codegen_units: 16,
                overflow_checks: true,
            },
            release: Release {
                incremental: true,
                overflow_checks: true,
            },
        },
        workspace: Empty {},
    };
    let manifest = toml::to_string(&manifest).expect("it holds only what TOML can say");
    write_if_changed(&course.generated().join(".gitignore"), "*\n")?;
    write_if_changed(&dir.join("Cargo.toml"), &manifest)?;
    write_if_changed(&dir.join("pyproject.toml"), &pyproject(exercise))?;
    write_if_changed(
        &dir.join("Cargo.lock"),
        &lockfile::lock_for(&exercise.name, &["pyo3"]),
    )?;
    Ok(dir.join("Cargo.toml"))
}

/// The pyproject.toml of an exercise's project.
pub fn pyproject(exercise: &Exercise) -> String {
    let (major, minor) = exercise.min_python.unwrap_or((3, 10));
    format!(
        "[build-system]\n\
         requires = [\"maturin>=1.9.4,<2\"]\n\
         build-backend = \"maturin\"\n\n\
         [project]\n\
         name = \"{}\"\n\
         version = \"0.0.0\"\n\
         requires-python = \">={major}.{minor}\"\n",
        exercise.name
    )
}

fn write_if_changed(path: &Path, text: &str) -> Result<(), ProjectError> {
    if fs::read(path).is_ok_and(|old| old == text.as_bytes()) {
        return Ok(());
    }
    let error = |source| ProjectError {
        path: path.to_path_buf(),
        source,
    };
    if let Some(dir) = path.parent() {
        fs::create_dir_all(dir).map_err(error)?;
    }
    fs::write(path, text).map_err(error)
}
