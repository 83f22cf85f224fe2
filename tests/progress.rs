//! Progress is never lost: by a kill, a damaged file, or two programs in one course.

use std::collections::BTreeSet;
use std::fs;
use std::hash::{BuildHasher, RandomState};
use std::process::Stdio;
use std::thread;
use std::time::{Duration, Instant};

use crate::common::{Course, returns};
use proptest::prelude::*;
use serde::Deserialize;

/// How many kills a test makes; `PYO3LINGS_KILLS=10000` makes so many.
fn kills() -> usize {
    std::env::var("PYO3LINGS_KILLS").map_or(1_000, |kills| kills.parse().expect("it is a number"))
}

/// The progress file, as anybody can read it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
struct State {
    format_version: u32,
    /// A file that was cut before it is a progress file all the same.
    #[serde(default)]
    done: BTreeSet<String>,
    #[serde(default)]
    hints: std::collections::BTreeMap<String, usize>,
}

const STATE: &str = ".pyo3lings/state.toml";

/// Exercises that were done long ago.
const DONE: [&str; 8] = [
    "angela", "creed", "kevin", "meredith", "oscar", "phyllis", "stanley", "toby",
];

/// A course with `answer`, of which nobody needs to build anything, and much that is done.
fn course() -> Course {
    let mut course = Course::answering(41);
    for name in DONE {
        course = course.returning(name, 1, 1);
    }
    let done = DONE.map(|name| format!("{name:?}")).join(", ");
    course.write(STATE, format!("format_version = 1\ndone = [{done}]\n"));
    course
}

fn state(course: &Course) -> State {
    let text = course.read(STATE);
    toml::from_str(&text).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

/// Starts a command and kills it some time later, most often while it is at work.
fn kill_within(course: &Course, arguments: &[&str], limit: Duration) {
    let mut child = course
        .command(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program can be started");
    let part = RandomState::new().hash_one(0) % 1_000;
    thread::sleep(limit * part as u32 / 1_000);
    child.kill().expect("it is our child");
    child.wait().expect("it is our child");
}

/// How long a command takes that nobody kills, and a little more.
fn time_of(course: &Course, arguments: &[&str]) -> Duration {
    let began = Instant::now();
    course.run(arguments).exits(0);
    began.elapsed() * 5 / 4
}

#[test]
fn a_kill_at_any_moment_leaves_the_old_progress_or_the_new() {
    thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                let course = course();
                let limit = time_of(&course, &["hint", "answer"]);
                let mut old = state(&course);
                let (mut before, mut after) = (0, 0);
                for _ in 0..kills() / 2 {
                    let given = old.hints.get("answer").copied().unwrap_or(0);
                    let mut new = old.clone();
                    let command = if given < 3 {
                        new.hints.insert("answer".to_owned(), given + 1);
                        "hint"
                    } else {
                        new.hints.remove("answer");
                        "reset"
                    };
                    kill_within(&course, &[command, "answer"], limit);
                    let found = state(&course);
                    assert!(found == old || found == new, "{old:?}\n{found:?}");
                    assert!(DONE.iter().all(|name| found.done.contains(*name)));
                    *(if found == old {
                        &mut before
                    } else {
                        &mut after
                    }) += 1;
                    old = found;
                }
                // Otherwise the kills came all too early or all too late.
                assert!(before > 0 && after > 0, "{before} before, {after} after");
                println!("{before} kills before the change, {after} after it");
                // Nothing of all that is in the way, or left behind.
                course
                    .run(&["list"])
                    .exits(0)
                    .says("8 of 9 done")
                    .says_nothing_of("could not be read");
                let mut left: Vec<_> = fs::read_dir(course.path(".pyo3lings"))
                    .unwrap()
                    .map(|entry| entry.unwrap().file_name())
                    .filter(|name| name.to_string_lossy().starts_with("state"))
                    .collect();
                left.retain(|name| name != "state.toml.new");
                left.sort();
                assert_eq!(left, ["state.lock", "state.toml"]);
            });
        }
    });
}

#[test]
fn a_kill_while_a_damaged_file_is_mended_loses_nothing() {
    let course = course();
    let whole = course.read(STATE);
    let damaged = format!("{whole}\n<<<<<<< half of something");
    let limit = time_of(&course, &["hint", "answer"]);
    let (mut before, mut after) = (0, 0);
    for _ in 0..kills() / 10 {
        course.write(STATE, &damaged);
        kill_within(&course, &["list"], limit);
        if course.read(STATE) == damaged {
            before += 1;
        } else {
            assert!(DONE.iter().all(|name| state(&course).done.contains(*name)));
            assert_eq!(course.read(format!("{STATE}.unreadable-1")), damaged);
            after += 1;
        }
    }
    assert!(before > 0 && after > 0, "{before} before, {after} after");
    assert!(!course.path(format!("{STATE}.unreadable-2")).exists());
}

#[test]
fn a_kill_while_the_originals_are_kept_keeps_no_half_of_one() {
    let course = course();
    let original = returns("answer", 41) + &"// paper\n".repeat(100_000);
    let kept = course.path(".pyo3lings/starters");
    course.save("answer", &original);
    let limit = time_of(&course, &["list"]);
    for _ in 0..kills() / 10 {
        fs::remove_dir_all(&kept).unwrap();
        kill_within(&course, &["list"], limit);
        course.save("answer", "// mine");
        let reset = course.run(&["reset", "answer"]);
        // Whoever kept no original says so; a later command would keep what is there then.
        let now = course.read(course.source("answer"));
        assert!(now == original || now == "// mine", "{reset}");
        course.save("answer", &original);
    }
}

