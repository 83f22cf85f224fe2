//! `export`: an exercise as a maturin project that needs no pyo3lings.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result};

use super::{Here, files};
use crate::build::environment::cfgs;
use crate::build::{lockfile, pyproject};
use crate::check;
use crate::course::{Exercise, LONGEST_FILE, PYO3, Profile, read_text_file};
use crate::harmless::PathText;
use crate::python::OLDEST;
use crate::ui::{self, Line};

pub(super) fn run(here: &Here, name: &str, dir: &Path) -> Result<ExitCode> {
    let exercise = here.course.exercise(name)?;
    files::refuse_what_is_there(dir)?;
    let read = |path: &Path| {
        read_text_file(&here.course.root.join(path), LONGEST_FILE)
            .with_context(|| format!("cannot read {}", path.shown()))
    };
    let source = read(&exercise.source())?;
    let script = read(&exercise.check())?;
    let name = &exercise.name;
    let asks = asks_for_cfgs(&source);
    let mut crates = exercise.needs.packages();
    if asks {
        crates.push(BUILD_CONFIG);
    }
    let lock = (!exercise.needs.is_empty())
        .then(|| here.course.crates_lock())
        .flatten();
    let mut manifest = manifest(exercise);
    if asks {
        manifest += &format!(
            "\n# build.rs asks PyO3 which Python it is.\n[build-dependencies.{BUILD_CONFIG}]\n\
             version = \"{PYO3}\"\nfeatures = [\"resolve-config\"]\n"
        );
        files::write(&dir.join("build.rs"), BUILD_SCRIPT)?;
    }
    files::write(&dir.join("Cargo.toml"), manifest)?;
    files::write(
        &dir.join("Cargo.lock"),
        lockfile::lock_for(name, &crates, lock.as_deref()),
    )?;
    files::write(
        &dir.join("pyproject.toml"),
        pyproject(name, exercise.min_python.unwrap_or(OLDEST)),
    )?;
    files::write(&dir.join("src/lib.rs"), source)?;
    // Python finds it, and `python -m unittest` too, by this name.
    files::write(&dir.join(format!("test_{name}.py")), &script)?;
    if script.contains("pyo3lings") {
        files::write(&dir.join("pyo3lings.py"), check::HELPERS)?;
    }
    files::write(&dir.join(".gitignore"), "/target/\n/.venv/\n__pycache__/\n")?;
    let release = if exercise.profile == Profile::Release {
        " --release"
    } else {
        ""
    };
    let needed: Vec<&str> = ["maturin"]
        .into_iter()
        .chain(exercise.requires.iter().map(String::as_str))
        .collect();
    let mut lines = vec![
        format!("`{name}` is a maturin project in {}", dir.shown()),
        String::new(),
        "Next:".to_owned(),
    ];
    lines.extend(files::enter(dir));
    lines.extend([
        format!("    {} -m venv .venv", here.interpreter()),
        format!("    .venv/bin/pip install {}", needed.join(" ")),
        format!("    .venv/bin/maturin develop{release}"),
        "    .venv/bin/python -m unittest".to_owned(),
    ]);
    let lines: Vec<Line> = lines.into_iter().map(Line::from).collect();
    ui::print(&lines)?;
    Ok(ExitCode::SUCCESS)
}

/// The crate by which a build script tells Pythons apart.
const BUILD_CONFIG: &str = "pyo3-build-config";

const BUILD_SCRIPT: &str = "fn main() {\n    pyo3_build_config::use_pyo3_cfgs();\n}\n";

/// Whether a source is not the same for every Python, as `#[cfg(Py_3_12)]` in it says.
fn asks_for_cfgs(source: &str) -> bool {
    source.contains("cfg") && cfgs().iter().any(|name| source.contains(name))
}

fn manifest(exercise: &Exercise) -> String {
    format!(
        "[package]\n\
         name = \"{name}\"\n\
         version = \"0.0.0\"\n\
         edition = \"2024\"\n\
         publish = false\n\n\
         [lib]\n\
         name = \"{name}\"\n\
         crate-type = [\"cdylib\"]\n\n\
         [dependencies]\n\
         {dependencies}\n\
         [profile.release]\n\
         overflow-checks = true\n\n\
         # Not part of a project around it.\n\
         [workspace]\n",
        name = exercise.name,
        dependencies = exercise.needs.dependency_lines(),
    )
}
