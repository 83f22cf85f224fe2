//! `export`: an exercise as a maturin project that needs no pyo3lings.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, anyhow, bail};

use super::{Here, exported, files};
use crate::build::environment::cfgs;
use crate::build::{lockfile, pyproject};
use crate::check;
use crate::course::{Content, Course, Exercise, LONGEST_FILE, PYO3, read_text_file};
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
    if exercise.is_project() {
        return export_project(here, exercise, dir);
    }
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
    let mut manifest = manifest(&here.course, exercise);
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
        pyproject(name, exercise.min_python.unwrap_or(OLDEST)) + &exported::of_project(exercise),
    )?;
    files::write(&dir.join("src/lib.rs"), source)?;
    write_check(dir, name, &script)?;
    files::write(&dir.join(".gitignore"), IGNORED)?;
    exported::write(&here.course, exercise, runner(here, exercise), dir)?;
    ui::print(&next(here, exercise, dir))?;
    Ok(ExitCode::SUCCESS)
}

/// What git leaves out of an exported project.
const IGNORED: &str = "/target/\n/.venv/\n__pycache__/\n";

/// A project is one already: all of it, with its checks and the crates that it was tried with.
fn export_project(here: &Here, exercise: &Exercise, dir: &Path) -> Result<ExitCode> {
    let source = exercise.source();
    let content = here.course.answer(exercise, &source);
    let Content::Tree(tree) = &content else {
        let fault = content.fault(&source.shown()).unwrap_or_default();
        bail!(
            "{fault} `pyo3lings reset {}` brings the original.",
            exercise.name
        );
    };
    let script = read_text_file(&here.course.root.join(exercise.check()), LONGEST_FILE)
        .with_context(|| format!("cannot read {}", exercise.check().shown()))?;
    tree.write_to(dir)
        .map_err(|(path, error)| anyhow!("cannot write {}: {error}", path.shown()))?;
    write_check(dir, &exercise.name, &script)?;
    let lock = lockfile::lock_of_all(here.course.crates_lock().as_deref());
    for (name, text) in [("Cargo.lock", &*lock), (".gitignore", IGNORED)] {
        if tree.file(name).is_none() {
            files::write(&dir.join(name), text)?;
        }
    }
    exported::write(&here.course, exercise, runner(here, exercise), dir)?;
    ui::print(&next(here, exercise, dir))?;
    Ok(ExitCode::SUCCESS)
}

/// Writes the check script, and what it may import. Python finds it, and `python -m unittest` too, by
/// this name.
fn write_check(dir: &Path, name: &str, script: &str) -> Result<()> {
    files::write(&dir.join(format!("test_{name}.py")), script)?;
    if script.contains("pyo3lings") {
        files::write(&dir.join("pyo3lings.py"), check::HELPERS)?;
        let (file, text) = check::PROJECT_HELPERS;
        files::write(&dir.join(file), text)?;
    }
    Ok(())
}

/// What runs its check script.
fn runner(here: &Here, exercise: &Exercise) -> &'static str {
    let packages = here.course.packages_of(exercise);
    if packages.iter().any(|package| package == "pytest") {
        "pytest"
    } else {
        "unittest"
    }
}

/// What to do with the exported project.
fn next(here: &Here, exercise: &Exercise, dir: &Path) -> Vec<Line> {
    let is_maturins = exported::is_maturins(dir);
    let packages = here.course.packages_of(exercise);
    let needed: Vec<&str> = is_maturins
        .then_some("maturin")
        .into_iter()
        .chain(packages.iter().map(String::as_str))
        .collect();
    let kind = if is_maturins {
        "maturin project"
    } else {
        "project"
    };
    let mut lines = vec![
        format!("`{}` is a {kind} in {}", exercise.name, dir.shown()),
        String::new(),
        "Next:".to_owned(),
    ];
    lines.extend(files::enter(dir));
    lines.push(format!("    {} -m venv .venv", here.interpreter()));
    if !needed.is_empty() {
        lines.push(format!("    .venv/bin/pip install {}", needed.join(" ")));
    }
    lines.extend([
        format!("    .venv/bin/{}", exported::build_command(exercise, dir)),
        format!("    .venv/bin/python -m {}", runner(here, exercise)),
    ]);
    lines.into_iter().map(Line::from).collect()
}

/// The crate by which a build script tells Pythons apart.
const BUILD_CONFIG: &str = "pyo3-build-config";

const BUILD_SCRIPT: &str = "fn main() {\n    pyo3_build_config::use_pyo3_cfgs();\n}\n";

/// Whether a source is not the same for every Python, as `#[cfg(Py_3_12)]` in it says.
fn asks_for_cfgs(source: &str) -> bool {
    source.contains("cfg") && cfgs().iter().any(|name| source.contains(name))
}

fn manifest(course: &Course, exercise: &Exercise) -> String {
    format!(
        "[package]\n\
         name = \"{name}\"\n\
         version = \"0.0.0\"\n\
         edition = \"2024\"\n\
         publish = false\n\
         {about}\n\
         [lib]\n\
         name = \"{module}\"\n\
         crate-type = [\"cdylib\"]\n\n\
         [dependencies]\n\
         {dependencies}\n\
         [profile.release]\n\
         overflow-checks = true\n\n\
         # Not part of a project around it.\n\
         [workspace]\n",
        name = exercise.name,
        module = exercise.module(),
        about = exported::of_package(course, exercise),
        dependencies = exercise.needs.dependency_lines(),
    )
}
