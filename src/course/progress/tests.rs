//! What is true of progress files, right and damaged.

use proptest::prelude::*;

use super::*;
use crate::harmless::is_harmful;
use crate::mutation::{try_for_long, with_slips};

fn scratch() -> (tempfile::TempDir, ProgressFile) {
    let dir = tempfile::tempdir().unwrap();
    let file = ProgressFile {
        path: dir.path().join("deep/state.toml"),
    };
    (dir, file)
}

#[test]
fn progress_is_there_again_after_a_restart() {
    let (_dir, file) = scratch();
    file.update(|progress| {
        progress.judge("counter", "", true);
        progress.set_hints_given("counter", 2);
        progress.current = Some("sieve".into());
    })
    .unwrap();
    let (progress, recovered) = file.read().unwrap();
    assert_eq!(recovered, None);
    assert!(progress.is_done("counter"));
    assert_eq!(progress.hints_given("counter"), 2);
    assert_eq!(progress.current.as_deref(), Some("sieve"));
}

#[test]
fn a_truncated_file_is_kept_aside_and_what_it_says_is_used() {
    let (_dir, file) = scratch();
    file.update(|progress| {
        progress.judge("counter", "", true);
        progress.judge("sieve", "", true);
    })
    .unwrap();
    let whole = fs::read_to_string(&file.path).unwrap();
    let cut = &whole[..whole.find("sieve").unwrap() + 2];
    fs::write(&file.path, cut).unwrap();

    let (progress, recovered) = file.read().unwrap();
    assert!(progress.is_done("counter"));
    let kept = recovered
        .expect("a damaged file was read without a word")
        .kept_as;
    assert_eq!(fs::read_to_string(kept).unwrap(), cut);
    assert_eq!(
        file.read().unwrap().1,
        None,
        "the second read still finds it damaged"
    );
}

#[test]
fn what_practice_has_shown_is_saved_from_a_damaged_file() {
    let (_dir, file) = scratch();
    let effort = Effort {
        when: 1_700_000_000,
        failures: 2,
    };
    let card = Card::of_solved(effort, 0, 3);
    file.update(|progress| {
        progress.judge("counter", "a1", true);
        progress.note_effort("counter", effort);
        progress.set_card("counter", card.clone());
    })
    .unwrap();
    let whole = fs::read_to_string(&file.path).unwrap();
    // Two people's work, merged by hand, and a line that is none.
    let merged = whole.replace(
        "[practice",
        "<<<<<<< mine\n[moon.landing]\nwhen = 3\n[practice",
    );
    fs::write(&file.path, merged).unwrap();
    let (progress, recovered) = file.read().unwrap();
    assert!(recovered.is_some());
    assert!(progress.has_passed("counter", "a1"));
    assert_eq!(progress.effort("counter"), effort);
    assert_eq!(progress.card("counter"), Some(&card));
    assert_eq!(file.read().unwrap().0, progress);
}

#[test]
fn a_newer_format_is_kept_aside_and_its_done_list_is_used() {
    let (_dir, file) = scratch();
    file.update(|_| ()).unwrap();
    fs::write(
        &file.path,
        "format_version = 9\ndone = [\"counter\"]\nmoon = true\n",
    )
    .unwrap();
    let (progress, recovered) = file.read().unwrap();
    assert!(progress.is_done("counter"));
    assert!(recovered.unwrap().reason.contains("format version 9"));
}

#[test]
fn a_file_that_two_programs_find_damaged_is_set_aside_once() {
    let (_dir, file) = scratch();
    file.update(|progress| progress.judge("counter", "", true))
        .unwrap();
    fs::write(&file.path, "format_version = 1\ndone = [\"counter\"").unwrap();
    std::thread::scope(|scope| {
        for number in 0..8 {
            let file = file.clone();
            scope.spawn(move || {
                file.update(|p| p.judge(&format!("more{number}"), "", true))
                    .unwrap();
                file.read().unwrap();
            });
        }
    });
    assert_eq!(file.read().unwrap().0.done.len(), 9);
    let dir = file.path.parent().unwrap();
    let asides = fs::read_dir(dir).unwrap().filter(|entry| {
        let name = entry.as_ref().unwrap().file_name();
        name.to_string_lossy().contains("unreadable")
    });
    assert_eq!(asides.count(), 1);
}

#[test]
fn two_programs_do_not_undo_each_other() {
    let (_dir, file) = scratch();
    std::thread::scope(|scope| {
        for name in ["a", "b", "c", "d"] {
            let file = file.clone();
            scope.spawn(move || {
                for number in 0..25 {
                    file.update(|p| p.judge(&format!("{name}{number}"), "", true))
                        .unwrap();
                }
            });
        }
    });
    assert_eq!(file.read().unwrap().0.done.len(), 100);
}

/// A learner in the middle of a course.
fn halfway() -> Progress {
    let mut progress = Progress {
        current: Some("abandoned".to_owned()),
        ..Progress::default()
    };
    for name in ["intro1", "counter", "sieve", "dwight_boss", "quiz3"] {
        progress.judge(name, "", true);
        progress.set_hints_given(name, 2);
    }
    progress
}

fn either(read: Result<Progress, Box<Damaged>>) -> Progress {
    read.unwrap_or_else(|damaged| damaged.progress)
}

