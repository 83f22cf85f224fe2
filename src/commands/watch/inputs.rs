//! What `watch` waits for: keys, files, signals, the engine. Each has a thread that tells it to one
//! channel.

use std::io;
use std::path::PathBuf;
use std::sync::mpsc::{self, Sender};
use std::thread;

use console::{Key, Term};
use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGWINCH};

use crate::course::Course;
use crate::engine;
use crate::system;

/// Something that `watch` reacts to.
#[derive(Debug)]
pub(in crate::commands) enum Input {
    /// A key was pressed.
    Key(Key),
    /// There are no keys: standard input ended.
    NoKeys,
    /// These files may have changed.
    Files(Vec<PathBuf>),
    /// The terminal has another size.
    Resized,
    /// The program goes on after it was stopped, and somebody else had the terminal.
    Continued,
    /// Ctrl-C, where it is not a key.
    Interrupted,
    /// The program was asked to end.
    Quit,
    /// Something beside the loop went wrong, in a sentence.
    Trouble(String),
    /// The engine says something.
    Engine(engine::Event),
}

/// Reads keys, until there are none: one for each message on the returned channel, so that somebody
/// else can have the terminal in between.
pub(in crate::commands) fn read_keys(inputs: Sender<Input>) -> Sender<()> {
    let (ask, asked) = mpsc::channel();
    thread::spawn(move || {
        // `console` takes a read that a signal broke off for a Ctrl-C.
        system::leave_signals_to_others();
        let term = Term::stdout();
        while asked.recv().is_ok() {
            let input = match term.read_key_raw() {
                Ok(key) => Input::Key(key),
                Err(_) => Input::NoKeys,
            };
            let is_end = matches!(input, Input::NoKeys);
            if inputs.send(input).is_err() || is_end {
                break;
            }
        }
    });
    ask
}

/// Whether nobody can read any more what is printed: the other end of the pipe is closed.
pub(super) fn reader_is_gone() -> bool {
    let stdout = io::stdout();
    let mut polled = [PollFd::new(&stdout, PollFlags::empty())];
    poll(&mut polled, Some(&Timespec::default())).is_ok()
        && polled[0]
            .revents()
            .intersects(PollFlags::ERR | PollFlags::HUP)
}

/// Listens to signals.
///
/// # Errors
///
/// When the operating system refuses.
pub(in crate::commands) fn listen_to_signals(inputs: Sender<Input>) -> std::io::Result<()> {
    let mut signals =
        signal_hook::iterator::Signals::new([SIGINT, SIGTERM, SIGHUP, SIGWINCH, SIGCONT])?;
    thread::spawn(move || {
        for signal in &mut signals {
            let input = match signal {
                SIGWINCH => Input::Resized,
                SIGCONT => Input::Continued,
                SIGINT => Input::Interrupted,
                _ => Input::Quit,
            };
            if inputs.send(input).is_err() {
                break;
            }
        }
    });
    Ok(())
}

/// Watches the course's files. The watch lasts as long as what is returned.
///
/// # Errors
///
/// A sentence that says why there are no file events, and what to do about it.
pub(in crate::commands) fn watch_files(
    course: &Course,
    inputs: Sender<Input>,
) -> Result<RecommendedWatcher, String> {
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        // An error loses events; the loop looks at the files now and then anyway.
        let Ok(event) = event else { return };
        let is_change = matches!(
            event.kind,
            EventKind::Create(_) | EventKind::Modify(_) | EventKind::Remove(_) | EventKind::Any
        );
        if event.need_rescan() {
            // There were more than the system could keep: any file may have changed.
            let _ = inputs.send(Input::Files(Vec::new()));
        } else if is_change {
            let _ = inputs.send(Input::Files(event.paths));
        }
    })
    .map_err(|error| explain(&error))?;
    for dir in ["exercises", "python_checks"] {
        let dir = course.root.join(dir);
        if dir.is_dir() {
            watcher
                .watch(&dir, RecursiveMode::Recursive)
                .map_err(|error| explain(&error))?;
        }
    }
    Ok(watcher)
}

fn explain(error: &notify::Error) -> String {
    const RAISE: &str = "sudo sysctl fs.inotify.max_user_watches=524288 \
                         fs.inotify.max_user_instances=1024";
    let is_limit = match &error.kind {
        notify::ErrorKind::MaxFilesWatch => true,
        notify::ErrorKind::Io(io) => matches!(io.raw_os_error(), Some(24 | 28)),
        _ => false,
    };
    if is_limit {
        format!(
            "The system's limit for watching files is reached, so your file is looked at four times \
             a second instead. To raise the limit: {RAISE}"
        )
    } else {
        format!(
            "The system can't watch files here ({error}), so your file is looked at four times a \
             second instead."
        )
    }
}
