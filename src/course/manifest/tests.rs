//! What is true of manifests, right and almost right.

use std::path::Path;

use proptest::prelude::*;

use super::*;
use crate::course::FailsWith;
use crate::course::embedded;
use crate::course::names::{self, is_plain_directory};
use crate::harmless::is_harmful;
use crate::mutation::{almost, try_for_long, with_slips};
use std::time::Duration;

const VALID: &str = r#"format_version = 1
welcome_message = "hello"

[[exercises]]
name = "counter"
dir = "06_classes"
fails_with = "build"
hints = ["look", "think", "write"]
"#;

fn fault(text: &str) -> String {
    match parse(text, PathBuf::from("/course")) {
        Ok(_) => panic!("accepted:\n{text}"),
        Err(error) => error.to_string(),
    }
}

#[test]
fn a_valid_manifest_is_read() {
    let course = parse(VALID, PathBuf::from("/course")).unwrap();
    let counter = course.exercise("counter").unwrap();
    assert_eq!(counter.fails_with, FailsWith::Build);
    assert_eq!(counter.timeout, Duration::from_secs(10));
    assert_eq!(
        counter.source(),
        Path::new("exercises/06_classes/counter.rs")
    );
}

#[test]
fn each_mistake_is_named_with_its_line() {
    for (from, to, expected) in [
        (
            "hints = [",
            "hintz = [",
            "info.toml, line 8: unknown key `hintz`",
        ),
        ("hints = [", "hintz = [", "Did you mean `hints`?"),
        (
            "\"counter\"",
            "\"Counter\"",
            "line 5: `Counter` can't be the name",
        ),
        ("\"06_classes\"", "\"../etc\"", "line 6: dir is `../etc`"),
        ("\"build\"", "\"biuld\"", "Did you mean \"build\"?"),
        ("\"look\"", "\" \"", "line 8: a hint is empty"),
        ("version = 1", "version = 7", "line 1: format_version is 7"),
        ("hints", "timeout_s = 0\nhints", "line 8: timeout_s must be"),
        (
            "hints",
            "min_python = \"three\"\nhints",
            "line 8: min_python is `three`",
        ),
        (
            "hints",
            "requires = [\"numpy\", \"-r/etc/passwd\"]\nhints",
            "line 8: `-r/etc/passwd` can't be a package",
        ),
        (
            "\"think\"",
            "\"\\u001B]0;paper\\u0007\"",
            "line 8: this text holds a character that",
        ),
        (
            "\"think\"",
            "\"go \\u202Etfel\"",
            "line 8: this text holds a character that",
        ),
        (
            "\"hello\"",
            "\"hello\\rbye\"",
            "line 2: this text holds a character that",
        ),
    ] {
        let message = fault(&VALID.replacen(from, to, 1));
        assert!(message.contains(expected), "{to}: {message}");
    }
    let twice = format!("{VALID}{}", &VALID[VALID.find("[[").unwrap()..]);
    assert!(fault(&twice).contains("line 10: the name `counter` is taken, in line 5"));
    assert!(fault("format_version = 1").contains("no [[exercises]]"));
}

#[test]
fn all_mistakes_are_told_at_once_in_their_order() {
    let text = VALID
        .replace("\"hello\"", "7")
        .replace("\"06_classes\"", "\"../etc\"")
        .replace("\"build\"", "true")
        .replace("hints", "lerned = \"x\"\nhints");
    let said = fault(&text);
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(
        lines,
        [
            "info.toml, line 2: `welcome_message` must be a text in quotes, and not the number 7.",
            "info.toml, line 6: dir is `../etc`: it must be the name of one directory, such as \
             \"06_classes\".",
            "info.toml, line 7: `fails_with` must be a text in quotes, and not true.",
            "info.toml, line 8: unknown key `lerned`. Did you mean `learned`? `pyo3lings dev help \
             info.toml` lists the keys.",
        ]
    );
}

