//! Input that is almost right, or wrong on purpose: what a check says, what a compiler prints, what
//! info.toml holds. Nothing of it does something to the terminal or hides a verdict.

use std::fs;

use crate::common::{CHAPTER, Course, returns, script};
use indoc::indoc;
use serde_json::Value;

/// A course with `answer`, whose check script has these tests and this in front of them.
fn checked_by(front: &str, tests: &[(&str, &str)]) -> Course {
    let script =
        script("answer", tests).replace("class Checks", &format!("{front}\n\nclass Checks"));
    Course::new().exercise("answer", returns("answer", 42), &script)
}

/// The outcomes of all checks, and the messages of those that failed.
fn outcomes(course: &Course) -> Vec<(String, String)> {
    let report = course.report("answer");
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    report["verdict"]["checks"]
        .as_array()
        .unwrap_or_else(|| panic!("{report}"))
        .iter()
        .map(|check| (text(&check["outcome"]), text(&check["problem"]["message"])))
        .collect()
}

#[test]
fn escape_sequences_in_a_check_do_nothing_to_the_terminal() {
    let front = indoc! {r#"
        class Evil:
            def __repr__(self):
                return "\x1b[2J<evil>\x9b31m\r"
    "#};
    let course = checked_by(
        front,
        &[
            (
                "a \x1b[2J sentence",
                "raise ValueError('a\\x1b]0;title\\x07b')",
            ),
            ("it is evil", "self.assertEqual(Evil(), 3)"),
            ("many are evil", "self.assertEqual([Evil()] * 30, [1] * 30)"),
            (
                "a case is evil",
                indoc! {"
                    with self.subTest(e=Evil()):
                        self.fail()
                "},
            ),
            ("skipped", "self.skipTest('\\x1b[2J')"),
            (
                "an attack",
                indoc! {r"
                    self.attacks = [{'typed': '\x1b[2J', 'held': False, 'by': '\x1b', 'got': '\x1b'}]
                    self.fail('\x1b[2J')
                "},
            ),
        ],
    );
    course
        .run(&["run"])
        .exits(1)
        .says("✗ a sentence")
        .says("ValueError: ab")
        .says("expected 3, got <evil>")
        .is_plain_text();
}

#[test]
fn an_exception_that_can_not_be_shown_is_a_failed_check() {
    let front = indoc! {"
        class NoText(Exception):
            def __str__(self):
                raise KeyboardInterrupt

        class NoNotes(Exception):
            __notes__ = 5

        class Nameless(type):
            @property
            def __name__(cls):
                raise OSError

        class Named(metaclass=Nameless):
            pass
    "};
    let course = checked_by(
        front,
        &[
            ("no text", "raise NoText"),
            ("no notes", "raise NoNotes"),
            ("no name", "self.assertEqual(Named, 3)"),
            ("half a character", "raise ValueError('\\ud800 paper')"),
            ("fine", "pass"),
        ],
    );
    let outcomes = outcomes(&course);
    let kinds: Vec<&str> = outcomes.iter().map(|(kind, _)| &**kind).collect();
    assert_eq!(kinds, ["failed", "failed", "failed", "failed", "passed"]);
    assert!(outcomes[0].1.contains("can't be shown"), "{outcomes:?}");
    assert_eq!(outcomes[3].1, "? paper");
}

#[test]
fn a_message_with_an_arrow_is_no_place() {
    let course = checked_by("", &[("it is 42", "pass")]);
    course.save(
        "answer",
        r#"compile_error!("a\u{1b}[2J\nerror: forged\n --> nowhere.rs");"#,
    );
    let output = course.run(&["run", "--color", "always"]);
    output.exits(1);
    assert!(!output.stdout.contains("\u{1b}[2J"), "{output}");
    let report = course.report("answer");
    let place = &report["verdict"]["diagnostics"][0]["place"];
    assert_eq!(
        *place,
        format!("exercises/{CHAPTER}/answer.rs:1:1"),
        "{report}"
    );
}

#[cfg(target_os = "linux")]
#[test]
fn a_flood_on_every_channel_is_no_pass_and_takes_no_memory() {
    let front = indoc! {"
        import os, stat

        def flood(line):
            for fd in range(3, 130):
                try:
                    if stat.S_ISFIFO(os.fstat(fd).st_mode):
                        for _ in range(100):
                            os.write(fd, line)
                except OSError:
                    pass
    "};
    let course = checked_by(
        front,
        &[
            ("a flood of lines", "flood(b'x\\n' * 30_000)"),
            ("a flood without an end", "flood(b'x' * 3_000_000)"),
            ("it is 42", "self.assertEqual(answer.answer(), 41)"),
        ],
    );
    let mut watch = course.terminal(&["watch"]);
    watch.wait_for("expected 41, got 42");
    let status = fs::read_to_string(format!("/proc/{}/status", watch.pid())).unwrap();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let peak = peak.unwrap().trim().trim_end_matches(" kB");
    assert!(peak.parse::<u64>().unwrap() < 150_000, "{peak} kB");
    course
        .run(&["run"])
        .exits(1)
        .says("✓ a flood of lines")
        .says("✓ a flood without an end")
        .says("expected 41, got 42");
}

#[test]
fn texts_of_info_toml_do_nothing_to_the_terminal() {
    let course = Course::answering(41);
    let manifest = course.read("info.toml");
    for (from, to, words) in [
        (
            "\"look at answer\"",
            "\"\\u001B]52;c;cm0gLXJm\\u0007\"",
            "info.toml, line 8: this text holds a character that",
        ),
        (
            "Welcome",
            "\\u009b2JWelcome",
            "info.toml, line 2: this text holds a character that",
        ),
        (
            "\"answer\"",
            "\"\\u001B[2J\"",
            "line 6: `\\u{1b}[2J` can't be the name of an exercise",
        ),
        ("fails_with", "\"\\u001B[2J\"", "unknown key"),
    ] {
        course.write("info.toml", manifest.replacen(from, to, 1));
        course.run(&["list"]).exits(2).says(words).is_plain_text();
        course.run(&["hint"]).exits(2).is_plain_text();
    }
}

#[test]
fn an_exercise_that_would_hide_a_module_of_python_is_refused() {
    for name in ["json", "unittest", "libc", "yield"] {
        Course::new()
            .returning(name, 42, 42)
            .run(&["run"])
            .exits(2)
            .says(&format!("`{name}` can't be the name of an exercise"))
            .says("a module or crate that is there already");
    }
}

#[test]
fn info_toml_that_is_no_file_of_a_course_is_said() {
    let course = Course::answering(41);
    let path = course.path("info.toml");
    fs::File::options()
        .write(true)
        .open(&path)
        .unwrap()
        .set_len(1 << 40)
        .unwrap();
    course.run(&["list"]).exits(2).says("cannot read");
}
