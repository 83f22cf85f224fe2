//! One program, every Python: which one it is, and that all of it works with each that is here.

use std::env;
use std::fs::{self, Permissions};
use std::io::{self, Write};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use crate::common::namespace::{Disk, in_a_namespace};
use crate::common::{
    Course, Output, PROGRAM, PYTHON_VARIABLE, pyo3lings, python, returns, script, scripts,
};
use pyo3lings::python::{self, Interpreter};
use serde_json::Value;

/// More Pythons to run the tests with, as a list of paths like PATH.
const MORE: &str = "PYO3LINGS_TEST_PYTHONS";

/// Those that exercises can be built for, the newest first.
fn usable() -> Vec<Interpreter> {
    let mut pythons: Vec<Interpreter> = python::found()
        .into_iter()
        .filter_map(|candidate| candidate.interpreter.ok())
        .filter(|python| python.unusable().is_none())
        .collect();
    let more = env::var_os(MORE).unwrap_or_default();
    for path in env::split_paths(&more).filter(|path| path.is_absolute()) {
        let path = path.to_str().expect("its path is UTF-8");
        let choice = python::choose(Some(path), None).expect("it can be used");
        pythons.push(choice.interpreter);
    }
    pythons
}

/// Says something whether output is captured or not.
fn tell(line: &str) {
    let _ = writeln!(io::stderr(), "{line}");
}

/// Runs other tests of this program with another Python.
#[track_caller]
fn run_tests(with: &Interpreter, filters: &[&str]) {
    tell(&format!(
        "TRIED with Python {} at {}: {}",
        with.release,
        with.executable.display(),
        filters.join(", ")
    ));
    let output = Command::new(env::current_exe().expect("a running program is somewhere"))
        .args(filters)
        .arg("--test-threads=1")
        .env(PYTHON_VARIABLE, &with.executable)
        .output()
        .expect("it runs already");
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}");
    assert!(!said.contains("running 0 tests"), "{said}");
}

#[test]
fn the_loop_works_with_every_python_that_is_here() {
    for other in usable() {
        if other != *python() {
            run_tests(
                &other,
                &["sessions::", "a_panic_in_a_function", "endless_loop"],
            );
        }
    }
}

#[test]
fn the_whole_course_works_with_the_oldest_python_and_with_the_newest() {
    let pythons = usable();
    // What an old Python says otherwise, the solutions show; starters fail before that.
    let ends = [
        (pythons.last(), &["every_solution_passes"][..]),
        // The newest comes first.
        (
            pythons.first(),
            &["every_solution_passes", "every_starter_fails"],
        ),
    ];
    for (end, tests) in ends {
        if let Some(end) = end.filter(|end| *end != python()) {
            run_tests(end, tests);
        }
    }
}

/// A copy of an interpreter that has Python in the program itself, with a library that says that there is
/// no libpython, as of a Python that was built without one. Nothing where every interpreter here needs its
/// libpython.
fn static_python(directory: &Path) -> Option<Interpreter> {
    let original = usable().into_iter().find(|python| {
        let ldd = Command::new("ldd").arg(&python.executable).output();
        ldd.is_ok_and(|it| !String::from_utf8_lossy(&it.stdout).contains("libpython"))
    })?;
    let minor = original.minor();
    let library = directory.join(format!("lib/python{minor}"));
    fs::create_dir_all(directory.join("bin")).unwrap();
    fs::create_dir_all(&library).unwrap();
    let program = directory.join(format!("bin/python{minor}"));
    fs::copy(&original.executable, &program).unwrap();
    symlink(&program, directory.join("bin/python3")).unwrap();
    for entry in fs::read_dir(original.prefix.join(format!("lib/python{minor}"))).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name();
        if !name.to_string_lossy().starts_with("_sysconfigdata") {
            symlink(entry.path(), library.join(&name)).unwrap();
            continue;
        }
        let text = fs::read_to_string(entry.path()).unwrap();
        let shared = format!("libpython{minor}.so");
        let without = text
            .replace(&format!("{shared}.1.0"), &format!("libpython{minor}.a"))
            .replace(&shared, &format!("libpython{minor}.a"))
            .replace("'Py_ENABLE_SHARED': 1", "'Py_ENABLE_SHARED': 0")
            .lines()
            .map(|line| match line.split_once("'LIBDIR': ") {
                Some(_) => format!(" 'LIBDIR': '{}',\n", directory.join("lib").display()),
                None => format!("{line}\n"),
            })
            .collect::<String>();
        fs::write(library.join(&name), without).unwrap();
    }
    let path = program.to_str().expect("its path is UTF-8");
    let choice = python::choose(Some(path), None).expect("it can be used");
    Some(choice.interpreter)
}

