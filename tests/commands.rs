//! The commands, as they are typed.

use std::fs;
use std::io;
use std::process::Stdio;

use crate::common::{CHAPTER, Course, Output, function, pyo3lings, repository, returns};

/// A course with `answer`, which fails, and `second`, which passes.
fn two_exercises() -> Course {
    Course::answering(41).returning("second", 2, 2)
}

#[test]
fn run_fails_with_what_was_expected_and_passes_after_the_fix() {
    let course = two_exercises();
    course
        .run(&["run", "answer"])
        .exits(1)
        .says("✓ built")
        .says("✗ it is 42")
        .says("answer.py:9 self.assertEqual(answer.answer(), 42)")
        .says("expected 42, got 41")
        .says("0/2");
    course.save("answer", returns("answer", 42));
    course
        .run(&["run", "answer"])
        .exits(0)
        .says("✓ it is 42")
        .says("1/2");
}

#[test]
fn run_without_a_name_takes_the_first_that_is_not_done() {
    let course = two_exercises();
    course.run(&["run"]).exits(1).says("✗ it is 42");
    course.save("answer", returns("answer", 42));
    course.run(&["run"]).exits(0).says("✓ it is 42");
    course.run(&["run"]).exits(0).says("✓ it is 2");
}

#[test]
fn a_pass_that_breaks_is_no_longer_done() {
    let course = two_exercises();
    course.run(&["run", "second"]).exits(0);
    assert!(course.is_done("second"));
    course.save("second", returns("second", 3));
    course.run(&["run", "second"]).exits(1);
    assert!(!course.is_done("second"));
}

#[test]
fn run_shows_the_compilers_own_words_with_the_course_s_path() {
    let course = two_exercises();
    course.save("answer", function("answer", "\"paper\""));
    course
        .run(&["run", "answer"])
        .exits(1)
        .says("it does not build: 1 error")
        .says("error[E0308]: mismatched types")
        .says(&format!("--> exercises/{CHAPTER}/answer.rs:7:5"))
        .says_nothing_of("could not compile")
        .is_plain_text();
}

#[test]
fn run_as_json_is_one_document() {
    let course = two_exercises();
    let failed = course.run(&["run", "answer", "--json"]);
    failed.exits(1);
    let report = failed.json();
    assert_eq!(report["schema"], 1);
    assert_eq!(report["passed"], false);
    assert_eq!(report["exercise"], "answer");
    assert_eq!(report["verdict"]["kind"], "failed");
    let check = &report["verdict"]["checks"][0];
    assert_eq!(check["name"], "Checks.test_0");
    assert_eq!(check["sentence"], "it is 42");
    assert_eq!(check["outcome"], "failed");
    assert_eq!(check["problem"]["expected"], "42");
    assert_eq!(check["problem"]["got"], "41");
    let script = format!("python_checks/{CHAPTER}/answer.py");
    assert_eq!(check["problem"]["at"]["file"], script);
    assert_eq!(check["problem"]["at"]["line"], 9);
    assert!(
        report["build_seconds"]
            .as_f64()
            .is_some_and(|time| time > 0.0)
    );
    assert!(
        report["check_seconds"]
            .as_f64()
            .is_some_and(|time| time > 0.0)
    );
    assert_eq!(report["warnings"].as_array().map(Vec::len), Some(0));

    let passed = course.run(&["run", "second", "--json"]);
    passed.exits(0);
    assert_eq!(passed.json()["verdict"]["kind"], "passed");

    course.save("answer", "this is not Rust");
    let report = course.report("answer");
    assert_eq!(report["verdict"]["kind"], "not_built");
    let diagnostic = &report["verdict"]["diagnostics"][0];
    assert_eq!(diagnostic["severity"], "error");
    let place = format!("exercises/{CHAPTER}/answer.rs:1:6");
    assert_eq!(diagnostic["place"], place);
    assert!(!diagnostic["rendered"].as_str().unwrap().contains('\u{1b}'));
}

#[test]
fn the_beginning_of_a_name_is_enough_where_only_one_exercise_has_it() {
    let course = two_exercises().returning("secretary", 3, 3);
    course.run(&["run", "seco"]).exits(0).says("✓ it is 2");
    course.run(&["run", "second.rs"]).exits(0);
    course
        .run(&["run", "sec"])
        .exits(2)
        .says("`sec` may be second, secretary. Give a few more letters.");
}

#[test]
fn a_wrong_name_is_answered_with_the_nearest() {
    let course = two_exercises();
    for command in ["run", "hint", "reset"] {
        course
            .run(&[command, "anwser"])
            .exits(2)
            .says("there is no exercise `anwser`. Did you mean `answer`?");
    }
    course
        .run(&["run", "xylophone"])
        .exits(2)
        .says("there is no exercise `xylophone`. `pyo3lings list` shows all of them.")
        .says_nothing_of("Did you mean");
}

