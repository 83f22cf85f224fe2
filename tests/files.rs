//! What editors, file systems and slips of the hand do to the files of an exercise: each is said, and
//! the course goes on when it is mended.

use std::fs::{self, File};
use std::os::unix::fs::symlink;
use std::path::Path;
use std::thread;
use std::time::{Duration, SystemTime};

use crate::common::{Course, date, remove, returns, script};
use rustix::fs::{CWD, FileType, Mode, mknodat};
use rustix::process::Signal;

/// A course with `answer`, which fails.
fn course() -> Course {
    Course::answering(41)
}

/// Makes a pipe that nobody writes to: whoever reads it waits for ever.
fn pipe(at: &Path) {
    mknodat(CWD, at, FileType::Fifo, Mode::RUSR | Mode::WUSR, 0).unwrap();
}

#[test]
fn whatever_lies_in_place_of_the_exercise_is_said_and_it_goes_on() {
    let course = course();
    let mut terminal = course.watch();
    let path = course.source("answer");
    let away = course.path("away.rs");
    let faults: [(&str, &dyn Fn()); 7] = [
        ("answer.rs is not there. Put it back", &|| ()),
        ("answer.rs is a directory. Move it away", &|| {
            fs::create_dir(&path).unwrap();
        }),
        ("answer.rs is not a file but a pipe or a device.", &|| {
            pipe(&path)
        }),
        ("answer.rs is not a file but a pipe or a device.", &|| {
            symlink("/dev/zero", &path).unwrap();
        }),
        (
            "answer.rs can't be read: Too many levels of symbolic links",
            &|| {
                symlink(&path, &path).unwrap();
            },
        ),
        (
            "answer.rs has 10000000 bytes, which is more than it can need",
            &|| {
                fs::write(&path, vec![b'/'; 10_000_000]).unwrap();
            },
        ),
        ("answer.rs, line 1: this is not UTF-8 text", &|| {
            fs::write(&path, b"// caf\xe9\n").unwrap();
        }),
    ];
    for (number, (words, put)) in faults.into_iter().enumerate() {
        fs::rename(&path, &away).unwrap();
        put();
        terminal.wait_for(words);
        remove(&path);
        let value = 100 + number as i64;
        fs::write(&away, returns("answer", value)).unwrap();
        fs::rename(&away, &path).unwrap();
        terminal.wait_for(&format!("expected 42, got {value}"));
    }
    course.save("answer", "");
    terminal.wait_for("Python can't import the module");
    course.save("answer", returns("answer", 42));
    terminal.wait_for("✓ it is 42").press("q");
    assert_eq!(terminal.wait_for_the_end(), 0);
}

#[test]
fn a_pipe_in_place_of_a_file_stops_no_command() {
    let course = course();
    course.run(&["list"]).exits(0);
    let path = course.source("answer");
    fs::remove_file(&path).unwrap();
    pipe(&path);
    course
        .run(&["run"])
        .exits(2)
        .says("answer.rs is not a file but a pipe or a device.")
        .says("get the original with `pyo3lings reset answer`");
    course
        .run(&["reset", "answer"])
        .exits(0)
        .says("`answer` is back as it was at the beginning.");
    course.run(&["run"]).exits(1).says("expected 42, got 41");

    fs::remove_file(course.script("answer")).unwrap();
    pipe(&course.script("answer"));
    course
        .run(&["run"])
        .exits(2)
        .says("answer.py is not a file but a pipe or a device.");
}

#[test]
fn a_file_that_may_not_be_read_is_said() {
    use std::os::unix::fs::PermissionsExt;
    let course = course();
    let path = course.source("answer");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).unwrap();
    let output = course.run(&["run"]);
    if rustix::process::geteuid().is_root() {
        // The rights of a file are nothing to root, who is shown the file.
        output.exits(1).says("expected 42, got 41");
    } else {
        output
            .exits(2)
            .says("answer.rs can't be read: Permission denied");
    }
    fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
    course.run(&["run"]).exits(1).says("expected 42, got 41");
}

#[test]
fn every_way_to_save_is_noticed() {
    let course = course();
    let mut terminal = course.watch();
    let path = course.source("answer");

    // Truncated, and written a while later, in two pieces.
    let text = returns("answer", 51);
    let (first, second) = text.split_at(text.len() / 2);
    fs::write(&path, "").unwrap();
    thread::sleep(Duration::from_millis(300));
    fs::write(&path, first).unwrap();
    thread::sleep(Duration::from_millis(300));
    fs::write(&path, &text).unwrap();
    assert!(!second.is_empty());
    terminal.wait_for("expected 42, got 51");

    // vim with a backup: the old file gets another name, and a new one is written.
    let backup = path.with_extension("rs~");
    fs::rename(&path, &backup).unwrap();
    fs::write(&path, returns("answer", 52)).unwrap();
    fs::remove_file(&backup).unwrap();
    terminal.wait_for("expected 42, got 52");

    // A link to the file, replaced by a link to another.
    let (one, other) = (course.path("one.rs"), course.path("other.rs"));
    fs::write(&one, returns("answer", 53)).unwrap();
    fs::write(&other, returns("answer", 54)).unwrap();
    // The other's time is newer than the one's, and older than the build of the one.
    let now = SystemTime::now();
    date(&one, now - Duration::from_secs(10));
    date(&other, now - Duration::from_secs(5));
    for (target, value) in [(&one, 53), (&other, 54)] {
        fs::remove_file(&path).unwrap();
        symlink(target, &path).unwrap();
        terminal.wait_for(&format!("expected 42, got {value}"));
    }
    // What the link leads to is changed, where nobody watches.
    fs::write(&other, returns("answer", 42)).unwrap();
    terminal.wait_for("✓ it is 42");
}

