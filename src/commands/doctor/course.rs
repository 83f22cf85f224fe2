//! The course's directory: whether it is one, can be written to, and tells of changed files.

use std::fs;
use std::path::Path;
use std::sync::mpsc;
use std::time::Duration;

use notify::{RecursiveMode, Watcher};

use super::{found, missing, optional};
use crate::course::{Course, CourseError};
use crate::harmless::PathText;
use crate::paths::quoted;
use crate::system;
use crate::ui::json::Prerequisite;

/// How long a file event may take.
const PATIENCE: Duration = Duration::from_secs(3);

/// The course's rows; none where no course was named and none is here.
pub(super) fn look(dir: Option<&Path>) -> Vec<Prerequisite> {
    const NAME: &str = "course";
    let course = match Course::open(dir) {
        Ok(course) => course,
        Err(CourseError::NotFound { .. }) if dir.is_none() => return Vec::new(),
        Err(error) => {
            return vec![missing(
                NAME,
                error.to_string(),
                "pyo3lings --course DIR doctor",
            )];
        }
    };
    let detail = format!(
        "{} exercises in {}",
        course.exercises.len(),
        course.root.shown()
    );
    let mut rows = vec![found(NAME, detail)];
    if let Err(error) = course.check_place() {
        let mend = "# move the course's directory, for example to your home directory";
        rows.push(missing("place", error.to_string(), mend));
    }
    rows.push(trust(&course));
    rows.extend(if course.is_trusted() {
        writable(&course)
    } else {
        vec![may_be_written(&course)]
    });
    rows
}

/// Without the learner's consent, it is asked for when code of the course is to run.
fn trust(course: &Course) -> Prerequisite {
    const NAME: &str = "trust";
    if course.is_built_in() {
        found(NAME, "this program was built from the course's directory")
    } else if course.is_trusted() {
        found(
            NAME,
            "you agreed that the course's code runs with your rights",
        )
    } else {
        optional(missing(
            NAME,
            "nobody agreed yet that the course's code runs with your rights. You will be asked, or agree \
             now if you trust where it comes from",
            "pyo3lings list --trust",
        ))
    }
}

fn writable(course: &Course) -> Vec<Prerequisite> {
    const NAME: &str = "writable";
    let generated = course.generated();
    let scratch = fs::create_dir_all(&generated).and_then(|()| {
        tempfile::Builder::new()
            .prefix("doctor")
            .tempdir_in(&generated)
    });
    match scratch {
        Ok(scratch) => vec![
            found(NAME, format!("{} can be written to", generated.shown())),
            file_events(scratch.path()),
        ],
        Err(error) => {
            let why = format!("{} can't be written to: {error}", generated.shown());
            vec![unwritable(course, why)]
        }
    }
}

/// The same without trying, in a course that nothing is written into yet.
fn may_be_written(course: &Course) -> Prerequisite {
    const NAME: &str = "writable";
    if system::may_write_to(&course.root) {
        found(NAME, format!("{} can be written to", course.root.shown()))
    } else {
        unwritable(
            course,
            format!("{} can't be written to", course.root.shown()),
        )
    }
}

fn unwritable(course: &Course, why: String) -> Prerequisite {
    let root = quoted(&course.root);
    missing(
        "writable",
        why,
        format!("sudo chown -R \"$USER\" {root} && chmod -R u+rwX {root}"),
    )
}

/// Without them `watch` looks at the file four times a second: nobody has to mend that.
fn file_events(dir: &Path) -> Prerequisite {
    const NAME: &str = "file events";
    optional(match hear_of_a_change(dir) {
        Ok(()) => found(NAME, "the system tells of changed files"),
        Err(why) => missing(
            NAME,
            format!("{why}. `watch` looks at your file four times a second instead"),
            if cfg!(target_os = "linux") {
                "sudo sysctl fs.inotify.max_user_watches=524288 fs.inotify.max_user_instances=1024"
            } else {
                "pyo3lings watch --manual"
            },
        ),
    })
}

fn hear_of_a_change(dir: &Path) -> Result<(), String> {
    let (sender, events) = mpsc::channel();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        if event.is_ok() {
            let _ = sender.send(());
        }
    })
    .and_then(|mut watcher| {
        watcher.watch(dir, RecursiveMode::NonRecursive)?;
        Ok(watcher)
    })
    .map_err(|error| format!("the system can't watch files here: {error}"))?;
    fs::write(dir.join("changed"), "changed")
        .map_err(|error| format!("no file can be written: {error}"))?;
    let heard = events.recv_timeout(PATIENCE);
    // Ends the watch before its directory is removed.
    let _ = watcher.unwatch(dir);
    heard.map_err(|_| "the system tells nothing of a changed file here".to_owned())
}