#[test]
fn a_command_in_a_message_is_what_has_to_be_typed() {
    let course = two_exercises();
    let mut by_cargo = course.command(&["run", "xylophone"]);
    by_cargo.env("CARGO_MANIFEST_DIR", repository());
    Output::of(&mut by_cargo).says("`cargo run -- list` shows all of them.");
    // Some other project's cargo started what started this.
    let mut by_another = course.command(&["run", "xylophone"]);
    by_another.env("CARGO_MANIFEST_DIR", course.root());
    Output::of(&mut by_another).says("`pyo3lings list` shows all of them.");
}

#[test]
fn a_wrong_command_or_option_is_a_usage_error() {
    let course = two_exercises();
    course
        .run(&["rnu"])
        .exits(2)
        .says("unrecognized subcommand");
    course.run(&["run", "--jsno"]).exits(2).says("--json");
}

#[test]
fn hints_come_one_by_one() {
    let course = two_exercises();
    let first = course.run(&["hint"]);
    first
        .exits(0)
        .says("hint 1 of 3 for answer (2 more are left)")
        .says("look at answer")
        .says_nothing_of("think");
    course
        .run(&["hint"])
        .says("hint 2 of 3 for answer (one more is left)")
        .says("think at answer");
    for _ in 0..2 {
        course
            .run(&["hint"])
            .exits(0)
            .says("hint 3 of 3 for answer (this is the last one)")
            .says("write at answer")
            .says_nothing_of("look at answer");
    }
    // Another exercise has hints of its own.
    course
        .run(&["hint", "second"])
        .says("hint 1 of 3 for second");
}

#[test]
fn all_hints_at_once() {
    let course = two_exercises();
    course
        .run(&["hint", "answer", "--all"])
        .exits(0)
        .says("hint 1 of 3")
        .says("hint 2 of 3")
        .says("hint 3 of 3");
}

#[test]
fn an_exercise_may_have_no_hints() {
    let course = two_exercises();
    let manifest = course.read("info.toml").replace(
        r#"hints = ["look at answer", "think at answer", "write at answer"]"#,
        "hints = []",
    );
    course.write("info.toml", manifest);
    course.run(&["hint"]).exits(0).says("answer has no hints.");
}

#[test]
fn list_in_a_pipe_is_a_plain_table() {
    let course = two_exercises();
    course.run(&["run", "second"]).exits(0);
    let list = course.run(&["list"]);
    list.exits(0)
        .says(&format!("> pending answer exercises/{CHAPTER}/answer.rs"))
        .says(&format!("done second exercises/{CHAPTER}/second.rs"))
        .says("1 of 2 done")
        .is_plain_text();
}

#[test]
fn list_as_json_is_one_document() {
    let course = two_exercises().with("optional = true");
    course.run(&["run", "second"]).exits(0);
    let output = course.run(&["list", "--json"]);
    output.exits(0);
    let list = output.json();
    assert_eq!(list["schema"], 1);
    assert_eq!(list["current"], "answer");
    assert_eq!(list["done"], 1);
    let [answer, second] = &list["exercises"].as_array().unwrap()[..] else {
        panic!("{list}");
    };
    assert_eq!(answer["name"], "answer");
    assert_eq!(answer["dir"], CHAPTER);
    assert_eq!(answer["path"], format!("exercises/{CHAPTER}/answer.rs"));
    assert_eq!(answer["done"], false);
    assert_eq!(answer["optional"], false);
    assert_eq!(second["done"], true);
    assert_eq!(second["optional"], true);
}

#[test]
fn reset_brings_the_original_back_and_keeps_the_learner_s_version() {
    let course = two_exercises();
    course.run(&["list"]).exits(0);
    let original = course.read(course.source("second"));
    course
        .run(&["reset", "second"])
        .exits(0)
        .says("`second` is as it was at the beginning; nothing to reset.");

    course.run(&["run", "second"]).exits(0);
    course.save("second", "// mine\n");
    course
        .run(&["reset", "second"])
        .exits(0)
        .says("`second` is back as it was at the beginning. Your version is kept in .pyo3lings/backups/second-");
    assert_eq!(course.read(course.source("second")), original);
    assert!(!course.is_done("second"));

    // A second one in the same second does not replace the first.
    course.save("second", "// mine again\n");
    course.run(&["reset", "second"]).exits(0);
    assert_eq!(course.backups(), ["// mine\n", "// mine again\n"]);

    fs::remove_file(course.source("second")).unwrap();
    course
        .run(&["reset", "second"])
        .exits(0)
        .says("`second` is back as it was at the beginning.");
    assert_eq!(course.read(course.source("second")), original);
}

