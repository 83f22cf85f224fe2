//! A course from somebody else: it keeps to its directory, and its code runs only after the learner
//! has agreed.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::thread;

use crate::common::{CHAPTER, Course, Output, pyo3lings, remove, repository, returns, wants};

/// A course whose check writes a file beside the course when it runs.
fn course() -> Course {
    let course = Course::new();
    let ran = course.root().with_file_name("ran");
    let check = format!("open({ran:?}, 'w').close()\n{}", wants("answer", 42));
    course
        .exercise("answer", returns("answer", 42), &check)
        .solution(&returns("answer", 42))
}

fn foreign() -> Course {
    course().of_somebody_else()
}

fn has_run(course: &Course) -> bool {
    course.root().with_file_name("ran").exists()
}

const UNKNOWN: &str = "pyo3lings does not know the course in";

// Consent

#[test]
fn nothing_of_it_runs_before_that_is_agreed_to() {
    let course = foreign();
    for arguments in [
        &["run"][..],
        &["run", "--json"],
        &["verify"],
        &["play"],
        &["watch"],
        &[],
        &["dev", "check"],
    ] {
        course
            .run(arguments)
            .exits(2)
            .says(UNKNOWN)
            .says("on this machine they can do whatever you can do")
            .says("Nothing of it was run")
            .says("once with --trust");
        assert!(!has_run(&course), "{arguments:?}");
        assert!(!course.path(".pyo3lings/crates").exists(), "{arguments:?}");
    }
}

#[test]
fn what_only_reads_it_does_not_ask() {
    let course = foreign();
    for arguments in [
        &["list"][..],
        &["list", "--json"],
        &["hint"],
        &["export", "answer", "../exported"],
    ] {
        course.run(arguments).exits(0).says_nothing_of(UNKNOWN);
    }
    course.run(&["doctor"]).exits(0).says("? trust");
    assert!(!has_run(&course));
}

#[test]
fn it_is_asked_once_in_a_terminal() {
    let course = foreign();
    for no in ["n\r", "\r", "maybe\r"] {
        let mut terminal = course.terminal(&["run"]);
        terminal.wait_for("Do you trust where it comes from? [y/N]");
        terminal.press(no);
        terminal.wait_for("nothing of the course was run");
        assert_eq!(terminal.wait_for_the_end(), 2);
        assert!(!has_run(&course));
    }
    let mut terminal = course.terminal(&["run"]);
    terminal
        .wait_for("[y/N]")
        .press("y\r")
        .wait_for("✓ it is 42");
    assert_eq!(terminal.wait_for_the_end(), 0);
    assert!(has_run(&course));

    course.run(&["run"]).exits(0).says_nothing_of(UNKNOWN);
    course.run(&["verify"]).exits(0);
    course.run(&["doctor"]).says("✓ trust you agreed");
}

#[test]
fn watch_asks_before_it_takes_the_screen() {
    let course = foreign();
    let mut watch = course.terminal(&[]);
    watch.wait_for("[y/N]").press("y\r").wait_for("✓ it is 42");
    watch.press("q").wait_for_the_end();
    watch.is_restored();
}

#[test]
fn the_list_asks_before_it_goes_on_to_watch() {
    let course = foreign();
    let mut list = course.terminal(&["list"]);
    list.wait_for("> pending answer")
        .press("c")
        .wait_for("[y/N]");
    list.press("\r").wait_for("nothing of the course was run");
    assert_eq!(list.wait_for_the_end(), 2);
    assert!(!has_run(&course));
}

#[test]
fn trust_is_remembered_whichever_command_it_came_with() {
    for arguments in [
        &["run", "--trust"][..],
        &["--trust", "list"],
        &["dev", "check", "--no-build", "--trust"],
    ] {
        let course = foreign();
        course.run(arguments).says_nothing_of(UNKNOWN);
        course.run(&["run"]).exits(0);
        // The course may change.
        course.write("info.toml", course.read("info.toml") + "# changed\n");
        course.save("answer", returns("answer", 41));
        course.run(&["run"]).exits(1).says("expected 42, got 41");
    }
}

