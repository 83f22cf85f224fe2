//! `export`: an exercise as a project that needs no pyo3lings, built by maturin as any other.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::common::{Course, Output, module, python, repository, wants};
use maturin::{BuildOptions, BuildOrchestrator, CargoOptions, OutputOptions, PythonOptions};
use tempfile::TempDir;

/// An exported project.
struct Project {
    _directory: TempDir,
    root: PathBuf,
}

impl Project {
    fn of(course: &Course, name: &str) -> (Self, Output) {
        let directory = tempfile::tempdir().unwrap();
        let root = directory.path().join("project");
        let output = course.run(&["export", name, root.to_str().unwrap()]);
        output.exits(0);
        let project = Project {
            _directory: directory,
            root,
        };
        (project, output)
    }

    fn read(&self, file: &str) -> String {
        fs::read_to_string(self.root.join(file)).unwrap()
    }

    /// Does what `maturin develop` does, without pip: builds a wheel and unpacks it in a virtual
    /// environment.
    fn is_installed(&self) -> &Self {
        let run = |program: &Path, arguments: &[&str]| {
            let mut command = Command::new(program);
            Output::of(command.args(arguments).current_dir(&self.root)).exits(0);
        };
        run(
            &python().executable,
            &["-m", "venv", "--without-pip", ".venv"],
        );
        // PyO3 is compiled once for all tests.
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("exported");
        let context = BuildOptions {
            python: PythonOptions {
                interpreter: vec![python().executable.clone()],
                ..Default::default()
            },
            cargo: CargoOptions {
                manifest_path: Some(self.root.join("Cargo.toml")),
                target_dir: Some(target),
                offline: true,
                locked: true,
                ..Default::default()
            },
            output: OutputOptions {
                out: Some(self.root.join("wheels")),
                ..Default::default()
            },
            ..Default::default()
        };
        let context = context.into_build_context().build().unwrap();
        let wheels = BuildOrchestrator::new(&context).build_wheels().unwrap();
        let wheel = wheels[0].path.to_str().unwrap();
        let packages = format!(".venv/lib/python{}/site-packages", python().minor());
        run(
            &python().executable,
            &["-m", "zipfile", "-e", wheel, &packages],
        );
        self
    }

    /// `.venv/bin/python -m unittest`
    fn unittest(&self) -> Output {
        let mut python = Command::new(self.root.join(".venv/bin/python"));
        for name in ["PYTHONPATH", "PYTHONHOME", "LD_LIBRARY_PATH"] {
            python.env_remove(name);
        }
        Output::of(python.args(["-m", "unittest"]).current_dir(&self.root))
    }
}

#[test]
fn an_exercise_that_passes_also_passes_on_its_own() {
    let course = Course::copy_of(repository());
    let solution = course.read("solutions/06_classes/counter.rs");
    course.write("exercises/06_classes/counter.rs", &solution);
    let (project, output) = Project::of(&course, "counter");
    output
        .says("`counter` is a maturin project in")
        .says(&format!("{} -m venv .venv", python().executable.display()))
        .says(".venv/bin/maturin develop")
        .says(".venv/bin/python -m unittest");
    assert_eq!(project.read("src/lib.rs"), solution);
    let said = project.is_installed().unittest();
    said.exits(0).says("OK");
    let script = project.read("test_counter.py");
    let checks = script.matches("    def test_").count();
    said.says(&format!("Ran {checks} tests"));
}

#[test]
fn one_that_fails_also_fails_on_its_own() {
    let course = Course::answering(41);
    let (project, _) = Project::of(&course, "answer");
    project
        .is_installed()
        .unittest()
        .exits(1)
        .says("AssertionError: 41 != 42");
}

#[test]
fn one_with_the_helper_module_brings_it_along() {
    let course = Course::copy_of(repository());
    let solution = course.read("solutions/08_dwight/dwight1.rs");
    course.write("exercises/08_dwight/dwight1.rs", &solution);
    let (project, _) = Project::of(&course, "dwight1");
    project.is_installed().unittest().exits(0).says("OK");
}

#[test]
fn what_an_exercise_needs_is_in_its_project() {
    let course = Course::answering(42)
        .with("profile = \"release\"")
        .with("requires = [\"numpy\"]")
        .with("min_python = \"3.11\"");
    let (project, output) = Project::of(&course, "answer");
    output
        .says("pip install maturin numpy")
        .says("maturin develop --release");
    assert!(
        project
            .read("pyproject.toml")
            .contains("requires-python = \">=3.11\"")
    );
    assert!(project.read(".gitignore").contains("/target/"));
}

#[test]
fn nothing_is_overwritten() {
    let course = Course::answering(42);
    course
        .run(&["export", "answer", "exercises"])
        .exits(2)
        .says("exercises is not empty.");
    course
        .run(&["export", "anwser", "elsewhere"])
        .exits(2)
        .says("Did you mean `answer`?");
    assert!(!course.path("elsewhere").exists());
}

#[test]
fn one_that_tells_pythons_apart_does_so_on_its_own() {
    let source = module(
        "answer",
        "#[cfg(Py_3_10)]\n#[pyfunction]\nfn answer() -> i64 {\n    42\n}\n\
         #[cfg(not(Py_3_10))]\n#[pyfunction]\nfn answer() -> i64 {\n    41\n}",
    );
    let course = Course::new().exercise("answer", source, &wants("answer", 42));
    let (project, _) = Project::of(&course, "answer");
    project.is_installed().unittest().exits(0).says("OK");
}

#[test]
fn it_says_what_it_is_and_brings_the_lesson_and_the_licence() {
    let course = Course::new().returning("answer", 42, 42).with(
        "learned = \"Functions \\\"return\\\" values.\"\nguide = \"https://pyo3.rs/function\"",
    );
    course.write("exercises/01_paper/README.md", "# Paper\n\nIt is white.\n");
    course.write("LICENSE-PAPER", "Write on it.\n");
    let (project, _) = Project::of(&course, "answer");
    let readme = project.read("README.md");
    for words in [
        "# answer\n",
        "Functions \"return\" values.",
        "maturin develop",
        "python -m unittest",
        "<https://pyo3.rs/function>",
        "## Paper\n\nIt is white.",
    ] {
        assert!(readme.contains(words), "{words}: {readme}");
    }
    assert_eq!(project.read("LICENSE-PAPER"), "Write on it.\n");
    let manifest: toml::Table = project.read("Cargo.toml").parse().unwrap();
    let package = &manifest["package"];
    assert_eq!(
        package["description"].as_str(),
        Some("Functions \"return\" values.")
    );
    assert_eq!(package["license-file"].as_str(), Some("LICENSE-PAPER"));
    let pyproject: toml::Table = project.read("pyproject.toml").parse().unwrap();
    assert_eq!(pyproject["project"]["readme"].as_str(), Some("README.md"));

    let ours = Course::copy_of(repository());
    let (project, _) = Project::of(&ours, "counter");
    let manifest: toml::Table = project.read("Cargo.toml").parse().unwrap();
    assert_eq!(
        manifest["package"]["license"].as_str(),
        Some("MIT OR Apache-2.0")
    );
}