#[test]
fn the_course_can_be_named_and_is_found_from_below() {
    let course = two_exercises();
    let elsewhere = tempfile::tempdir().unwrap();
    let root = course.root().to_str().unwrap();
    let run = |arguments: &[&str]| Output::of(course.command(arguments).current_dir(&elsewhere));
    run(&["--course", root, "run", "second"]).exits(0);
    run(&["run", "second", "--course", root]).exits(0);
    run(&["--course", "/nowhere", "list"])
        .exits(2)
        .says("cannot open the course's directory /nowhere");
    let below = course.path(format!("exercises/{CHAPTER}"));
    Output::of(course.command(&["run", "second"]).current_dir(below)).exits(0);
}

#[test]
fn where_there_is_no_course_that_is_said() {
    let empty = tempfile::tempdir().unwrap();
    for arguments in [&["run"][..], &["list"], &["verify"], &["hint"], &[]] {
        Output::of(&mut pyo3lings(&empty, arguments))
            .exits(2)
            .says("there is no course in")
            .says("--course DIR");
    }
}

#[test]
fn a_mistake_in_info_toml_is_said_with_its_line() {
    let course = two_exercises();
    let valid = course.read("info.toml");
    for (from, to, words) in [
        (
            "hints = [",
            "hintz = [",
            "info.toml, line 8: unknown key `hintz`",
        ),
        ("hints = [", "hintz = [", "Did you mean `hints`?"),
        (
            "name = \"second\"",
            "name = \"answer\"",
            "line 12: the name `answer` is taken, in line 6",
        ),
        (
            "name = \"answer\"",
            "name = \"class\"",
            "line 6: `class` can't be the name of an exercise",
        ),
        (
            "version = 1",
            "version = 2",
            "line 1: format_version is 2, and this pyo3lings reads 1",
        ),
        (
            "\"01_paper\"",
            "\"../01_paper\"",
            "line 7: dir is `../01_paper`",
        ),
        ("[[exercises]]", "[[exercises]", "info.toml, line 5"),
    ] {
        course.write("info.toml", valid.replacen(from, to, 1));
        course.run(&["list"]).exits(2).says(words);
    }
    course.write(
        "info.toml",
        "format_version = 1\nwelcome_message = \"\\q\"\n",
    );
    course.run(&["list"]).exits(2).says("info.toml, line 2");
    course.write("info.toml", b"format_version = 1\n# \xff\n");
    course
        .run(&["list"])
        .exits(2)
        .says("info.toml, line 2: this line is not UTF-8 text");
}

#[cfg(unix)]
#[test]
fn an_exercise_outside_of_the_course_is_refused() {
    let course = two_exercises();
    let secret = course.root().with_file_name("secret.rs");
    fs::write(&secret, returns("answer", 42)).unwrap();
    fs::remove_file(course.source("answer")).unwrap();
    std::os::unix::fs::symlink(&secret, course.source("answer")).unwrap();
    course
        .run(&["run", "answer"])
        .exits(2)
        .says("leads out of the course's directory, and is not used");
}

#[test]
fn a_reader_who_goes_away_is_no_panic() {
    let course = two_exercises();
    for arguments in [
        &["list"][..],
        &["list", "--json"],
        &["hint", "--all"],
        &["run", "second"],
        &["verify", "--json"],
        &["--help"],
    ] {
        let (reader, writer) = io::pipe().unwrap();
        drop(reader);
        let output = course
            .command(arguments)
            .stdin(Stdio::null())
            .stdout(writer)
            .stderr(Stdio::piped())
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(said, "", "{arguments:?}");
        assert!(
            matches!(output.status.code(), Some(0 | 1)),
            "{arguments:?}: {output:?}"
        );
    }
}

#[test]
fn a_damaged_progress_file_is_kept_aside_and_what_it_says_is_used() {
    let course = two_exercises();
    course.run(&["run", "second"]).exits(0);
    let state = course.read(".pyo3lings/state.toml");
    let damaged = state.replace("format_version = 1", "format_version = {");
    assert_ne!(state, damaged);
    course.write(".pyo3lings/state.toml", &damaged);
    course
        .run(&["list"])
        .exits(0)
        .says("Your progress file could not be read")
        .says("state.toml.unreadable-1")
        .says("1 of 2 done");
    assert_eq!(course.read(".pyo3lings/state.toml.unreadable-1"), damaged);
    course
        .run(&["list"])
        .exits(0)
        .says("1 of 2 done")
        .says_nothing_of("could not be read");
}

#[test]
fn two_runs_at_the_same_time_both_count() {
    let course = two_exercises();
    course.save("answer", returns("answer", 42));
    std::thread::scope(|scope| {
        for name in ["answer", "second"] {
            let course = &course;
            scope.spawn(move || course.run(&["run", name]).exits(0).code);
        }
    });
    course.run(&["list"]).says("2 of 2 done");
}

#[test]
fn colours_come_when_they_are_asked_for() {
    let course = two_exercises();
    let output = course.run(&["run", "--color", "always"]);
    assert!(output.exits(1).stdout.contains("\u{1b}[31m"));
    course
        .run(&["run", "--color", "never"])
        .exits(1)
        .is_plain_text();
}