#[test]
fn what_this_program_wrote_is_trusted() {
    let here = tempfile::tempdir().unwrap();
    let run = |arguments: &[&str], here: &Path| Output::of(&mut pyo3lings(here, arguments));
    run(&["init", "learned"], here.path()).exits(0);
    run(&["dev", "new", "written"], here.path()).exits(0);
    for name in ["learned", "written"] {
        run(&["doctor"], &here.path().join(name)).says("✓ trust");
    }
    // This program was built here.
    run(&["doctor"], repository()).says("✓ trust this program was built");
}

#[test]
fn a_course_can_not_bring_its_own_consent() {
    let agreed = course();
    let trusted = fs::read(agreed.state_home().join("pyo3lings/trusted.toml")).unwrap();
    let asks = |course: &Course, state_home: &str| {
        let mut run = course.command(&["run"]);
        run.env("XDG_STATE_HOME", state_home)
            .env("HOME", state_home);
        Output::of(&mut run).exits(2).says(UNKNOWN);
    };
    // The learner's file, in places that are the course's.
    for place in ["state/pyo3lings", ".local/state/pyo3lings", "pyo3lings"] {
        agreed.write(format!("{place}/trusted.toml"), &trusted);
    }
    asks(&agreed, "state");
    asks(&agreed, "");
    asks(&agreed, agreed.root().to_str().unwrap());
    asks(&agreed, agreed.path("state").to_str().unwrap());
    // The learner's own is still the one that counts.
    agreed.run(&["run"]).exits(0);

    // A copy with all that lies in the course is another course.
    let copy = Course::copy_of(agreed.root());
    fs::copy(
        agreed.path(".pyo3lings/consent"),
        copy.path(".pyo3lings/consent"),
    )
    .unwrap();
    asks(&copy, agreed.state_home().to_str().unwrap());
}

#[test]
fn another_course_at_the_same_place_is_asked_about_again() {
    let course = course();
    course.run(&["run"]).exits(0);
    fs::remove_dir_all(course.path(".pyo3lings")).unwrap();
    course.run(&["run"]).exits(2).says(UNKNOWN);
    course.write(".pyo3lings/consent", "");
    course.run(&["run"]).exits(2).says(UNKNOWN);
    course.write(".pyo3lings/consent", "another word");
    course.run(&["run"]).exits(2).says(UNKNOWN);
}

#[test]
fn a_consent_that_can_not_be_remembered_counts_once() {
    let course = foreign();
    fs::write(course.state_home(), "a file").unwrap();
    course
        .run(&["run", "--trust"])
        .exits(0)
        .says("can't be remembered");
    course.run(&["run"]).exits(2).says(UNKNOWN);

    fs::remove_file(course.state_home()).unwrap();
    let file = course.state_home().join("pyo3lings/trusted.toml");
    course.run(&["list", "--trust"]).exits(0);
    fs::write(file, "[courses\n\0").unwrap();
    course.run(&["run"]).exits(2).says(UNKNOWN);
    course.run(&["run", "--trust"]).exits(0);
    course.run(&["run"]).exits(0);
}

#[test]
fn consents_that_come_at_the_same_time_all_count() {
    let courses: Vec<Course> = (0..4).map(|_| foreign()).collect();
    let home = courses[0].state_home();
    let run = |course: &Course, arguments: &[&str]| {
        let mut command = course.command(arguments);
        Output::of(command.env("XDG_STATE_HOME", &home)).code
    };
    thread::scope(|scope| {
        for course in courses.iter().chain(&courses) {
            scope.spawn(|| run(course, &["list", "--trust"]));
        }
    });
    for course in &courses {
        assert_eq!(run(course, &["run"]), Some(0));
    }
}

// Its directory

/// Somewhere that is none of the course's business.
fn outside(course: &Course) -> PathBuf {
    let outside = course.root().with_file_name("outside");
    fs::create_dir_all(outside.join(CHAPTER)).unwrap();
    fs::write(outside.join("bashrc"), "alias ll='ls -l'\n").unwrap();
    outside
}

/// Everything below a directory, with its content.
fn all_of(directory: &Path) -> Vec<(PathBuf, String)> {
    let mut all = Vec::new();
    for entry in fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.push((path.clone(), String::new()));
            all.extend(all_of(&path));
        } else {
            let content = fs::read_to_string(&path).unwrap();
            all.push((path, content));
        }
    }
    all.sort();
    all
}

