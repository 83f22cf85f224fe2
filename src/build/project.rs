//! The maturin project that is generated for an exercise. It holds a copy of exactly the content that
//! a verdict is asked for: what the learner writes meanwhile changes nothing about it, and where the
//! learner's file comes from, by which link and of what age, does not matter.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::{Source, environment, lockfile};
use crate::course::{Course, Exercise, Form, LONGEST_FILE, Needs, PYO3, Profile, read_file};
use crate::harmless::PathText;
use crate::python::{Interpreter, OLDEST};

/// Why a project could not be generated.
#[derive(Debug, thiserror::Error)]
#[error(
    "cannot write {}: {source}. pyo3lings builds exercises there; free some space, or make the \
     course's directory writable.", path.shown()
)]
pub struct ProjectError {
    pub(super) path: PathBuf,
    pub(super) source: io::Error,
}

/// The project of one exercise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Project {
    /// The course's generated directory.
    pub generated: PathBuf,
    /// The exercise.
    pub name: String,
    /// What Python calls its module.
    pub module: String,
    /// The learner's file, from the course's root. The copy has the same path in the project, so what
    /// rustc and panics say about it names the file that the learner knows.
    pub source: PathBuf,
    /// Whether that is one file or a whole project.
    pub form: Form,
    /// The oldest Python that it works with.
    pub min_python: (u8, u8),
    /// The profile that it is built with.
    pub profile: Profile,
    /// The interpreter that it is built for.
    pub python: PathBuf,
    /// What it is built with beside PyO3 as it is.
    pub needs: Needs,
    /// The versions of these; `None` where this program knows them.
    pub lock: Option<String>,
}

#[derive(Serialize)]
struct Manifest<'a> {
    package: Package<'a>,
    lib: Library<'a>,
    dependencies: toml::Table,
    profile: Profiles,
    lints: Lints,
    workspace: Empty,
}

#[derive(Serialize)]
struct Package<'a> {
    name: &'a str,
    version: &'a str,
    edition: &'a str,
    publish: bool,
    build: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Library<'a> {
    name: &'a str,
    path: &'a Path,
    crate_type: [&'a str; 1],
}

#[derive(Serialize)]
struct Lints {
    rust: Rust,
}

#[derive(Serialize)]
struct Rust {
    unexpected_cfgs: UnexpectedCfgs,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct UnexpectedCfgs {
    level: &'static str,
    check_cfg: Vec<String>,
}

impl Lints {
    /// These may stand in `#[cfg(...)]`.
    fn with(names: Vec<String>) -> Self {
        let level = "warn";
        let check_cfg = names.iter().map(|name| format!("cfg({name})")).collect();
        Lints {
            rust: Rust {
                unexpected_cfgs: UnexpectedCfgs { level, check_cfg },
            },
        }
    }
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

const PROFILES: Profiles = Profiles {
    dev: Dev {
        debug: 0,
        codegen_units: 16,
        overflow_checks: true,
    },
    release: Release {
        incremental: true,
        overflow_checks: true,
    },
};

/// The profiles that exercises are built with, as a part of a Cargo.toml.
pub fn profiles() -> String {
    #[derive(Serialize)]
    struct Part {
        profile: Profiles,
    }
    toml::to_string(&Part { profile: PROFILES }).expect("it holds only what TOML can say")
}

/// The lints that exercises are built with, as a part of a Cargo.toml.
pub fn lints() -> String {
    #[derive(Serialize)]
    struct Part {
        lints: Lints,
    }
    let lints = Lints::with(environment::cfgs());
    toml::to_string(&Part { lints }).expect("it holds only what TOML can say")
}

#[derive(Serialize)]
struct Empty {}

impl Project {
    /// The project of an exercise, to be built for a Python.
    pub fn of(course: &Course, python: &Interpreter, exercise: &Exercise) -> Self {
        Project {
            generated: course.generated(),
            name: exercise.name.clone(),
            module: exercise.module().to_owned(),
            source: exercise.source(),
            form: exercise.form,
            min_python: exercise.min_python.unwrap_or(OLDEST),
            profile: exercise.profile,
            python: python.executable.clone(),
            // A project says for itself what it needs.
            lock: (exercise.is_project() || !exercise.needs.is_empty())
                .then(|| course.crates_lock())
                .flatten(),
            needs: exercise.needs.clone(),
        }
    }

    /// Whether it is built from crates that this program knows the versions of, with PyO3 as it is.
    pub fn is_common(&self) -> bool {
        self.lock.is_none() && self.needs.pyo3_features.is_empty()
    }

