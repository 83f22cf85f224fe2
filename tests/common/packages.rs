//! Packages from PyPI that tests need: installed once for all of them, into environments of their own.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{Output, python};

/// A virtual environment that has these packages, with spaces between them, for the Python that the tests
/// use.
pub fn environment(packages: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("environments")
        .join(packages.replace(' ', "+"))
        .join(python().key());
    fs::create_dir_all(&root).expect("it can be made");
    let lock = File::create(root.join("lock")).expect("it can be made");
    lock.lock().expect("others are waited for");
    let environment = root.join("venv");
    let complete = root.join("complete");
    if !complete.exists() {
        let run = |program: &Path, arguments: &[&str]| {
            let mut command = Command::new(program);
            Output::of(command.args(arguments).current_dir(&root)).exits(0);
        };
        run(&python().executable, &["-m", "venv", "--clear", "venv"]);
        let pip = ["-m", "pip", "install", "--quiet"].into_iter();
        let pip: Vec<&str> = pip.chain(packages.split(' ')).collect();
        run(&environment.join("bin/python"), &pip);
        fs::write(complete, "").expect("it can be written");
    }
    environment
}
