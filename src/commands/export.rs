//! `export`: an exercise as a maturin project that needs no pyo3lings.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result};

use super::{Here, files};
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
    files::write(&dir.join("Cargo.toml"), manifest(exercise))?;
    files::write(&dir.join("Cargo.lock"), lockfile::lock_for(name, &["pyo3"]))?;
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
        "    python3 -m venv .venv".to_owned(),
        format!("    .venv/bin/pip install {}", needed.join(" ")),
        format!("    .venv/bin/maturin develop{release}"),
        "    .venv/bin/python -m unittest".to_owned(),
    ]);
    let lines: Vec<Line> = lines.into_iter().map(Line::from).collect();
    ui::print(&lines)?;
    Ok(ExitCode::SUCCESS)
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
         pyo3 = \"{PYO3}\"\n\n\
         [profile.release]\n\
         overflow-checks = true\n\n\
         # Not part of a project around it.\n\
         [workspace]\n",
        name = exercise.name
    )
}