    /// Its directory.
    pub fn directory(&self) -> PathBuf {
        self.generated.join("crates").join(&self.name)
    }

    /// The directory of the cargo package that is built.
    pub fn root(&self) -> PathBuf {
        match self.form {
            Form::File => self.directory(),
            Form::Project => self.copy(),
        }
    }

    /// Its Cargo.toml.
    pub fn manifest_path(&self) -> PathBuf {
        self.root().join("Cargo.toml")
    }

    /// The copy of the learner's file or project that is built.
    pub fn copy(&self) -> PathBuf {
        self.directory().join(&self.source)
    }

    /// Tells builds of it apart: by the content, and by what else it is built with.
    pub fn hash(&self, source: &Source) -> String {
        let mut hasher = DefaultHasher::new();
        source.hash(&mut hasher);
        (PYO3, &self.python, self.profile.name()).hash(&mut hasher);
        (&self.needs, &self.lock).hash(&mut hasher);
        hasher.finish().to_string()
    }

    /// The texts of Cargo.toml and pyproject.toml.
    pub fn manifests(&self) -> [String; 2] {
        let manifest = Manifest {
            package: Package {
                name: &self.name,
                version: "0.0.0",
                edition: "2024",
                publish: false,
                // A build script is no part of an exercise, whatever lies in the directory.
                build: false,
            },
            lib: Library {
                name: &self.name,
                path: &self.source,
                crate_type: ["cdylib"],
            },
            dependencies: self.needs.dependencies(),
            profile: PROFILES,
            lints: Lints::with(environment::cfgs()),
            workspace: Empty {},
        };
        let manifest = toml::to_string(&manifest).expect("it holds only what TOML can say");
        [manifest, pyproject(&self.name, self.min_python)]
    }

    /// Writes all of it but the copy, with these manifests, and only what is not there yet: an unchanged
    /// file keeps its time, and cargo its cache.
    ///
    /// # Errors
    ///
    /// [`ProjectError`] names the file that can't be written.
    pub fn write(&self, [manifest, pyproject]: &[String; 2]) -> Result<(), ProjectError> {
        let dir = self.directory();
        self.write_surroundings()?;
        write_if_changed(&dir.join("Cargo.toml"), manifest)?;
        write_if_changed(&dir.join("pyproject.toml"), pyproject)?;
        let packages = self.needs.packages();
        let lock = lockfile::lock_for(&self.name, &packages, self.lock.as_deref());
        write_if_changed(&dir.join("Cargo.lock"), &lock)?;
        Ok(())
    }

    /// Keeps what is generated out of the course's repository.
    ///
    /// # Errors
    ///
    /// [`ProjectError`] names the file that can't be written.
    pub fn write_surroundings(&self) -> Result<(), ProjectError> {
        write_if_changed(&self.generated.join(".gitignore"), "*\n")
    }

    /// Writes a file beside the copy, if it holds something else.
    ///
    /// # Errors
    ///
    /// [`ProjectError`] names the file that can't be written.
    pub fn write_beside(&self, name: &str, content: &str) -> Result<(), ProjectError> {
        write_if_changed(&self.copy().with_file_name(name), content)
    }

    /// Writes the copy of the learner's file, if it holds something else.
    ///
    /// # Errors
    ///
    /// [`ProjectError`] names the file that can't be written.
    pub fn write_copy(&self, content: &str) -> Result<(), ProjectError> {
        write_if_changed(&self.copy(), content)
    }
}

/// The pyproject.toml of a project that is built by maturin.
pub fn pyproject(name: &str, (major, minor): (u8, u8)) -> String {
    format!(
        "[build-system]\n\
         requires = [\"maturin>=1.9.4,<2\"]\n\
         build-backend = \"maturin\"\n\n\
         [project]\n\
         name = \"{name}\"\n\
         version = \"0.0.0\"\n\
         requires-python = \">={major}.{minor}\"\n"
    )
}

/// Writes a file, if it holds something else. What lies in its place is replaced, not written through:
/// a link may lead anywhere.
pub(super) fn write_if_changed(path: &Path, text: &str) -> Result<(), ProjectError> {
    let is_file = fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_file());
    if is_file && read_file(path, LONGEST_FILE).is_ok_and(|old| old == text.as_bytes()) {
        return Ok(());
    }
    let error = |source| ProjectError {
        path: path.to_path_buf(),
        source,
    };
    if let Some(dir) = path.parent() {
        fs::create_dir_all(dir).map_err(error)?;
    }
    if !is_file && fs::symlink_metadata(path).is_ok() {
        fs::remove_file(path).map_err(error)?;
    }
    fs::write(path, text).map_err(error)
}