#[track_caller]
fn is_refused(course: &Course, link: &str, outside: &Path) {
    let before = all_of(outside);
    for arguments in [
        &["list"][..],
        &["hint"],
        &["run"],
        &["verify"],
        &["reset", "answer"],
        &["export", "answer", "../exported"],
        &["watch"],
        &["dev", "update"],
    ] {
        course
            .run(arguments)
            .exits(2)
            .says(link)
            .says("leads out of the course's directory, and is not used");
    }
    assert_eq!(all_of(outside), before, "{link}");
}

#[test]
fn links_that_lead_out_of_it_are_refused() {
    for (link, target) in [
        ("info.toml", "bashrc"),
        ("exercises", ""),
        ("exercises/01_paper", CHAPTER),
        ("exercises/01_paper/answer.rs", "bashrc"),
        ("editor/Cargo.toml", "bashrc"),
        ("Cargo.lock", "bashrc"),
        ("python_checks", ""),
        ("python_checks/01_paper", CHAPTER),
        ("python_checks/01_paper/answer.py", "bashrc"),
        ("solutions/01_paper/answer.rs", "bashrc"),
        (".pyo3lings", ""),
        (".pyo3lings/state.toml", "bashrc"),
        (".pyo3lings/state.toml.new", "bashrc"),
        (".pyo3lings/state.lock", "bashrc"),
        (".pyo3lings/.gitignore", "bashrc"),
        (".pyo3lings/consent", "bashrc"),
        (".pyo3lings/backups", ""),
        (".pyo3lings/starters", ""),
        (".pyo3lings/starters/exercises/01_paper/answer.rs", "bashrc"),
        (".pyo3lings/crates", ""),
        (".pyo3lings/crates/answer/Cargo.toml", "bashrc"),
        (".pyo3lings/run", ""),
        (".pyo3lings/target", ""),
        (".pyo3lings/venv", ""),
        (".pyo3lings/dev-check/course/exercises", ""),
    ] {
        let course = course();
        let outside = outside(&course);
        let path = course.path(link);
        let manifest = course.read("info.toml");
        remove(&path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        if link == "info.toml" {
            fs::write(outside.join("bashrc"), manifest).unwrap();
        }
        symlink(outside.join(target), &path).unwrap();
        // A course that is found by its directories is named here.
        if link == "exercises" {
            course
                .run(&["--course", ".", "list"])
                .exits(2)
                .says("leads out of");
        } else {
            is_refused(&course, link, &outside);
        }
    }
}

#[test]
fn links_that_lead_nowhere_make_no_file_out_there() {
    for link in [
        "exercises/01_paper/answer.rs",
        "exercises/01_paper",
        "editor/lib.rs",
        "Cargo.toml",
        ".pyo3lings/.gitignore",
        ".pyo3lings/state.lock",
        ".pyo3lings/starters/exercises/01_paper",
        ".pyo3lings/crates/answer",
    ] {
        let course = course();
        let outside = outside(&course);
        let path = course.path(link);
        remove(&path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        symlink(outside.join("nothing-yet"), &path).unwrap();
        is_refused(&course, link, &outside);
    }
}

#[test]
fn links_inside_of_it_are_fine() {
    let course = course();
    let file = course.source("answer");
    course.write("shared/answer.rs", course.read(&file));
    fs::remove_file(&file).unwrap();
    symlink("../../shared/answer.rs", &file).unwrap();
    course.run(&["run"]).exits(0);
    course.write("shared/answer.rs", returns("answer", 41));
    course.run(&["run"]).exits(1).says("expected 42, got 41");
}

#[test]
fn names_that_lead_out_of_it_are_refused() {
    let course = course();
    let manifest = course.read("info.toml");
    for directory in [
        "..",
        "../..",
        "/etc",
        "a/b",
        ".",
        "",
        "a\\\\b",
        ".pyo3lings",
        "~",
    ] {
        let there = format!("dir = \"{directory}\"");
        course.write(
            "info.toml",
            manifest.replace(&format!("dir = {CHAPTER:?}"), &there),
        );
        course
            .run(&["list"])
            .exits(2)
            .says("it must be the name of one directory");
    }
    for name in ["../answer", "/etc/passwd", "..", "a/b", ""] {
        let there = format!("name = \"{name}\"");
        course.write("info.toml", manifest.replace("name = \"answer\"", &there));
        course
            .run(&["list"])
            .exits(2)
            .says("can't be the name of an exercise");
    }
}
