//! Where a course lies: any directory name works, or it is said which sign is in the way.

use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};

use crate::common::{CHAPTER, Course, Output, returns, script};

fn course(name: impl AsRef<Path>) -> Course {
    Course::in_directory(name).returning("answer", 42, 42)
}

#[track_caller]
fn works(course: &Course) {
    course.run(&["run"]).exits(0).says("✓ it is 42");
    course.save("answer", "broken");
    course
        .run(&["run"])
        .exits(1)
        .says(&format!("--> exercises/{CHAPTER}/answer.rs:1:"));
}

#[test]
fn any_directory_name_will_do() {
    for name in [
        "with a space",
        "it's \"quoted\" $HOME `id`",
        "ünïcödé 🐍",
        "two\nlines\tand\r\u{1b}[2J",
        "-rf",
        "a#b?c[d]e*f{g}h,i;j=k&l@m!n<o>p|q^r",
        "back\\slash\\n\\",
        "~",
    ] {
        works(&course(name));
    }
}

#[test]
fn watch_works_in_a_directory_with_many_signs() {
    let course = course("-a #b?c[d]\\e\n'f\" 🐍");
    let mut watch = course.terminal(&["watch"]);
    watch.wait_for("✓ it is 42");
    course.save("answer", returns("answer", 41));
    watch.wait_for("expected 42, got 41");
    course.save("answer", returns("answer", 42));
    watch.wait_for("✓ it is 42").press("q").wait_for_the_end();
    course.run(&["verify"]).exits(0);
}

/// A directory whose path has about this many bytes.
fn long(bytes: usize) -> PathBuf {
    let step = "paper".repeat(40);
    std::iter::repeat_n(step.as_str(), bytes / 201).collect()
}

#[test]
fn a_long_path_will_do() {
    works(&course(long(3_400)));
}

#[test]
fn a_hang_is_found_whatever_the_path_is() {
    let check = script("answer", &[("it ends", "while True: pass")]);
    for name in [PathBuf::from("ünï\n🐍 \"q\""), long(900)] {
        Course::in_directory(name)
            .exercise("answer", returns("answer", 42), &check)
            .with("timeout_s = 1")
            .run(&["run"])
            .exits(1)
            .says("stopped after 1 s")
            .says("answer.py:9 while True: pass");
    }
}

#[test]
fn where_nothing_can_be_built_that_is_said_with_the_mend() {
    for (name, fault) in [
        (
            PathBuf::from("12:30"),
            "holds `:`, which cargo can't build with",
        ),
        (
            PathBuf::from(OsStr::from_bytes(b"caf\xe9")),
            "is not UTF-8 text",
        ),
        (long(3_900), "is too long for cargo"),
        #[cfg(all(target_os = "linux", target_arch = "x86_64"))]
        (
            PathBuf::from("a%41b"),
            "holds `%`, which Rust's linker can't write to",
        ),
    ] {
        let course = course(name);
        for arguments in [
            &["run"][..],
            &["verify"],
            &["watch"],
            &["play"],
            &["dev", "check"],
        ] {
            course
                .run(arguments)
                .exits(2)
                .says(fault)
                .says("Move the directory, for example to your home directory");
        }
        course.run(&["doctor"]).exits(1).says("✗ place").says(fault);
        course.run(&["list"]).exits(0);
        course.run(&["hint"]).exits(0);

        // The mend.
        let moved = course.root().parent().unwrap().join("moved");
        let moved = if moved.as_os_str().len() > 1_000 {
            Path::new(env!("CARGO_TARGET_TMPDIR")).join("moved")
        } else {
            moved
        };
        let _ = fs::remove_dir_all(&moved);
        fs::rename(course.root(), &moved).unwrap();
        let mut run = course.command(&["run", "--trust"]);
        Output::of(run.current_dir(&moved)).exits(0);
        fs::remove_dir_all(moved).unwrap();
    }
}
