//! Full disks, read-only disks, and a system that watches no files: said, and nothing is lost. Each
//! test has a namespace of its own for that.

#![cfg(target_os = "linux")]

use std::path::Path;
use std::time::Duration;

use crate::common::namespace::{Disk, in_a_namespace, set_limit};
use crate::common::{Course, returns};

/// A course with `answer`, which fails, on small disks.
struct OnDisks {
    course: Course,
    /// Where the course and its progress are.
    root: Disk,
    /// Where cargo builds.
    target: Disk,
    /// Where extensions are copied to for the checks.
    run: Disk,
}

fn on_disks() -> OnDisks {
    let mut disks = None;
    let course = Course::prepared("course", |root| {
        disks = Some((
            Disk::mount(root, "2m"),
            Disk::mount(&root.join(".pyo3lings/target"), "400m"),
            Disk::mount(&root.join(".pyo3lings/run"), "20m"),
        ));
    });
    let (root, target, run) = disks.expect("they were mounted");
    OnDisks {
        course: course.returning("answer", 41, 42),
        root,
        target,
        run,
    }
}

fn state(course: &Course) -> String {
    course.read(Path::new(".pyo3lings/state.toml"))
}

#[test]
fn a_disk_that_is_full_for_the_compiler_takes_no_pass_away() {
    in_a_namespace(|| {
        let OnDisks { course, target, .. } = &on_disks();
        let mut terminal = course.watch();
        course.save("answer", returns("answer", 42));
        terminal.wait_for("✓ it is 42").wait_for("1/1");
        target.fill();
        course.save("answer", returns("answer", 42) + "\n");
        terminal
            .wait_for("that is not your code's fault: the disk is full. Free some space")
            .wait_for("1/1")
            .wait_for("r run");
        course.run(&["run"]).exits(2).says("the disk is full.");
        // Room for the compiler, and none for the linker, which only says that it crashed.
        target.leave(1 << 17);
        course.run(&["run"]).exits(2).says("the disk is full.");
        assert!(state(course).contains("answer"));
        target.empty();
        // A save that changes nothing is the wish to try again.
        course.save("answer", returns("answer", 42) + "\n");
        terminal.wait_for("✓ it is 42");
    });
}

#[test]
fn a_disk_that_is_full_for_the_check_is_said() {
    in_a_namespace(|| {
        let OnDisks { course, run, .. } = &on_disks();
        let mut terminal = course.watch();
        run.fill();
        course.save("answer", returns("answer", 42));
        terminal.wait_for("the built module can't be copied for the checks: the disk is full.");
        run.empty();
        terminal.press("r").wait_for("✓ it is 42");
    });
}

#[test]
fn progress_that_has_no_room_is_written_as_soon_as_it_has() {
    in_a_namespace(|| {
        let OnDisks { course, root, .. } = &on_disks();
        course.run(&["hint"]).exits(0);
        let before = state(course);
        let mut terminal = course.watch();
        // A change of the same length needs no room.
        course.save("answer", returns("answer", 42));
        root.fill();
        terminal
            .wait_for("✓ it is 42")
            .wait_for("1/1")
            .wait_for("cannot write your progress to");
        assert_eq!(state(course), before);
        terminal.press("h").wait_for("hint 1 of 3");
        root.empty();
        terminal.wait_until_gone("cannot write your progress");
        assert!(
            state(course).contains("done = [\"answer\"]"),
            "{}",
            state(course)
        );

        // What could not be written until the end is said at the end.
        root.fill();
        terminal
            .press("hh")
            .wait_for("cannot write your progress")
            .press("q");
        assert_eq!(terminal.wait_for_the_end(), 2);
        terminal
            .is_restored()
            .wait_for("What you did since is lost.");
        // A single run shows its verdict all the same.
        course.run(&["run"]).exits(0).says("✓ it is 42");
    });
}

#[test]
fn reset_on_a_full_disk_leaves_the_file() {
    in_a_namespace(|| {
        let OnDisks { course, root, .. } = &on_disks();
        course.run(&["list"]).exits(0);
        let mine = returns("answer", 42) + &"// my notes\n".repeat(500);
        course.save("answer", &mine);
        root.fill();
        course
            .run(&["reset", "answer"])
            .exits(2)
            .says("cannot keep a backup in");
        assert_eq!(course.read(course.source("answer")), mine);
        root.empty();
        course.run(&["reset", "answer"]).exits(0);
        assert_eq!(course.read(course.source("answer")), returns("answer", 41));
    });
}

#[test]
fn a_course_that_becomes_read_only_is_said_and_goes_on_when_it_is_writable() {
    in_a_namespace(|| {
        let OnDisks {
            course,
            root,
            target,
            ..
        } = &on_disks();
        let mut terminal = course.watch();
        target.make_read_only();
        course.save("answer", returns("answer", 42));
        terminal.wait_for("its file system is read-only");
        root.make_read_only();
        // The same verdict again; it may be there before `building` was ever on the screen.
        terminal.press("r").watch_for(Duration::from_secs(1));
        terminal.wait_for("its file system is read-only");
        course
            .run(&["run"])
            .exits(2)
            .says("that is not your code's fault")
            .says("its file system is read-only");
        course.run(&["list"]).exits(0).says("of 1 done");
        course
            .run(&["watch"])
            .exits(2)
            .says("cannot write your progress to")
            .says("make the directory writable");
        root.make_writable();
        target.make_writable();
        terminal.press("r").wait_for("✓ it is 42").wait_for("1/1");
    });
}

#[test]
fn where_no_file_can_be_watched_it_looks_four_times_a_second() {
    in_a_namespace(|| {
        for limit in ["user/max_inotify_instances", "user/max_inotify_watches"] {
            set_limit(limit, 0);
            let course = Course::answering(41);
            let mut terminal = course.watch();
            terminal
                .wait_for("The system's limit for watching files is reached, so your file is")
                .wait_for("looked at four times a second instead.")
                .wait_for("sudo sysctl fs.inotify.max_user_watches");
            course.save_by_rename("answer", returns("answer", 42));
            terminal.wait_for("✓ it is 42");
            course
                .run(&["doctor"])
                .exits(0)
                .says("? file events")
                .says("`watch` looks at your file four times a second instead");
            set_limit(limit, 128);
        }
    });
}
