//! Files as they lie on a disk.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// Every file below a directory and its content, by the path from there. Directories with one of the
/// names in `except` are left out.
pub fn files_below(root: &Path, except: &[&str]) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut directories = vec![root.to_path_buf()];
    while let Some(directory) = directories.pop() {
        for entry in fs::read_dir(directory).expect("it can be read") {
            let path = entry.expect("it can be read").path();
            if path.is_dir() {
                if !except.iter().any(|name| path.ends_with(name)) {
                    directories.push(path);
                }
            } else {
                let file = path.strip_prefix(root).expect("it is below");
                let content = fs::read(&path).expect("it can be read");
                files.insert(file.to_path_buf(), content);
            }
        }
    }
    files
}

/// Removes whatever lies at a path, if anything does.
pub fn remove(path: &Path) {
    let Ok(found) = path.symlink_metadata() else {
        return;
    };
    let removed = if found.is_dir() {
        fs::remove_dir_all(path)
    } else {
        fs::remove_file(path)
    };
    removed.expect("it can be removed");
}

/// Gives a file a time at which it was changed.
pub fn date(path: &Path, time: SystemTime) {
    let file = File::options().append(true).open(path);
    let file = file.expect("it can be written to");
    file.set_modified(time).expect("it can be dated");
}

/// Where cargo puts, below a target directory, what is built for the platform that it was told by name.
pub fn for_this_platform(target_dir: impl AsRef<Path>) -> PathBuf {
    fs::read_dir(target_dir)
        .expect("something was built")
        .map(|entry| entry.expect("it can be read").path())
        .find(|path| path.join("debug/deps").is_dir())
        .expect("cargo was told a platform")
}
