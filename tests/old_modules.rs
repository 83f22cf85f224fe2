//! Modules that were written for older versions of PyO3, and how a learner gets them to work with the
//! present one by nothing but the screen: from the first error to the last, each is mended as its
//! explanation says. After a wanted change of a text, look at each new screen, and then accept it
//! (`INSTA_UPDATE=always cargo test --test end_to_end old_modules::`).
//!
//! `tests/old_modules/VERSION/` has the module, its check script, and the changes: below a comment each,
//! lines with `-` go, lines with `+` come, and between two places stands `@@`.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use crate::common::{Course, steady_times};

/// Large enough for an error, its explanation and what to write instead.
const SIZE: (u16, u16) = (40, 80);

/// One change, as its file has it.
struct Change<'a> {
    comment: &'a str,
    places: Vec<(String, String)>,
}

impl<'a> Change<'a> {
    fn read(text: &'a str) -> Self {
        let (comment, places) = text.split_once('\n').unwrap();
        let side = |place: &str, other: char| -> String {
            place
                .lines()
                .filter(|line| !line.starts_with(other))
                .fold(String::from("\n"), |text, line| text + &line[1..] + "\n")
        };
        Change {
            comment,
            places: places
                .split("\n@@\n")
                .map(|place| (side(place, '+'), side(place, '-')))
                .collect(),
        }
    }

    fn apply(&self, source: &str) -> String {
        let mut source = format!("\n{source}");
        for (old, new) in &self.places {
            assert_eq!(source.matches(old).count(), 1, "{old}in{source}");
            source = source.replace(old, new);
        }
        source.split_off(1)
    }
}

/// The screens from the old module to the pass.
fn session(version: &str) -> String {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/old_modules");
    let read = |name: &str| fs::read_to_string(data.join(version).join(name)).unwrap();
    let mut source = read("office.rs");
    let changes = read("changes.txt");
    let course = Course::new().exercise("office", &source, &read("office.py"));
    let mut screens = String::new();
    for change in changes.split("\n\n#").map(Change::read) {
        writeln!(screens, "{}\n", screen(&course, "e explain")).unwrap();
        writeln!(
            screens,
            "--- {}\n",
            change.comment.trim_start_matches("# ").trim()
        )
        .unwrap();
        source = change.apply(&source);
        course.save("office", &source);
    }
    screens + &screen(&course, "Passed, and that was the last one.")
}

/// What `watch` shows of the file as it is, with what to write instead.
fn screen(course: &Course, awaited: &str) -> String {
    let mut terminal = course.terminal(&["watch"]);
    terminal.resize(SIZE.0, SIZE.1).wait_for(awaited);
    if awaited == "e explain" {
        // The whole entry is one page; what is to be written stands below the error from then on.
        terminal
            .press("e")
            .wait_for("read on:")
            .press("q")
            .wait_for("more: pyo3lings explain");
    }
    let rows = terminal.rows_at(SIZE.0, SIZE.1);
    let rows: Vec<String> = rows
        .iter()
        .map(|row| steady_times(row.trim_end()))
        .collect();
    rows.join("\n").trim().to_owned()
}

#[test]
fn a_module_for_pyo3_0_15() {
    insta::assert_snapshot!(session("0.15"));
}

#[test]
fn a_module_for_pyo3_0_19() {
    insta::assert_snapshot!(session("0.19"));
}

#[test]
fn a_module_for_pyo3_0_22() {
    insta::assert_snapshot!(session("0.22"));
}
