//! What packagers ship: the course with the program, a wheel, completions and the manual page.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use maturin::{BuildOptions, BuildOrchestrator, CargoOptions, OutputOptions};

use crate::common::{
    Output, PROGRAM, PYTHON_VARIABLE, copy_compiled, pyo3lings, python, repository,
};

fn print(arguments: &[&str]) -> Output {
    let nowhere = tempfile::tempdir().unwrap();
    Output::of(&mut pyo3lings(&nowhere, arguments))
}

#[test]
fn completions_offer_the_commands_and_no_workers() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = print(&["completions", shell]);
        script.exits(0);
        for wanted in ["watch", "check-all", "no-build"] {
            assert!(script.stdout.contains(wanted), "{shell} misses {wanted}");
        }
        assert!(!script.stdout.contains("__build-worker"), "{shell}");
    }
}

#[test]
fn the_manual_describes_every_command() {
    let page = print(&["man"]);
    page.exits(0);
    for wanted in [
        ".TH pyo3lings 1",
        ".SS watch",
        ".SS dev check",
        "\\fB\\-\\-plain\\fR",
    ] {
        page.prints(wanted);
    }
    assert!(!page.stdout.contains("worker"), "{}", page.stdout);
}

#[test]
fn what_cargo_packs_holds_the_course_and_the_check_worker() {
    let lines = |command: &mut Command| -> BTreeSet<String> {
        let output = Output::of(command.current_dir(repository()));
        output.exits(0);
        output.stdout.lines().map(str::to_owned).collect()
    };
    let packed = lines(Command::new("cargo").args(["package", "--list", "--allow-dirty"]));
    let parts = [
        "exercises",
        "python_checks",
        "solutions",
        "answers",
        "crates.lock",
        "worker",
        "info.toml",
    ];
    let needed = lines(Command::new("git").arg("ls-files").args(parts));
    assert!(needed.len() > 200, "{needed:?}");
    // What lies in a package of its own is in `projects.pack`, each with its length.
    let pack = fs::read(repository().join("projects.pack")).unwrap();
    let pack = String::from_utf8_lossy(&pack);
    let is_in_pack = |file: &str| {
        let text = fs::read(repository().join(file)).unwrap();
        pack.contains(&format!(
            "{file} {}\n{}\n",
            text.len(),
            String::from_utf8_lossy(&text)
        ))
    };
    let missing: Vec<_> = needed
        .difference(&packed)
        .filter(|file| !is_in_pack(file))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
    assert!(packed.contains("projects.pack"));
}

#[test]
fn one_wheel_is_for_every_python_and_brings_the_course() {
    let place = Path::new(env!("CARGO_TARGET_TMPDIR")).join("wheel");
    let _ = fs::remove_dir_all(&place);
    // What is compiled already is not compiled once more.
    let compiled = Path::new(PROGRAM).parent().expect("it is in a directory");
    for part in [".fingerprint", "build", "deps"] {
        copy_compiled(&compiled.join(part), &place.join("target/debug").join(part));
    }
    let context = BuildOptions {
        cargo: CargoOptions {
            manifest_path: Some(repository().join("Cargo.toml")),
            target_dir: Some(place.join("target")),
            profile: Some("dev".to_owned()),
            ..Default::default()
        },
        output: OutputOptions {
            out: Some(place.join("wheels")),
            ..Default::default()
        },
        ..Default::default()
    };
    let context = context.into_build_context().build().unwrap();
    let wheels = BuildOrchestrator::new(&context).build_wheels().unwrap();
    let [wheel] = &wheels[..] else {
        panic!("one wheel is for all Pythons");
    };
    let name = wheel.path.file_name().unwrap().to_str().unwrap();
    assert!(name.contains("-py3-none-"), "{name}");

    let run = |program: &Path, arguments: &[&str]| {
        let mut command = Command::new(program);
        Output::of(command.args(arguments).current_dir(&place)).exits(0);
    };
    run(&python().executable, &["-m", "venv", "installed"]);
    let bin = place.join("installed/bin");
    let wheel = wheel.path.to_str().unwrap();
    let pip = ["-m", "pip", "--quiet", "install", "--no-index", wheel];
    run(&bin.join("python"), &pip);

    // A learner's first minute.
    let installed = |here: &Path, arguments: &[&str]| {
        let mut command = Command::new(bin.join("pyo3lings"));
        command
            .args(arguments)
            .current_dir(here)
            .env("XDG_STATE_HOME", place.join("state"))
            .env("XDG_CACHE_HOME", place.join("cache"))
            .env(PYTHON_VARIABLE, &python().executable);
        Output::of(&mut command)
    };
    installed(&place, &["init", "course"]).exits(0);
    let course = place.join("course");
    installed(&course, &["fetch"])
        .exits(0)
        .says("can be built without a network");
    installed(&course, &["run"])
        .exits(1)
        .says("expected 'Hello, Ada!', got 'Helo, Ada!'");
    let solution = course.join("solutions/00_intro/intro1.rs");
    fs::copy(solution, course.join("exercises/00_intro/intro1.rs")).unwrap();
    installed(&course, &["run"]).exits(0);
}