#[test]
fn a_python_without_libpython_runs_checks_itself() {
    let directory = Path::new(env!("CARGO_TARGET_TMPDIR")).join("static-python");
    let _ = fs::remove_dir_all(&directory);
    fs::create_dir_all(&directory).unwrap();
    let Some(python) = static_python(&directory) else {
        tell("SKIPPED: no interpreter here has Python in the program itself");
        return;
    };
    assert_eq!(python.library, None);
    run_tests(
        &python,
        &["sessions::", "crashes::", "problems::", "races::"],
    );
}

/// What `pythons --json` says.
fn listed(command: &mut Command) -> Value {
    Output::of(command).json()
}

/// The path of the one that is chosen.
fn chosen(document: &Value) -> &str {
    let pythons = document["pythons"].as_array().expect("it is a list");
    let mut chosen = pythons.iter().filter(|python| python["chosen"] == true);
    let path = chosen.next().expect("one is chosen")["path"].as_str();
    assert!(chosen.next().is_none(), "{document}");
    path.expect("it is a text")
}

/// Another Python than the one of the tests, of another version.
fn another() -> Option<Interpreter> {
    let other = usable()
        .into_iter()
        .find(|other| other.version != python().version);
    if other.is_none() {
        tell("SKIPPED: there is one Python here");
    }
    other
}

#[test]
fn a_python_is_named_by_its_version_or_its_path() {
    let course = Course::answering(42);
    let named = |name: &str| {
        let mut command = course.command(&["pythons", "--json", "--python", name]);
        chosen(&listed(&mut command)).to_owned()
    };
    let Interpreter {
        executable,
        release,
        ..
    } = python();
    let path = executable.to_str().unwrap();
    assert_eq!(named(path), path);
    // Two of one release may be here.
    let of_release = named(release);
    let of_minor = named(&python().minor());
    for other in [of_release, of_minor] {
        let found = python::choose(Some(&other), None).unwrap().interpreter;
        assert_eq!(found.version, python().version);
    }
}

#[test]
fn what_can_t_be_used_is_said_and_what_could_be() {
    let course = Course::answering(42);
    let run = |name: &str| course.run(&["run", "--python", name]);
    run("3.99")
        .exits(2)
        .says("no Python 3.99 was found")
        .says(&python().minor())
        .says("`pyo3lings pythons`");
    run("/nowhere/python3")
        .exits(2)
        .says("the Python /nowhere/python3 can't be used")
        .says("it can't be started");
    run("no-such-python")
        .exits(2)
        .says("there is no program `no-such-python` in PATH");
    // An empty variable is as good as none.
    run("").exits(0);
    let old = scripts(&[
        (
            "old",
            r#"echo '{"implementation":"cpython","executable":"/old","version":[3,8],"release":"3.8.1","prefix":"/","exec_prefix":"/","has_gil":true,"library":null}'"#,
        ),
        (
            "broken",
            "echo 'libpython3.12.so: cannot open' >&2; exit 127",
        ),
        ("silent", "exit 0"),
    ]);
    let path = |name: &str| old.path().join(name).to_str().unwrap().to_owned();
    run(&path("old"))
        .exits(2)
        .says("3.8.1 the exercises need 3.10 or newer");
    run(&path("broken"))
        .exits(2)
        .says("it does not work (libpython3.12.so: cannot open)");
    run(&path("silent"))
        .exits(2)
        .says("it does not say what it is");
    course
        .run(&["run", "--json", "--python", "3.99"])
        .exits(2)
        .json();
    course.run(&["run"]).exits(0);
}

#[test]
fn the_environments_come_before_the_newest() {
    let Some(other) = another() else { return };
    let course = Course::answering(42);
    let environment = course.root().with_file_name("environment");
    let make = |python: &Interpreter, place: &Path| {
        let mut venv = Command::new(&python.executable);
        venv.args(["-m", "venv", "--without-pip"]).arg(place);
        Output::of(&mut venv).exits(0);
    };
    make(&other, &environment);
    let by_itself = || {
        let mut command = course.command(&["pythons", "--json"]);
        command.env_remove(PYTHON_VARIABLE);
        command
    };
    let newest = usable().remove(0);
    let document = listed(&mut by_itself());
    assert_eq!(Path::new(chosen(&document)), newest.executable);

    let document = listed(by_itself().env("VIRTUAL_ENV", &environment));
    assert_eq!(Path::new(chosen(&document)), other.executable);

    make(python(), &course.path(".venv"));
    let document = listed(by_itself().env("VIRTUAL_ENV", &environment));
    assert_eq!(Path::new(chosen(&document)), python().executable);

    let mut named = by_itself();
    named.env("VIRTUAL_ENV", &environment);
    let document = listed(named.env(PYTHON_VARIABLE, &newest.executable));
    assert_eq!(Path::new(chosen(&document)), newest.executable);
}