#[test]
fn a_save_that_makes_no_event_is_noticed() {
    let course = course();
    let mut terminal = course.watch();
    // Linux tells nobody of what is written through a mapping, as a network file system tells nobody
    // of what another machine writes.
    let file = File::options()
        .read(true)
        .write(true)
        .open(course.source("answer"))
        .unwrap();
    let place = returns("answer", 41).find("41").unwrap();
    // SAFETY: nobody makes the file shorter.
    #[expect(unsafe_code)]
    let mut mapping = unsafe { memmap2::MmapMut::map_mut(&file) }.unwrap();
    mapping[place + 1] = b'2';
    assert_eq!(course.read(course.source("answer")), returns("answer", 42));
    terminal.wait_for("✓ it is 42");
}

#[test]
fn exercises_that_are_thrown_away_and_made_again_are_watched() {
    let course = course();
    let mut terminal = course.watch();
    let exercises = course.path("exercises");
    // As `git checkout` of another branch and back does it.
    fs::remove_dir_all(&exercises).unwrap();
    terminal.wait_for("answer.rs is not there");
    course.write(course.source("answer"), returns("answer", 43));
    terminal.wait_for("expected 42, got 43");
    course.save("answer", returns("answer", 42));
    terminal.wait_for("✓ it is 42");
}

#[test]
fn more_file_events_than_the_system_keeps_lose_no_save() {
    let course = course();
    let mut terminal = course.watch();
    let other = course.path("exercises/01_paper/build.log");
    // Nobody takes the events, of which Linux keeps 16,384.
    terminal.signal(Signal::STOP);
    for number in 0..10_000 {
        fs::write(&other, number.to_string()).unwrap();
    }
    course.save("answer", returns("answer", 42));
    terminal.signal(Signal::CONT);
    terminal.wait_for("✓ it is 42");
}

#[test]
fn reset_brings_a_broken_check_script_back_and_leaves_the_solution() {
    let course = course();
    course.run(&["list"]).exits(0);
    let original = course.read(course.script("answer"));
    course.save("answer", returns("answer", 42));
    fs::write(course.script("answer"), "import (").unwrap();
    course
        .run(&["run"])
        .exits(2)
        .says("the check script itself is broken, line 1: SyntaxError")
        .says("`pyo3lings reset --check answer` brings its original back");
    course
        .run(&["reset", "--check", "answer"])
        .exits(0)
        .says("The check script of `answer` is back as it was. The changed one is kept in .pyo3lings/backups/answer-");
    assert_eq!(course.read(course.script("answer")), original);
    course.run(&["run"]).exits(0).says("✓ it is 42");

    fs::remove_file(course.script("answer")).unwrap();
    course
        .run(&["run"])
        .exits(2)
        .says("answer.py is not there.")
        .says("`pyo3lings reset --check answer`");
    course
        .run(&["reset", "--check", "answer"])
        .exits(0)
        .says("The check script of `answer` is back as it was.");
    course
        .run(&["reset", "--check", "answer"])
        .exits(0)
        .says("is as it was at the beginning; nothing to reset");
}

#[test]
fn reset_brings_both_files_back() {
    let course = course();
    course.run(&["list"]).exits(0);
    let easy = script("answer", &[("it is easy", "pass")]);
    course.save("answer", "// mine\n");
    fs::write(course.script("answer"), &easy).unwrap();
    course
        .run(&["reset", "answer"])
        .exits(0)
        .says("`answer` is back as it was at the beginning. Your version is kept in")
        .says("The check script of `answer` is back as it was.");
    course.run(&["run"]).exits(1).says("expected 42, got 41");
    assert_eq!(course.backups(), ["// mine\n".to_owned(), easy]);
}

#[test]
fn watch_offers_the_original_of_a_broken_check_script() {
    let course = course();
    let mut terminal = course.watch();
    course.save("answer", returns("answer", 42));
    terminal.wait_for("✓ it is 42");
    fs::write(course.script("answer"), "import (").unwrap();
    terminal
        .wait_for("the check script itself is broken, line 1")
        .press("x")
        .wait_for(
            "reset the check script? y/n The changed one is kept as a backup, and your file stays.",
        );
    terminal
        .press("y")
        .wait_for("The check script of `answer` is back as it was.")
        .wait_for("✓ it is 42")
        .wait_for("1/1");
}
