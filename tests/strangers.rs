//! A stranger's course is looked at without fear: whatever lies in it, nothing of it runs, nothing is
//! written and nothing reaches the terminal raw before the learner agrees, by any command.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant, SystemTime};

use clap::{Arg, CommandFactory};
use indoc::{formatdoc, indoc};
use pyo3lings::cli::Cli;
use pyo3lings::harmless::is_harmful;

use crate::common::{
    Course, Output, PROGRAM, Terminal, files_below, remove, repository, returns, script, wants,
};

/// What a terminal would take for its new title, and what it would show in another order or not at all.
const RAW: &str = "\u{1b}]0;EVIL\u{7}\u{9b}31m\u{202e}\u{200b}\u{2066}\u{e0041}";

/// A course of somebody else, full of everything that a tool picks up by itself, and of what a terminal
/// would obey.
struct Traps {
    course: Course,
    ran: PathBuf,
    /// What is the learner's: nothing of it is the course's business.
    home: PathBuf,
}

impl Traps {
    fn in_directory(name: &str) -> Self {
        let course = Course::in_directory(name);
        let beside = |name: &str| course.root().with_file_name(name);
        let (ran, home) = (beside("ran"), beside("home"));
        fs::create_dir(&ran).unwrap();
        fs::create_dir(&home).unwrap();
        let mark = |what: &str| ran.join(what).to_str().unwrap().to_owned();
        let python = |what: &str| format!("open({:?}, 'w').close()\n", mark(what));
        let rust = |what: &str| {
            format!(
                "fn main() {{ std::fs::write({:?}, \"\").unwrap(); }}\n",
                mark(what)
            )
        };
        let check = python("check") + &wants("answer", 42);
        let source = format!("// {RAW}\n{}", returns("answer", 42));
        let course = course
            .exercise("answer", source, &check)
            .returning("needs", 42, 42)
            .with("requires = [\"paper_and_ink\"]");
        let script = |path: &str, what: &str| {
            course.write(path, format!("#!/bin/sh\n: > '{}'\n", mark(what)));
            fs::set_permissions(course.path(path), fs::Permissions::from_mode(0o755)).unwrap();
        };
        for tool in ["rustc", "cargo", "rustfmt", "cargo-clippy", "rustdoc"] {
            script(&format!("tc/bin/{tool}"), &format!("toolchain-{tool}"));
        }
        for tool in ["cc", "git", "python3", "code", "rustc", "cargo", "sh"] {
            script(tool, &format!("here-{tool}"));
        }
        script("wrapper", "wrapper");
        script(".git/hooks/post-checkout", "hook");
        let toolchain = "[toolchain]\npath = \"/proc/self/cwd/tc\"\n";
        let wrapper = course.path("wrapper");
        let config = formatdoc! {"
            [build]
            rustc-wrapper = {wrapper:?}
            rustc = {wrapper:?}
            [target.'cfg(all())']
            linker = {wrapper:?}
            runner = {wrapper:?}
        "};
        let package = "[package]\nname = \"evil\"\nversion = \"0.0.0\"\nbuild = \"build.rs\"\n";
        for (path, text) in [
            ("rust-toolchain.toml", toolchain.to_owned()),
            (".cargo/config.toml", config.clone()),
            (".pyo3lings/.cargo/config.toml", config.clone()),
            (".pyo3lings/crates/.cargo/config.toml", config),
            (
                "Cargo.toml",
                format!("{package}[workspace]\nmembers = [\"*\"]\n"),
            ),
            ("exercises/Cargo.toml", package.to_owned()),
            ("editor/Cargo.toml", package.to_owned()),
            ("build.rs", rust("build-script")),
            ("editor/build.rs", rust("build-script-of-editor")),
            ("exercises/build.rs", rust("build-script-of-exercises")),
            (
                ".pyo3lings/crates/answer/build.rs",
                rust("build-script-left"),
            ),
            (
                ".git/config",
                format!(
                    "[core]\nfsmonitor = {wrapper:?}\npager = {wrapper:?}\nsshCommand = {wrapper:?}\n"
                ),
            ),
            (".git/HEAD", "ref: refs/heads/main\n".to_owned()),
            (".envrc", format!(": > '{}'\n", mark("envrc"))),
            (
                "solutions/01_paper/answer.rs",
                format!("// {RAW}\n{}", returns("answer", 42)),
            ),
            (
                "exercises/01_paper/README.md",
                format!("# {RAW}\n\n{RAW}\n").repeat(99),
            ),
            (
                ".pyo3lings/state.toml",
                "format_version = 1\ncurrent = \"answer\"\ndone = [\"answer\"]\n".to_owned(),
            ),
            (
                ".pyo3lings/starters/exercises/01_paper/answer.rs",
                RAW.to_owned(),
            ),
            (".pyo3lings/edition", RAW.to_owned()),
            (".pyo3lings/consent", "word".to_owned()),
        ] {
            course.write(path, text);
        }
        for module in [
            "json",
            "unittest",
            "sitecustomize",
            "usercustomize",
            "pyo3lings",
            "readline",
            "rlcompleter",
            "ast",
            "sys",
            "site",
            "encodings",
            "answer",
        ] {
            for place in ["", "python_checks/", "python_checks/01_paper/"] {
                if place.ends_with("01_paper/") && module == "answer" {
                    continue;
                }
                course.write(
                    format!("{place}{module}.py"),
                    python(&format!("module-{module}")),
                );
            }
        }
        for environment in [".venv", ".pyo3lings/venv"] {
            for version in 10..15 {
                let place = format!("{environment}/lib/python3.{version}/site-packages");
                let line = format!("import builtins; builtins.open({:?}, 'w')\n", mark("pth"));
                course.write(format!("{place}/evil.pth"), line);
                course.write(format!("{place}/sitecustomize.py"), python("packages"));
            }
            course.write(format!("{environment}/pyvenv.cfg"), "home = /usr/bin\n");
            for name in ["python", "python3"] {
                script(&format!("{environment}/bin/{name}"), "python-of-the-course");
            }
        }
        let course = course.of_somebody_else();
        Traps { course, ran, home }
    }

    /// A command in the course's directory, of a learner whose home is empty.
    fn command(&self, arguments: &[String]) -> Command {
        let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let mut command = self.course.command(&words);
        for (name, value) in self.surroundings() {
            command.env(name, value);
        }
        command
    }

    fn surroundings(&self) -> Vec<(&'static str, String)> {
        let real = std::env::home_dir().unwrap();
        let tool = |variable: &str, usual: &str| {
            std::env::var(variable).unwrap_or(real.join(usual).to_str().unwrap().to_owned())
        };
        vec![
            ("CARGO_HOME", tool("CARGO_HOME", ".cargo")),
            ("RUSTUP_HOME", tool("RUSTUP_HOME", ".rustup")),
            ("HOME", self.home.to_str().unwrap().to_owned()),
        ]
    }

    /// Everything that lies in the course and in the learner's home, with what it holds and its time.
    fn all(&self) -> BTreeMap<PathBuf, (Vec<u8>, SystemTime)> {
        let mut all = BTreeMap::new();
        let mut directories = vec![self.course.root().to_owned(), self.home.clone()];
        while let Some(directory) = directories.pop() {
            for entry in fs::read_dir(&directory).unwrap() {
                let entry = entry.unwrap();
                let path = entry.path();
                let metadata = entry.metadata().unwrap();
                let content = match metadata.is_file() && metadata.len() < 1 << 20 {
                    true => fs::read(&path).unwrap(),
                    false => Vec::new(),
                };
                if metadata.is_dir() {
                    directories.push(path.clone());
                }
                all.insert(path, (content, metadata.modified().unwrap()));
            }
        }
        all
    }

    #[track_caller]
    fn are_untouched(&self, before: &BTreeMap<PathBuf, (Vec<u8>, SystemTime)>, by: &[String]) {
        let ran: Vec<_> = fs::read_dir(&self.ran).unwrap().flatten().collect();
        assert!(ran.is_empty(), "{by:?} ran {ran:?}");
        let after = self.all();
        let changed: Vec<_> = after
            .iter()
            .filter(|(path, _)| !is_of_a_tool(path))
            .filter(|(path, now)| before.get(*path) != Some(now))
            .map(|(path, _)| path)
            .chain(before.keys().filter(|path| !after.contains_key(*path)))
            .collect();
        assert!(changed.is_empty(), "{by:?} wrote {changed:?}");
        // `init` and `dev new` remember that of the course which they wrote.
        let trusted = self.course.state_home().join("pyo3lings/trusted.toml");
        let trusted = fs::read_to_string(trusted).unwrap_or_default();
        assert!(
            !trusted.contains("/course"),
            "{by:?} remembered a consent: {trusted}"
        );
    }
}

/// What a program of the learner's remembers for itself: the prompt of `play`, the pager, and what Pythons of
/// this machine have said about themselves.
fn is_of_a_tool(path: &Path) -> bool {
    [".python_history", ".lesshst"]
        .iter()
        .any(|name| path.ends_with(name))
        || path.components().any(|part| part.as_os_str() == ".cache")
}

/// Asserts that a terminal would only show the text, and that no line of it is a name's.
#[track_caller]
fn is_harmless(text: &str, by: &[String]) {
    let raw = text.chars().find(|c| is_harmful(*c));
    assert_eq!(raw, None, "{by:?} printed {text:?}");
    let forged = text.lines().find(|line| line.starts_with("forged"));
    assert_eq!(forged, None, "{by:?} printed {text:?}");
}

/// Every way to call every command: each option alone, and what the command can't do without. `elsewhere` is
/// a directory that is not there yet.
fn all_commands(elsewhere: &Path) -> Vec<Vec<String>> {
    let mut ways = Vec::new();
    let mut commands = vec![(Vec::new(), Cli::command())];
    while let Some((words, command)) = commands.pop() {
        let before = ways.len();
        // Workers are no commands of a learner; they end their process group.
        let subcommands = command.get_subcommands().filter(|it| !it.is_hide_set());
        for subcommand in subcommands {
            let mut words: Vec<String> = words.clone();
            words.push(subcommand.get_name().to_owned());
            commands.push((words, subcommand.clone()));
        }
        if command.has_subcommands() && !words.is_empty() {
            continue;
        }
        let own = |argument: &&Arg| {
            !argument.is_global_set() && !["help", "version"].contains(&argument.get_id().as_str())
        };
        let (values, options): (Vec<&Arg>, Vec<&Arg>) = command
            .get_arguments()
            .filter(own)
            .partition(|argument| argument.is_positional());
        for option in [None].into_iter().chain(options.into_iter().map(Some)) {
            let mut way = words.clone();
            for argument in option.into_iter().chain(values.iter().copied()) {
                if let Some(long) = argument.get_long() {
                    way.push(format!("--{long}"));
                    if !argument.get_action().takes_values() {
                        continue;
                    }
                }
                let directory = match option.is_some_and(|option| option.get_id() == "update") {
                    true => ".".to_owned(),
                    false => elsewhere
                        .join((before + ways.len()).to_string())
                        .to_str()
                        .unwrap()
                        .to_owned(),
                };
                way.push(match argument.get_id().as_str() {
                    "name" => "answer".to_owned(),
                    "chapter" => "01_paper".to_owned(),
                    "dir" => directory,
                    "error" => "pyclass".to_owned(),
                    "edit_cmd" => "true".to_owned(),
                    "shell" => "bash".to_owned(),
                    "topic" => "projects".to_owned(),
                    "minutes" => "3".to_owned(),
                    "after" => "answer".to_owned(),
                    other => panic!("which value shall `{other}` have?"),
                });
            }
            ways.push(way);
        }
    }
    ways
}

#[test]
fn every_command_is_known_here() {
    let ways = all_commands(Path::new("/nowhere"));
    for command in [
        "doctor", "reset", "export", "init", "solution", "watch", "explain",
    ] {
        assert!(
            ways.iter()
                .any(|way| way[..].first().is_some_and(|word| word == command))
        );
    }
    assert!(
        ways.iter()
            .any(|way| way.len() > 2 && way[..2] == ["dev", "update"][..]
                || *way == ["dev", "update"])
    );
    assert!(
        ways.iter().any(Vec::is_empty),
        "no command is a command too"
    );
}

#[test]
fn no_command_runs_or_writes_anything_before_the_consent() {
    for name in ["course", &format!("course{RAW}\nforged '$(id)'")] {
        let traps = Traps::in_directory(name);
        let before = traps.all();
        let elsewhere = tempfile::tempdir().unwrap();
        for way in all_commands(elsewhere.path()) {
            let output = Output::of(&mut traps.command(&way));
            is_harmless(&output.stdout, &way);
            is_harmless(&output.stderr, &way);
            traps.are_untouched(&before, &way);
        }
    }
}

#[test]
fn no_command_hands_a_terminal_anything_of_the_course() {
    let traps = Traps::in_directory(&format!("course{RAW}\nforged"));
    let before = traps.all();
    let elsewhere = tempfile::tempdir().unwrap();
    for way in all_commands(elsewhere.path()) {
        let words: Vec<&str> = way.iter().map(String::as_str).collect();
        let surroundings = traps.surroundings();
        let surroundings: Vec<(&str, &str)> = surroundings
            .iter()
            .map(|(name, value)| (*name, &**value))
            .collect();
        let mut terminal = Terminal::with(&traps.course, &words, &surroundings);
        terminal.leaves_with("q\r");
        let written = terminal.written();
        for c in [
            "\u{1b}]0;",
            "\u{9b}",
            "\u{202e}",
            "\u{200b}",
            "\u{2066}",
            "\u{e0041}",
            "\nforged",
        ] {
            assert!(!written.contains(c), "{way:?} wrote {written:?}");
        }
        terminal.is_restored();
        traps.are_untouched(&before, &way);
    }
}

// Code of the directory that a command is given in

#[test]
fn code_of_the_current_directory_does_not_run_with_another_course() {
    let traps = Traps::in_directory("course");
    let before = traps.all();
    let trusted = Course::answering(42).solution(&returns("answer", 42));
    let root = trusted.root().to_str().unwrap();
    for words in [
        &["run", "answer"][..],
        &["verify"],
        &["play", "answer"],
        &["dev", "check", "--no-build"],
        &["doctor"],
    ] {
        let mut way = vec!["--course".to_owned(), root.to_owned()];
        way.extend(words.iter().map(|word| (*word).to_owned()));
        let mut command = traps.command(&way);
        command.env("XDG_STATE_HOME", trusted.state_home());
        Output::of(&mut command);
        traps.are_untouched(&before, &way);
    }
    let mut run = traps.command(&["--course", root, "run"].map(str::to_owned));
    Output::of(run.env("XDG_STATE_HOME", trusted.state_home())).exits(0);
}

#[test]
fn a_new_course_below_a_strangers_one_runs_nothing_of_it() {
    let traps = Traps::in_directory("course");
    for words in [&["init", "below"][..], &["dev", "new", "new"]] {
        let way: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        let mut command = traps.command(&way);
        command.env("XDG_STATE_HOME", traps.home.join("state"));
        Output::of(&mut command).exits(0);
        let ran: Vec<_> = fs::read_dir(&traps.ran).unwrap().flatten().collect();
        assert!(ran.is_empty(), "{way:?} ran {ran:?}");
    }
}

#[test]
fn a_program_that_was_built_elsewhere_asks_about_what_lies_where_it_was_built() {
    let elsewhere = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let elsewhere = Path::new("/tmp").join(elsewhere.path().file_name().unwrap());
    fs::create_dir(&elsewhere).unwrap();
    let program = elsewhere.join("pyo3lings");
    fs::copy(PROGRAM, &program).unwrap();
    let mut run = Command::new(&program);
    run.arg("run")
        .current_dir(repository())
        .env("XDG_STATE_HOME", elsewhere.join("state"));
    let output = Output::of(&mut run);
    fs::remove_dir_all(&elsewhere).unwrap();
    output
        .exits(2)
        .says("pyo3lings does not know the course in");
}

// What agreeing means

#[test]
fn the_question_says_what_will_happen_and_what_is_unusual() {
    let traps = Traps::in_directory("course");
    traps.course.write("editor/lib.rs", "// one of its own\n");
    let said = Output::of(&mut traps.command(&["run".to_owned()]));
    said.exits(2)
        .says("cargo compiles them and Python runs them")
        .says("Look at what is unusual in it")
        .says("`.cargo/config.toml` (cargo obeys it)")
        .says("more");
    assert!(said.stderr.lines().count() < 7, "{said}");

    let plain = Course::answering(42).of_somebody_else();
    remove(&plain.path(".pyo3lings"));
    plain
        .run(&["run"])
        .exits(2)
        .says("does not know")
        .says_nothing_of("unusual");
    let needy = Course::answering(42)
        .with("requires = [\"paper_and_ink\"]")
        .of_somebody_else();
    needy
        .run(&["run"])
        .says("the Python package `paper_and_ink`");
}

#[test]
fn keys_that_were_pressed_before_the_question_are_no_answer() {
    let course = Course::answering(42).of_somebody_else();
    let mut run = Terminal::typed_ahead(&course, &["run"], "y\ry\r");
    run.wait_for("[y/N]");
    run.press("\r").wait_for("nothing of the course was run");
    assert_eq!(run.wait_for_the_end(), 2);
    course.run(&["run"]).exits(2);
}

#[test]
fn originals_are_kept_when_the_learner_agrees() {
    let course = Course::answering(41).of_somebody_else();
    let kept = course.path(".pyo3lings/starters/exercises/01_paper/answer.rs");
    for _ in 0..2 {
        course.run(&["list"]).exits(0);
        course.run(&["hint"]).exits(0).says("hint 1 of");
        course.run(&["reset", "answer"]).exits(2);
        assert!(!kept.exists());
    }
    course.run(&["list", "--trust"]).exits(0);
    assert!(kept.exists());
    course.save("answer", returns("answer", 42));
    course.run(&["reset", "answer"]).exits(0);
    assert_eq!(course.read(course.source("answer")), returns("answer", 41));
}

#[test]
fn what_is_kept_of_a_course_has_a_limit() {
    let mut course = Course::new();
    for number in 0..80 {
        course = course.returning(&format!("answer{number}"), 42, 42);
    }
    let large = |path: &Path| {
        let file = File::options().write(true).open(path).unwrap();
        file.set_len(1 << 20).unwrap();
    };
    for number in 0..80 {
        large(&course.source(&format!("answer{number}")));
        large(&course.script(&format!("answer{number}")));
    }
    course.run(&["list"]).exits(0);
    let kept = files_below(&course.path(".pyo3lings/starters"), &[]);
    let length: usize = kept.values().map(Vec::len).sum();
    assert!(length <= 64 << 20, "{length} bytes");
}

#[test]
fn projects_that_came_along_are_no_part_of_a_build() {
    let traps = Traps::in_directory("course");
    for path in [".cargo", ".pyo3lings/.cargo"] {
        remove(&traps.course.path(path));
    }
    traps.course.save("answer", returns("answer", 42));
    let output = Output::of(&mut traps.command(&["run", "--trust"].map(str::to_owned)));
    output.exits(0);
    let ran: Vec<_> = fs::read_dir(&traps.ran)
        .unwrap()
        .flatten()
        .map(|entry| entry.file_name())
        .filter(|name| {
            let name = name.to_str().unwrap();
            // Packages of the course's environments are a part of it, and said before.
            name != "check" && name != "packages" && name != "pth"
        })
        .collect();
    assert!(ran.is_empty(), "{ran:?}");
}

#[test]
fn a_build_script_that_lies_in_a_project_is_not_compiled() {
    let course = Course::answering(42);
    let ran = course.root().with_file_name("ran");
    course.run(&["run"]).exits(0);
    let script = format!("fn main() {{ std::fs::write({ran:?}, \"\").unwrap(); }}\n");
    course.write(".pyo3lings/crates/answer/build.rs", script);
    course.save("answer", returns("answer", 41));
    course.run(&["run"]).exits(1);
    assert!(!ran.exists());
}

// What lies in place of a file

/// The files that a course's commands read or lock.
const FILES: &[&str] = &[
    "info.toml",
    "Cargo.toml",
    "editor/Cargo.toml",
    "exercises/01_paper/answer.rs",
    "exercises/01_paper/README.md",
    "python_checks/01_paper/answer.py",
    "solutions/01_paper/answer.rs",
    "rust-toolchain.toml",
    ".cargo/config.toml",
    ".pyo3lings/state.toml",
    ".pyo3lings/state.toml.new",
    ".pyo3lings/state.toml.unreadable-1",
    ".pyo3lings/state.lock",
    ".pyo3lings/watch.lock",
    ".pyo3lings/edition",
    ".pyo3lings/consent",
    ".pyo3lings/.gitignore",
    ".pyo3lings/starters/exercises/01_paper/answer.rs",
    ".pyo3lings/starters/python_checks/01_paper/answer.py",
    ".pyo3lings/crates/answer/Cargo.toml",
    ".pyo3lings/crates/answer/lock",
    ".pyo3lings/target/built/answer",
    ".pyo3lings/dev-check/lock",
    ".pyo3lings/dev-check/passed.toml",
];

/// Every command ends soon, whatever lies at `file`: before the consent and after it.
#[track_caller]
fn ends_soon(course: &Course, file: &str) {
    let elsewhere = tempfile::tempdir().unwrap();
    let (state, aside) = (course.state_home(), elsewhere.path().join("state"));
    let export = elsewhere.path().join("exported");
    let ends_soon = |arguments: &[&str]| {
        let began = Instant::now();
        // Above the course lies the one of this repository.
        let output = course.run(&[&["--course", "."][..], arguments].concat());
        assert!(output.code.is_some(), "{file}: {output}");
        assert!(!output.stderr.contains("panicked"), "{file}: {output}");
        let took = began.elapsed();
        assert!(
            took < Duration::from_secs(20),
            "{file}: {arguments:?} took {took:?}"
        );
    };
    fs::rename(&state, &aside).unwrap();
    for arguments in [
        &["list"][..],
        &["hint"],
        &["solution", "answer"],
        &["export", "answer", export.to_str().unwrap()],
        &["run"],
    ] {
        ends_soon(arguments);
    }
    remove(&state);
    fs::rename(&aside, &state).unwrap();
    for arguments in [
        &["list"][..],
        &["run"],
        &["reset", "answer"],
        &["dev", "update"],
        &["dev", "check", "--no-build"],
        &["init", "--update"],
    ] {
        ends_soon(arguments);
    }
}

/// A course of which this file is replaced by something.
fn with_at(file: &str, put: impl Fn(&Path)) -> Course {
    let course = Course::answering(42).solution(&returns("answer", 42));
    let path = course.path(file);
    remove(&path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    put(&path);
    course
}

#[test]
fn no_command_waits_for_a_pipe() {
    for file in FILES {
        let course = with_at(file, |path| {
            assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
        });
        // What cargo keeps is looked at by nobody else.
        if file.starts_with(".pyo3lings") && !file.contains("target") {
            course
                .run(&["list"])
                .exits(2)
                .says("is a pipe, a socket or a device");
        }
        ends_soon(&course, file);
    }
}

#[test]
fn no_command_reads_without_end() {
    let of_length = |file: &str, length: u64| {
        with_at(file, |path| {
            File::create(path).unwrap().set_len(length).unwrap()
        })
    };
    for file in FILES {
        ends_soon(&of_length(file, 3 << 30), file);
    }
    of_length(".pyo3lings/state.toml", 30 << 20)
        .run(&["list"])
        .exits(2)
        .says("cannot read your progress from")
        .says("more than it can need");
}

// info.toml

/// A course with this in place of a part of its info.toml.
fn described(from: &str, to: &str) -> Course {
    let course = Course::answering(42).of_somebody_else();
    let manifest = course.read("info.toml");
    assert!(manifest.contains(from), "{manifest}");
    course.write("info.toml", manifest.replacen(from, to, 1));
    course
}

#[test]
fn an_info_toml_of_any_size_is_read_soon() {
    let long = |length: usize| "x".repeat(length);
    let lines = |length: usize| "x y z\n".repeat(length / 6);
    for (from, to) in [
        ("fails_with", &*long(3_000_000)),
        ("fails_with", &long(10_000)),
        ("look at answer", &long(14_000_000)),
        (
            "\"look at answer\"",
            &format!("'''{}'''", lines(14_000_000)),
        ),
        ("\"look at answer\"", &format!("'''{}'''", lines(3_000_000))),
        ("\"look at answer\"", &"\"a\", ".repeat(3_000)),
        (
            "name = \"answer\"",
            &format!("learned = {:?}\nname = \"answer\"", long(5_000)),
        ),
        (
            "name = \"answer\"",
            &format!(
                "requires = [{}]\nname = \"answer\"",
                "\"a\", ".repeat(1_000)
            ),
        ),
        ("name = \"answer\"", &format!("name = {:?}", long(19_000))),
    ] {
        let course = described(from, to);
        for command in ["list", "hint"] {
            let began = Instant::now();
            let said = course.run(&[command]);
            said.exits(2);
            assert!(said.stderr.len() < 1_000, "{said}");
            let took = began.elapsed();
            assert!(
                took < Duration::from_secs(3),
                "{from} {} took {took:?}",
                to.len()
            );
        }
    }
}

#[test]
fn marks_that_hide_or_turn_text_are_refused_in_info_toml() {
    for c in [
        '\u{61c}',
        '\u{200b}',
        '\u{200e}',
        '\u{2028}',
        '\u{2029}',
        '\u{202e}',
        '\u{2060}',
        '\u{2069}',
        '\u{feff}',
        '\u{e0041}',
        '\u{e007f}',
        '\u{e0100}',
        '\u{ad}',
        '\u{3164}',
    ] {
        let place = "look at answer";
        let course = described(place, &format!("look{c} at answer"));
        let said = course.run(&["list"]);
        said.exits(2)
            .says("this text holds a character that a terminal");
        assert!(!said.stderr.contains(c), "{said}");
    }
    described(
        "look at answer",
        "می\u{200c}خواهم 👨\u{200d}👩\u{200d}👧 ❤\u{fe0f}",
    )
    .run(&["hint"])
    .exits(0);
}

#[test]
fn a_guide_is_a_page() {
    for bad in [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "vscode://run",
        "https://",
        "https://a b",
        "HTTPS:/x",
        "",
    ] {
        let to = format!("guide = {bad:?}\nname = \"answer\"");
        described("name = \"answer\"", &to)
            .run(&["list"])
            .exits(2)
            .says("guide must be the address of a page");
    }
    for good in ["https://pyo3.rs/main/class.html#x", "http://localhost/ü"] {
        let to = format!("guide = {good:?}\nname = \"answer\"");
        described("name = \"answer\"", &to).run(&["list"]).exits(0);
    }
}

#[test]
fn no_exercise_has_the_name_of_one_of_our_own_modules() {
    let modules = fs::read_dir(repository().join("src")).unwrap();
    assert!(modules.count() > 0);
    for name in [
        "pyo3lings",
        "pyo3lings_harness",
        "pyo3lings_problems",
        "pyo3lings_values",
    ] {
        described("name = \"answer\"", &format!("name = {name:?}"))
            .run(&["list"])
            .exits(2)
            .says("can't be the name of an exercise");
    }
}

// Code that runs

/// A course whose check script has this body, in front of it a module of what it imports.
fn checked_by(body: &str) -> Course {
    let check = script("answer", &[("it is fine", body)]);
    let check = format!("import ctypes, getpass, os, resource, termios\n\n{FRONT}\n\n{check}");
    Course::new().exercise("answer", returns("answer", 42), &check)
}

/// How a check finds the terminal of the program that started its worker.
const FRONT: &str = r#"
def terminal():
    pid = os.getpid()
    while pid > 1:
        with open(f"/proc/{pid}/stat") as stat:
            pid = int(stat.read().rpartition(")")[2].split()[1])
        path = os.readlink(f"/proc/{pid}/fd/0")
        if path.startswith("/dev/pts/"):
            return os.open(path, os.O_RDWR | os.O_NOCTTY)
"#;

#[test]
fn code_has_no_terminal_and_a_question_for_a_password_is_not_waited_for() {
    let course = checked_by(indoc! {"
        with self.assertRaises(OSError):
            open('/dev/tty')
        with self.assertRaises(EOFError):
            getpass.getpass()
        self.assertEqual(os.read(0, 9), b'')
    "});
    let mut run = course.terminal(&["run"]);
    run.wait_for("✓ it is fine");
    assert_eq!(run.wait_for_the_end(), 0);
    run.is_restored();
}

#[cfg(target_os = "linux")]
#[test]
fn the_terminal_is_put_right_after_each_check_run() {
    let course = checked_by(indoc! {r"
        tty = terminal()
        modes = termios.tcgetattr(tty)
        modes[1] &= ~termios.OPOST
        modes[3] ^= termios.ECHO | termios.ICANON
        termios.tcsetattr(tty, termios.TCSANOW, modes)
        os.write(tty, b'\x1b[?25h\x1b[2JGARBAGE')
    "});
    let mut run = course.terminal(&["run"]);
    assert_eq!(run.wait_for_the_end(), 0);
    run.is_restored();

    let mut watch = course.terminal(&["watch"]);
    watch.wait_for("✓ it is fine").wait_until_gone("GARBAGE");
    watch.is_taken();
    watch.press("h").wait_for("hint 1 of");
    watch.press("q").wait_for_the_end();
    watch.is_restored();
}

#[test]
fn a_prompt_that_crashes_leaves_the_terminal_in_order() {
    let course = Course::answering(42);
    let mut play = course.terminal(&["play"]);
    play.wait_for("Ctrl-D goes back");
    play.press("import os, tty; tty.setraw(0); os.abort()\r");
    play.wait_for_the_end();
    play.is_restored();
}

#[cfg(target_os = "linux")]
#[test]
fn only_the_process_that_was_asked_says_how_a_check_ended() {
    let mut forks = vec!["os.fork()", "ctypes.CDLL(None).fork()"];
    if cfg!(target_arch = "x86_64") {
        // The system's own call, of which no library hears.
        forks.push("ctypes.CDLL(None).syscall(57)");
    }
    for fork in forks {
        let fails = checked_by(&format!("if {fork}: self.fail('in the parent')"));
        let passes = checked_by(&format!("if not {fork}: self.fail('in the child')"));
        let forgets = checked_by(fork);
        for _ in 0..3 {
            fails.run(&["run"]).exits(1).says("in the parent");
            passes
                .run(&["run"])
                .exits(0)
                .says_nothing_of("in the child");
            forgets.run(&["run"]).exits(0);
        }
    }
}

#[cfg(target_os = "linux")]
#[test]
fn what_a_check_writes_and_starts_has_limits() {
    checked_by(indoc! {"
        with open('large', 'wb') as file:
            file.seek(300 << 20)
            file.write(b'x')
    "})
    .run(&["run"])
    .exits(1)
    .says("A file that a check writes may have 256 MiB.");
    // The superuser has no limit, so it is only looked at.
    checked_by(indoc! {"
        soft, _ = resource.getrlimit(resource.RLIMIT_NPROC)
        with open('/proc/loadavg') as load:
            running = int(load.read().split()[3].split('/')[1])
        self.assertLess(abs(soft - running - 1000), 300)
    "})
    .run(&["run"])
    .exits(0);
}

#[test]
fn a_check_script_of_100_000_checks_is_refused_in_time() {
    let check = format!(
        "{}\nfor number in range(100_000):\n    \
         setattr(Checks, f'test_more_{{number}}', lambda self: None)\n",
        wants("answer", 42)
    );
    let course = Course::new().exercise("answer", returns("answer", 42), &check);
    let began = Instant::now();
    course
        .run(&["run"])
        .exits(2)
        .says("has 100001 checks, and 1000 are the most");
    assert!(
        began.elapsed() < Duration::from_secs(15),
        "{:?}",
        began.elapsed()
    );
}

// The sources

/// Every source of the program, by its path below `src`.
fn sources() -> Vec<(String, String)> {
    let root = repository().join("src");
    files_below(&root, &[])
        .into_iter()
        .filter(|(path, _)| path.extension().is_some_and(|it| it == "rs"))
        .map(|(path, text)| {
            let text = String::from_utf8(text).unwrap();
            // What tests do is their own business.
            let text = text
                .split("#[cfg(test)]")
                .next()
                .unwrap_or_default()
                .to_owned();
            (path.to_str().unwrap().to_owned(), text)
        })
        .filter(|(path, _)| !path.contains("tests"))
        .collect()
}

/// Asserts that no other file than these holds one of the words.
#[track_caller]
fn only_in(places: &[&str], words: &[&str]) {
    let others: Vec<String> = sources()
        .into_iter()
        .filter(|(path, _)| !places.contains(&&**path))
        .flat_map(|(path, text)| {
            let lines = text.lines().enumerate();
            let found = lines.filter(|(_, line)| {
                words.iter().any(|word| line.contains(word)) && !line.trim().starts_with("//")
            });
            found
                .map(|(number, line)| format!("{path}:{}: {}", number + 1, line.trim()))
                .collect::<Vec<_>>()
        })
        .collect();
    assert!(others.is_empty(), "{others:#?}");
}

#[test]
fn only_one_place_starts_programs_that_are_no_part_of_a_course() {
    only_in(
        &[
            "process/tool.rs",
            // This program itself, as a worker.
            "process/mod.rs",
            "system/unix/fork_server.rs",
            // What the learner named with --edit-cmd.
            "system/unix/shell.rs",
            // clap's.
            "commands/completions.rs",
        ],
        &["Command::new", ".exec("],
    );
}

#[test]
fn no_path_stands_in_a_sentence_as_it_is() {
    only_in(&[], &[".display()"]);
}

#[test]
fn only_one_place_reads_files() {
    only_in(
        &[
            "course/content.rs",
            "system/unix/files.rs",
            // Directories, and files that were looked at a moment before, below those of the runner.
            "build/record.rs",
            "build/target.rs",
            "course/progress.rs",
            // The beginning of a program of the machine.
            "python/cache.rs",
        ],
        &[
            "fs::read(",
            "fs::read_to_string",
            "File::open",
            "File::options",
            "OpenOptions",
        ],
    );
}

#[test]
fn only_the_ui_prints() {
    only_in(
        &[
            "ui/mod.rs",
            "build/lock.rs",
            "build/worker.rs",
            // For tests.
            "mutation.rs",
        ],
        &["println!", "eprint!", " print!"],
    );
}