#[test]
fn the_environment_of_somebody_else_s_course_runs_after_consent_alone() {
    let course = Course::answering(42).of_somebody_else();
    let trap = course.root().with_file_name("sprung");
    let program = course.path(".venv/bin/python");
    course.write(
        ".venv/bin/python",
        format!("#!/bin/sh\ntouch '{}'\n", trap.display()),
    );
    fs::set_permissions(&program, Permissions::from_mode(0o755)).unwrap();
    for command in [&["pythons"][..], &["doctor"], &["list"], &["run"]] {
        let mut command = course.command(command);
        Output::of(command.env_remove(PYTHON_VARIABLE));
        assert!(!trap.exists(), "{command:?}");
    }
}

#[test]
fn without_a_python_that_is_said_and_what_installs_one() {
    in_a_namespace(|| {
        let course = Course::answering(42);
        // After this there is hardly any program here.
        for bin in ["/usr/local/bin", "/usr/bin"] {
            // Nothing is left that could unmount it; it ends with the namespace.
            std::mem::forget(Disk::mount(Path::new(bin), "1m"));
        }
        let inside = |arguments: &[&str]| {
            let mut command = course.command(arguments);
            for variable in [PYTHON_VARIABLE, "PYENV_ROOT"] {
                command.env_remove(variable);
            }
            Output::of(command.env("PATH", "/usr/bin").env("HOME", "/nowhere"))
        };
        const SAID: &str = "no CPython 3.10 or newer was found";
        inside(&["pythons"]).exits(1).says(SAID);
        inside(&["run"]).exits(2).says(SAID).says("install CPython");
        inside(&["doctor"]).exits(1).says("✗ Python").says(SAID);
        inside(&["list"]).exits(0);
        inside(&["hint", "answer"]).exits(0);
    });
}

#[test]
fn going_from_one_python_to_another_and_back_compiles_nothing_again() {
    let Some(other) = another() else { return };
    let course = Course::answering(42);
    let run = |python: &Interpreter| {
        let path = python.executable.to_str().unwrap();
        course.run(&["run", "answer", "--python", path]).exits(0);
    };
    let compiled = || {
        let mut files: Vec<(PathBuf, SystemTime)> = [python(), &other]
            .iter()
            .flat_map(|python| {
                let target = course.path(".pyo3lings/target").join(python.key());
                files_below(&target)
            })
            .filter(|file| {
                let name = file.file_name().unwrap().to_string_lossy();
                name.starts_with("libpyo3") && name.ends_with(".rlib")
            })
            .map(|file| {
                let modified = fs::metadata(&file).unwrap().modified().unwrap();
                (file, modified)
            })
            .collect();
        files.sort();
        files
    };
    run(python());
    run(&other);
    let before = compiled();
    assert!(!before.is_empty());
    run(python());
    run(&other);
    assert_eq!(compiled(), before);
    // The verdict on what was built for one is none about the other.
    course.save("answer", returns("answer", 41));
    for python in [python(), &other] {
        let path = python.executable.to_str().unwrap();
        course.run(&["run", "answer", "--python", path]).exits(1);
    }
}

fn files_below(directory: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(directory).expect("it can be read");
    entries
        .map(|entry| entry.expect("it can be read").path())
        .flat_map(|path| match path.is_dir() {
            true => files_below(&path),
            false => vec![path],
        })
        .collect()
}

/// The check worker's library in a course.
fn worker(course: &Course) -> PathBuf {
    let workers = course.path(".pyo3lings/workers");
    let mut files = files_below(&workers);
    files.retain(|file| file.extension().is_some_and(|ending| ending == "so"));
    assert_eq!(files.len(), 1, "{files:?}");
    files.remove(0)
}

#[test]
fn a_check_worker_that_is_damaged_or_gone_is_built_again() {
    let course = Course::answering(42);
    course.run(&["run"]).exits(0);
    let library = worker(&course);
    let original = fs::read(&library).unwrap();
    for damage in [&b""[..], b"not a library", &original[..original.len() / 2]] {
        fs::remove_file(&library).unwrap();
        fs::write(&library, damage).unwrap();
        course
            .run(&["run"])
            .exits(0)
            .says("What was compiled before is damaged");
    }
    fs::remove_file(&library).unwrap();
    course.run(&["run"]).exits(0);
    assert!(library.is_file());
}

#[test]
fn the_program_needs_no_python_to_start() {
    let ldd = Output::of(Command::new("ldd").arg(PROGRAM));
    ldd.exits(0).says_nothing_of("libpython");
    let nowhere = tempfile::tempdir().unwrap();
    let mut list = pyo3lings(nowhere.path(), &["explain", "gil"]);
    list.env("PATH", "/nowhere")
        .env(PYTHON_VARIABLE, "/nowhere");
    Output::of(&mut list).exits(0);
}

