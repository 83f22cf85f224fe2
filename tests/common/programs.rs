//! Directories of programs, to be somebody's `PATH`. They end with the value.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;

use tempfile::TempDir;

/// A directory with shell scripts in it, by their names, which may be paths.
pub fn scripts(scripts: &[(&str, &str)]) -> TempDir {
    let directory = tempfile::tempdir().expect("there is room for temporary files");
    for (name, text) in scripts {
        let path = directory.path().join(name);
        fs::create_dir_all(path.parent().expect("it is in the directory")).expect("it is ours");
        fs::write(&path, format!("#!/bin/sh\n{text}\n")).expect("it is ours");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("it is ours");
    }
    directory
}

/// A directory of links to programs.
pub fn links(links: &[(&str, &Path)]) -> TempDir {
    let directory = tempfile::tempdir().expect("there is room for temporary files");
    for (name, program) in links {
        symlink(program, directory.path().join(name)).expect("it is empty");
    }
    directory
}