#[test]
fn what_authors_mistake_is_said_in_their_words() {
    for (from, to, expected) in [
        (
            "hints",
            "min_python = 3.10\nhints",
            "line 8: min_python is a text: write min_python = \"3.10\".",
        ),
        (
            "[[exercises]]",
            "[exercises]",
            "line 4: write [[exercises]], with two brackets",
        ),
        (
            "[[exercises]]",
            "[[exercise]]",
            "line 4: unknown key `exercise`. Did you mean `exercises`?",
        ),
        (
            "hints",
            "timeout_s = \"20\"\nhints",
            "line 8: `timeout_s` must be a whole number, without quotes",
        ),
        (
            "hints",
            "timeout_s = 99999999999999999999\nhints",
            "line 8: timeout_s must be from 1 to 600",
        ),
        (
            "hints",
            "optional = \"yes\"\nhints",
            "line 8: `optional` must be true or false",
        ),
        (
            "[\"look\", \"think\", \"write\"]",
            "\"look\"",
            "line 8: `hints` must be a list, such as",
        ),
        (
            "\"look\"",
            "1",
            "line 8: each entry of `hints` must be a text",
        ),
        (
            "hints",
            "requires = [{ package = \"Pillow\" }]\nhints",
            "line 8: this package has no `import`",
        ),
        (
            "hints",
            "requires = [7]\nhints",
            "line 8: a package is its name",
        ),
        (
            "name = \"counter\"",
            "",
            "line 4: the exercise has no `name`.",
        ),
        (
            "dir = \"06_classes\"",
            "",
            "line 4: `counter` has no `dir`.",
        ),
        (
            "fails_with = \"build\"",
            "",
            "line 4: `counter` has no `fails_with`.",
        ),
        (
            "hints",
            "final_message = \"x\"\nhints",
            "line 8: `final_message` belongs to the course",
        ),
        (
            "welcome_message",
            "learned",
            "line 2: `learned` belongs to an exercise",
        ),
        (
            "hints",
            "dir = \"x\"\nhints",
            "line 8: `dir` is written twice.",
        ),
        (
            "format_version = 1",
            "",
            "line 1: there is no `format_version`.",
        ),
        (
            "format_version = 1",
            "format_version = \"1\"",
            "line 1: `format_version` must be a whole number",
        ),
        ("hints = [", "hints = [,", "line 8: this is not TOML: "),
    ] {
        let message = fault(&VALID.replacen(from, to, 1));
        assert!(message.contains(expected), "{to}: {message}");
    }
}

#[test]
fn a_prefix_names_an_exercise_when_it_is_unique() {
    let more = VALID.replacen("\"counter\"", "\"count_down\"", 1);
    let both = format!("{VALID}{}", &more[more.find("[[").unwrap()..]);
    let course = parse(&both, PathBuf::from("/course")).unwrap();
    assert_eq!(course.exercise("counte").unwrap().name, "counter");
    let ambiguous = course.exercise("count").unwrap_err().to_string();
    assert!(ambiguous.contains("counter, count_down"), "{ambiguous}");
    let wrong = course.exercise("conuter").unwrap_err().to_string();
    assert!(wrong.contains("Did you mean `counter`?"), "{wrong}");
}

/// Every key, and what may come to stand beside it.
const ALL_KEYS: &str = r#"# A course.
format_version = 1
welcome_message = """
Hello.
"""
final_message = "Bye."

[[exercises]]
name = "counter"
dir = "06_classes"
hints = ["look", "think\tagain", 'write']
fails_with = "build"
profile = "release"
timeout_s = 20
learned = "A count."
guide = "https://pyo3.rs/class"
optional = true
min_python = "3.11"
requires = ["numpy"]
crates = { rayon = "1.10", itoa = { version = "1", features = ["no"], default-features = false } }
pyo3_features = ["num-bigint"]

[[exercises]]
name = "sieve"
dir = "10_speed"
hints = []
fails_with = "check"
"#;
const WORDS: &[&str] = &[
    "[[exercises]]",
    "\n[[exercises]]\nname = \"more\"\ndir = \"more\"\nhints = []\nfails_with = \"import\"\n",
    "exercises",
    "hints",
    "name",
    "=",
    "\n",
    "\"",
    "'",
    "\"\"\"",
    "'''",
    "\\",
    "\\u001B[2J",
    "\\U0010FFFF",
    "\u{1b}[2J",
    "..",
    "/",
    "[",
    "]",
    "{",
    "}",
    ",",
    "#",
    "-1",
    "99999999999999999999",
    "1e400",
    "nan",
    "1979-05-27",
    "\u{202e}",
    "\u{feff}",
    "\r",
    "\0",
];

/// Reads a manifest, and asserts what is true of every one.
fn is_a_course_or_a_clear_error(bytes: &[u8]) {
    match read_text(bytes.to_vec(), PathBuf::from("/course")) {
        Ok(course) => {
            assert!(!course.exercises.is_empty());
            for exercise in &course.exercises {
                for path in [exercise.source(), exercise.check(), exercise.solution()] {
                    assert_eq!(path.components().count(), 3, "{path:?}");
                }
                let texts = exercise.hints.iter().chain(&exercise.learned);
                let mut texts = texts.chain(&exercise.guide).chain(&exercise.requires);
                assert!(!texts.any(|text| text.contains(is_harmful)));
                assert!((1..=600).contains(&exercise.timeout.as_secs()));
            }
        }
        Err(CourseError::Manifest { faults }) => {
            assert!(!faults.is_empty());
            let lines = bytes.split(|byte| *byte == b'\n').count();
            for Fault { line, message } in faults {
                assert!(
                    (1..=lines).contains(&line),
                    "line {line} of {lines}: {message}"
                );
                assert!(!message.contains(char::is_control), "{message:?}");
                assert!((10..900).contains(&message.len()), "{message:?}");
            }
        }
        Err(other) => panic!("{other}"),
    }
}