#[test]
fn a_check_worker_that_can_t_be_built_says_what_is_missing_and_nothing_is_lost() {
    let course = Course::answering(42);
    course.run(&["run"]).exits(0);
    for part in ["target", "workers"] {
        fs::remove_dir_all(course.path(".pyo3lings").join(part)).unwrap();
    }
    // Another cargo's home has none of the crates.
    let home = course.root().with_file_name("cargo-home");
    let offline = |arguments: &[&str]| {
        let mut command = course.command(arguments);
        command
            .env("CARGO_HOME", &home)
            .env("CARGO_NET_OFFLINE", "true");
        Output::of(&mut command)
    };
    const SAID: &str = "cargo has to fetch crates that exercises need and can't reach the registry";
    offline(&["run"])
        .exits(2)
        .says("that is not your code's fault")
        .says(SAID);
    offline(&["fetch"]).exits(2).says(SAID);
    offline(&["doctor"])
        .exits(1)
        .says("? no network")
        .says("pyo3lings fetch");
    assert!(course.is_done("answer"));
}

#[test]
fn without_room_for_the_check_worker_that_is_said() {
    in_a_namespace(|| {
        let course = Course::answering(42);
        course.run(&["run"]).exits(0);
        let workers = course.path(".pyo3lings/workers");
        fs::remove_dir_all(&workers).unwrap();
        let disk = Disk::mount(&workers, "1m");
        disk.fill();
        course.run(&["run"]).exits(2).says("the disk is full");
        assert!(course.is_done("answer"));
        drop(disk);
        course.run(&["run"]).exits(0);
    });
}

/// A directory with a wheel of `Paper_Ink`, which is imported as `ink`.
fn a_package() -> tempfile::TempDir {
    const MAKE: &str = "import sys, zipfile\n\
        with zipfile.ZipFile(sys.argv[1], 'w') as wheel:\n    \
        info = 'Paper_Ink-1.0.dist-info/'\n    \
        wheel.writestr('ink.py', 'COLOUR = 42\\n')\n    \
        wheel.writestr(info + 'METADATA', 'Metadata-Version: 2.1\\nName: Paper_Ink\\nVersion: 1.0\\n')\n    \
        wheel.writestr(info + 'WHEEL', 'Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n')\n    \
        wheel.writestr(info + 'RECORD', '')\n";
    let directory = tempfile::tempdir().unwrap();
    let wheel = directory.path().join("Paper_Ink-1.0-py3-none-any.whl");
    let mut make = Command::new(&python().executable);
    Output::of(make.args(["-c", MAKE]).arg(wheel)).exits(0);
    directory
}

#[test]
fn packages_are_installed_into_the_course_s_environment() {
    let check = script(
        "answer",
        &[(
            "it is 42",
            "import ink\nself.assertEqual(answer.answer(), ink.COLOUR)",
        )],
    );
    for requires in [
        r#"requires = ["Paper-Ink"]"#,
        r#"requires = [{ package = "Paper-Ink", import = "ink" }]"#,
    ] {
        let course = Course::new()
            .exercise("answer", returns("answer", 42), &check)
            .with(requires);
        let packages = a_package();
        let from = |place: &Path, arguments: &[&str]| {
            let mut command = course.command(arguments);
            for (name, value) in [
                ("PIP_NO_INDEX", "1".as_ref()),
                ("UV_NO_INDEX", "1".as_ref()),
                ("PIP_FIND_LINKS", place.as_os_str()),
                ("UV_FIND_LINKS", place.as_os_str()),
            ] {
                command.env(name, value);
            }
            Output::of(&mut command)
        };
        course
            .run(&["run"])
            .exits(2)
            .says("needs Paper-Ink from PyPI")
            .says("pyo3lings fetch");
        // Without a network nothing is lost, and the rest of the course goes on.
        let nowhere = tempfile::tempdir().unwrap();
        from(nowhere.path(), &["fetch"])
            .exits(2)
            .says("Paper-Ink can't be installed into the course's .venv");
        from(packages.path(), &["fetch"])
            .exits(0)
            .says("The course's .venv has Paper-Ink");
        course.run(&["run"]).exits(0);
        from(nowhere.path(), &["fetch"]).exits(0);
    }
}

#[test]
fn packages_of_somebody_else_s_course_are_installed_after_consent_alone() {
    let course = Course::answering(42)
        .with(r#"requires = ["Paper-Ink"]"#)
        .of_somebody_else();
    course
        .run(&["fetch"])
        .exits(2)
        .says("pyo3lings does not know the course");
    assert!(!course.path(".venv").exists());
}
