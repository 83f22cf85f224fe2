//! The events of the file system.

use std::path::Path;
use std::sync::mpsc::Sender;

use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use super::input::Input;
use crate::practice::PRACTICE;
use crate::system;

/// Watches the files of the course at `root`. The watch lasts as long as what is returned.
///
/// # Errors
///
/// A sentence that says why there are no file events, and what to do about it.
pub(super) fn watch_files(
    root: &Path,
    inputs: Sender<Input>,
) -> Result<RecommendedWatcher, String> {
    // A link may lead to all of a disk. What a linked exercise holds is looked at now and then.
    let config = notify::Config::default().with_follow_symlinks(false);
    let on_event = move |event: notify::Result<notify::Event>| {
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
    };
    let mut watcher = RecommendedWatcher::new(on_event, config).map_err(|error| explain(&error))?;
    for dir in ["exercises", "python_checks", PRACTICE] {
        let dir = root.join(dir);
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
        notify::ErrorKind::Io(io) => system::is_limit_of_watches(io),
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