#[test]
fn a_file_that_breaks_off_keeps_every_name_before_that() {
    let progress = halfway();
    let text = toml::to_string(&progress).unwrap();
    for length in 0..text.len() {
        let found = either(parse(&text.as_bytes()[..length]));
        for name in &progress.done {
            let end = text.find(&format!("\"{name}\"")).unwrap() + name.len() + 2;
            assert!(end > length || found.is_done(name), "{length}: {name}");
        }
    }
}

#[test]
fn a_damaged_byte_takes_at_most_two_names_with_it() {
    let progress = halfway();
    let text = toml::to_string(&progress).unwrap().into_bytes();
    // The word that the list is found by is no name's.
    let key = text
        .windows(7)
        .position(|part| part == b"\ndone =")
        .unwrap();
    let passed = text
        .windows(8)
        .position(|part| part == b"\n[passed")
        .unwrap();
    for place in (0..passed).filter(|place| !(key..key + 7).contains(place)) {
        for byte in (0..0x80).chain([0x80, 0xc3, 0xff]) {
            let mut bytes = text.clone();
            bytes[place] = byte;
            let found = either(parse(&bytes));
            let lost = progress
                .done
                .iter()
                .filter(|name| !found.is_done(name))
                .count();
            assert!(
                lost <= 2,
                "{lost} lost of {:?}",
                String::from_utf8_lossy(&bytes)
            );
        }
    }
}

#[test]
fn a_list_that_slipped_into_a_line_of_its_own_is_no_heading() {
    let text = toml::to_string(&halfway()).unwrap();
    let found = either(parse(text.replace("done = [", "done =\n[").as_bytes()));
    assert_eq!(found.done, halfway().done);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn any_bytes_are_progress_or_said_to_be_none(bytes: Vec<u8>) {
        let _ = parse(&bytes);
    }

    #[test]
    fn whatever_is_recovered_can_be_written_and_read_again(bytes: Vec<u8>, cut in 0_usize..200) {
        let mut text = toml::to_string(&halfway()).unwrap().into_bytes();
        let cut = cut.min(text.len());
        text.splice(cut.., bytes);
        let found = either(parse(&text));
        let written = toml::to_string(&found).unwrap();
        prop_assert_eq!(either(parse(written.as_bytes())), found);
    }
}

#[test]
fn a_pass_belongs_to_its_content() {
    let mut progress = Progress::default();
    progress.judge("counter", "a1", true);
    progress.judge("counter", "a1", false);
    assert!(progress.is_done("counter"), "the same content keeps it");
    progress.judge("counter", "b2", false);
    assert!(!progress.is_done("counter"), "another content loses it");
    progress.judge("counter", "a1", false);
    assert!(
        !progress.is_done("counter"),
        "what was lost does not come back"
    );
}

#[test]
fn a_pass_of_an_older_program_has_no_content_and_is_lost_with_a_failure() {
    let mut progress = either(parse(b"format_version = 1\ndone = [\"counter\"]\n"));
    assert!(progress.is_done("counter"));
    progress.judge("counter", "a1", false);
    assert!(!progress.is_done("counter"));
}

#[test]
fn what_two_people_did_is_merged_and_the_marks_around_it_are_no_exercises() {
    let merged = "format_version = 1\n<<<<<<< HEAD\ndone = [\"counter\"]\n||||||| base\ndone = []\n\
                  =======\ndone = [\"intro1\"]\n>>>>>>> holiday\n\n[passed]\ncounter = \"a1\"\n";
    let damaged = parse(merged.as_bytes()).unwrap_err();
    let progress = damaged.progress;
    for (name, is_done) in [
        ("counter", true),
        ("intro1", true),
        ("holiday", false),
        ("base", false),
    ] {
        assert_eq!(progress.is_done(name), is_done, "{name}");
    }
    assert!(progress.has_passed("counter", "a1"));
}

const WHOLE: &str = "format_version = 1\ncurrent = \"sieve\"\ndone = [\"counter\", \"sieve\"]\n\n\
                     [hints]\ncounter = 2\n\n[passed]\ncounter = \"0f3a\"\nsieve = \"77\"\n";

const PARTS: &[&str] = &[
    "\"",
    "[",
    "]",
    "=",
    "done",
    "hints",
    "[hints]",
    "[passed]",
    "current",
    "format_version = 1",
    "\n",
    "\r\n",
    "<<<<<<< ours\n",
    "=======\n",
    ">>>>>>> theirs\n",
    "counter",
    "-1",
    "99999999999999999999",
    "\u{1b}[2J",
    "\u{202e}",
    "../x",
    "[[done]]",
    "{",
    "}",
    "'''",
    "\"\"\"",
    "nan",
    "1979-05-27",
];

#[test]
#[ignore = "takes as long as PYO3LINGS_FUZZ says"]
fn fuzz_progress() {
    try_for_long(
        "progress files",
        with_slips(WHOLE.as_bytes(), PARTS, 60),
        |bytes| {
            let progress = match parse(bytes) {
                Ok(progress) => progress,
                Err(damaged) => {
                    prop_assert!(!damaged.reason.contains(is_harmful), "{:?}", damaged.reason);
                    prop_assert!(damaged.reason.len() < 1_000, "{:?}", damaged.reason);
                    damaged.progress
                }
            };
            for name in progress.names() {
                prop_assert_eq!(names::fault(name), None, "{}", name);
            }
            let text = toml::to_string(&progress).unwrap();
            match parse(text.as_bytes()) {
                Ok(again) => prop_assert_eq!(again, progress),
                Err(damaged) => prop_assert!(false, "{} in {}", damaged.reason, text),
            }
            Ok(())
        },
    );
}