#[test]
fn a_damaged_file_is_kept_aside_and_the_rest_of_it_counts() {
    let course = course();
    let whole = course.read(STATE) + "\n[hints]\nangela = 2\n";
    let cut = &whole[..whole.find("phyllis").unwrap() + 3];
    for (number, (damaged, reason, done)) in [
        (whole.replace("= [", "= {"), "could not be read", 8),
        (cut.to_owned(), "could not be read", 5),
        (String::new(), "missing field `format_version`", 0),
        ("\0".repeat(300), "could not be read", 0),
        (
            whole.replace("version = 1", "version = 2"),
            "it has format version 2, and this pyo3lings writes 1",
            8,
        ),
        (
            whole.replace("\"angela\"", "\"\\u001B[2J\", \"angela\""),
            "is not the name of an exercise",
            8,
        ),
        (
            whole.replace("done", "hints = 3\ndone"),
            "could not be read",
            8,
        ),
    ]
    .into_iter()
    .enumerate()
    {
        course.write(STATE, &damaged);
        course
            .run(&["list"])
            .exits(0)
            .says("Your progress file could not be read")
            .says(reason)
            .says(&format!("state.toml.unreadable-{}", number + 1))
            .says("`pyo3lings verify` finds out what is done")
            .says(&format!("{done} of 9 done"))
            .is_plain_text();
        let kept = format!("{STATE}.unreadable-{}", number + 1);
        assert_eq!(course.read(kept), damaged);
        course
            .run(&["list"])
            .exits(0)
            .says(&format!("{done} of 9 done"))
            .says_nothing_of("could not be read");
    }
}

#[test]
fn bytes_that_are_no_text_are_kept_aside_too() {
    let course = course();
    let mut damaged = course.read(STATE).into_bytes();
    damaged.extend(b"# \xff\xfe\n");
    course.write(STATE, &damaged);
    course
        .run(&["list"])
        .exits(0)
        .says("could not be read (it is not text)")
        .says("8 of 9 done");
    let kept = fs::read(course.path(format!("{STATE}.unreadable-1"))).unwrap();
    assert_eq!(kept, damaged);
}

#[test]
fn names_that_the_course_does_not_have_are_kept_and_not_counted() {
    let course = course();
    let whole = course.read(STATE);
    let more = whole.replace("\"angela\"", "\"angela\", \"ryan\"");
    let more = more.replace("done", "current = \"temp\"\ndone");
    course.write(STATE, more);
    course
        .run(&["list"])
        .exits(0)
        .says("> pending answer")
        .says("8 of 9 done")
        .says("done, and not in this course any more: ryan")
        .says_nothing_of("could not be read");
    course
        .run(&["hint"])
        .exits(0)
        .says("hint 1 of 3 for answer");
    assert!(state(&course).done.contains("ryan"));

    // The course gets it back.
    let course = course.returning("ryan", 1, 1);
    course
        .run(&["list"])
        .exits(0)
        .says("9 of 10 done")
        .says_nothing_of("any more");
}

#[test]
fn twenty_hints_at_the_same_time_all_count() {
    let mut course = Course::new();
    let names: Vec<String> = (0..20).map(|number| format!("exercise{number}")).collect();
    for name in &names {
        course = course.returning(name, 1, 1);
    }
    thread::scope(|scope| {
        for name in &names {
            let course = &course;
            scope.spawn(move || course.run(&["hint", name]).exits(0).code);
        }
    });
    let hints = state(&course).hints;
    assert_eq!(hints.len(), 20, "{hints:?}");
}

#[test]
fn hints_beside_a_watch_count_and_stay() {
    let course = course();
    let mut watch = course.terminal(&["watch", "--manual"]);
    watch.wait_for("h hint");
    course.run(&["hint", "oscar"]).exits(0);
    watch.press("h").wait_for("hint 1 of 3 for answer");
    watch.press("h").wait_for("hint 2 of 3 for answer");
    course.run(&["hint", "oscar"]).exits(0).says("hint 2 of 3");
    watch.press("q").wait_for_the_end();
    let hints = state(&course).hints;
    assert_eq!(hints.get("answer"), Some(&2));
    assert_eq!(hints.get("oscar"), Some(&2));
}

#[test]
fn a_file_that_is_damaged_while_watch_runs_is_said_there() {
    let course = course();
    let mut watch = course.terminal(&["watch", "--manual"]);
    watch.wait_for("h hint");
    let damaged = course.read(STATE).replace("= [", "= {");
    course.write(STATE, &damaged);
    watch
        .press("h")
        .wait_for("Your progress file could not be read");
    watch.press("q").wait_for_the_end();
    assert_eq!(course.read(format!("{STATE}.unreadable-1")), damaged);
    course.run(&["list"]).says("8 of 9 done");
}

#[test]
fn whatever_the_file_holds_the_course_can_be_listed() {
    let course = course();
    let whole = course.read(STATE).into_bytes();
    let length = whole.len();
    proptest!(
        ProptestConfig::with_cases(64),
        |(
            place in 0..length,
            bytes in proptest::collection::vec(any::<u8>(), 0..8),
            cut in any::<bool>(),
        )| {
            let mut damaged = whole.clone();
            let end = if cut { length } else { (place + bytes.len()).min(length) };
            damaged.splice(place..end, bytes);
            course.write(STATE, &damaged);
            course.run(&["list"]).exits(0).says("of 9 done").is_plain_text();
            prop_assert_eq!(state(&course).format_version, 1);
        }
    );
}