#[test]
fn any_flipped_bit_is_an_error_or_a_course() {
    is_a_course_or_a_clear_error(ALL_KEYS.as_bytes());
    let mut bytes = ALL_KEYS.as_bytes().to_vec();
    for place in 0..bytes.len() {
        for bit in 0..8 {
            bytes[place] ^= 1 << bit;
            is_a_course_or_a_clear_error(&bytes);
            bytes[place] ^= 1 << bit;
        }
    }
}

#[test]
fn any_depth_is_an_error_or_a_course() {
    for open in ["[", "{a=", "[{a="] {
        let text = format!("format_version = {}", open.repeat(100_000));
        is_a_course_or_a_clear_error(text.as_bytes());
    }
    let dotted = format!("{} = 1", vec!["a"; 100_000].join("."));
    is_a_course_or_a_clear_error(dotted.as_bytes());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100_000))]

    #[test]
    fn an_almost_right_manifest_is_an_error_or_a_course(
        bytes in almost(ALL_KEYS.as_bytes(), WORDS),
    ) {
        is_a_course_or_a_clear_error(&bytes);
    }
}

proptest! {
    #[test]
    fn any_bytes_are_an_error_or_a_course(bytes: Vec<u8>) {
        is_a_course_or_a_clear_error(&bytes);
    }

    #[test]
    fn this_course_with_slips_is_an_error_or_a_course(
        bytes in almost(embedded::MANIFEST_TEXT, WORDS),
    ) {
        is_a_course_or_a_clear_error(&bytes);
    }
}

const FULL: &str = r#"format_version = 1
welcome_message = """
Welcome to `counter`.
"""
final_message = 'done'

[[exercises]]
name = "counter"
dir = "06_classes"
fails_with = "build"
hints = ["look", "think\n    x = 1", "write"]
learned = "A class counts."
guide = "https://pyo3.rs/main/class.html"
profile = "release"
timeout_s = 20
build_timeout_s = 90
optional = true
min_python = "3.11"
requires = ["numpy"]

[[exercises]]
name = "sieve"
dir = "10_speed"
fails_with = "check"
hints = []
"#;

const PARTS: &[&str] = &[
    "\"",
    "'",
    "\"\"\"",
    "'''",
    "[[exercises]]\n",
    "[exercises]\n",
    "[",
    "]",
    "{",
    "}",
    "=",
    ",",
    "\n",
    "\r\n",
    "\\u001b",
    "\\U0010FFFF",
    "\\u202e",
    "\u{202e}",
    "\u{1b}[2J",
    "\u{e0041}",
    "name = \"a\"\n",
    "hints = [\"x\"]\n",
    "guide = \"javascript:x\"\n",
    "timeout_s = 0\n",
    "99999999999999999999",
    "-1",
    "1e400",
    "nan",
    "1979-05-27T07:32:00Z",
    "a.b.c = 1\n",
    "#",
    "..",
    "/",
    "é",
    "\0",
    "inf",
    "0x",
    "true",
];

#[test]
#[ignore = "takes as long as PYO3LINGS_FUZZ says"]
fn fuzz_info_toml() {
    try_for_long(
        "info.toml",
        with_slips(FULL.as_bytes(), PARTS, 60),
        |bytes| {
            let course = match read_text(bytes.clone(), PathBuf::from("/course")) {
                Ok(course) => course,
                Err(error) => {
                    for said in error.to_string().lines() {
                        prop_assert!(
                            !said.contains(|c: char| is_harmful(c) || c.is_control()),
                            "{said:?}"
                        );
                        prop_assert!(said.len() < 1_500, "{}", said);
                    }
                    return Ok(());
                }
            };
            prop_assert!(!course.welcome_message.contains(is_harmful));
            prop_assert!(!course.final_message.contains(is_harmful));
            for exercise in &course.exercises {
                prop_assert_eq!(names::fault(&exercise.name), None);
                prop_assert!(is_plain_directory(&exercise.dir));
                let texts = exercise.hints.iter();
                for text in texts.chain(&exercise.learned).chain(&exercise.guide) {
                    prop_assert!(!text.contains(is_harmful), "{text:?}");
                    prop_assert!(text.len() <= LONGEST_TEXT);
                }
                let guide = exercise.guide.as_ref();
                prop_assert!(guide.is_none_or(|guide| guide.starts_with("http")));
            }
            Ok(())
        },
    );
}
