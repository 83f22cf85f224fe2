//! Compiled PyO3 for scratch courses. Each course has a target directory of its own, as a learner's
//! has, so that tests may run at the same time and use the same names; what cargo compiled for PyO3
//! comes into it as hard links to one seed.

use std::fs::{self, File};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use super::{Output, PROGRAM, PYTHON_VARIABLE, module, python, repository, script};

/// Smaller files are copied: cargo rewrites some of them in place.
const LINKED_FROM: u64 = 64 * 1024;

static SEED: OnceLock<PathBuf> = OnceLock::new();

/// Puts compiled PyO3 (for the profiles dev and release) and the check worker where the course in `root`
/// builds.
pub fn seed_target(root: &Path) {
    let seed = SEED.get_or_init(build);
    for part in ["target", "workers"] {
        let entries = fs::read_dir(seed.join(part)).expect("the seed is built");
        for entry in entries {
            let name = entry.expect("it can be read").file_name();
            // Those of other Pythons lie beside it.
            if name.to_string_lossy().starts_with(&python().key()) {
                let to = root.join(".pyo3lings").join(part).join(&name);
                copy_compiled(&seed.join(part).join(&name), &to);
            }
        }
    }
}

/// Builds the seed, or sees that it is built; one test program at a time.
fn build() -> PathBuf {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("seed");
    fs::create_dir_all(&root).expect("cargo's directory for tests can be written to");
    let lock = File::create(root.join("lock")).expect("the seed's directory can be written to");
    lock.lock().expect("a file can be locked");
    let made_by = root.join("made-by");
    let now = program();
    if fs::read_to_string(&made_by).is_ok_and(|made| made != now) {
        // What another program compiled would lie beside what this one compiles, and be copied with it.
        let _ = fs::remove_dir_all(root.join(".pyo3lings"));
    }
    fs::write(made_by, now).expect("the seed's directory can be written to");
    let mut manifest = String::from("format_version = 1\n");
    for (name, profile) in [("seed_dev", "dev"), ("seed_release", "release")] {
        manifest += &format!(
            "[[exercises]]\nname = \"{name}\"\ndir = \"seeds\"\nhints = []\nfails_with = \"check\"\n\
             profile = \"{profile}\"\n"
        );
        write(
            &root.join(format!("exercises/seeds/{name}.rs")),
            &module(name, ""),
        );
        let check = script(name, &[("it can be imported", "pass")]);
        write(&root.join(format!("python_checks/seeds/{name}.py")), &check);
    }
    write(&root.join("info.toml"), &manifest);
    let mut verify = Command::new(PROGRAM);
    verify.args(["verify", "--trust"]).current_dir(&root);
    verify
        .env("XDG_STATE_HOME", root.join("state"))
        .env(PYTHON_VARIABLE, &python().executable);
    Output::of(&mut verify).exits(0);
    root.join(".pyo3lings")
}

/// Tells programs apart that compile PyO3 or the check worker in another way.
fn program() -> String {
    let mut hasher = DefaultHasher::new();
    for directory in ["src/build", "worker"] {
        let entries = fs::read_dir(repository().join(directory)).expect("it is in the repository");
        let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
        files.sort();
        for file in files {
            fs::read(&file).ok().hash(&mut hasher);
        }
    }
    format!("{:016x}", hasher.finish())
}

fn write(path: &Path, text: &str) {
    if fs::read(path).is_ok_and(|old| old == text.as_bytes()) {
        return;
    }
    fs::create_dir_all(path.parent().expect("it is in the seed")).expect("it can be made");
    fs::write(path, text).expect("it can be written");
}

/// Copies a target directory, what is large in it as hard links.
pub fn copy_compiled(from: &Path, to: &Path) {
    copy(from, to).expect("what was compiled can be copied");
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (name, metadata) = (entry.file_name(), entry.metadata()?);
        let text = name.to_string_lossy();
        // A lock is one course's own; the rest is about the seed's exercises.
        if text == ".cargo-lock"
            || text == "incremental"
            || text == "maturin"
            || text.starts_with("seed_")
            || text.starts_with("libseed_")
        {
            continue;
        }
        let target = to.join(&name);
        if metadata.is_dir() {
            copy(&entry.path(), &target)?;
        } else if metadata.len() >= LINKED_FROM && fs::hard_link(entry.path(), &target).is_ok() {
        } else {
            fs::copy(entry.path(), &target)?;
            File::options()
                .append(true)
                .open(&target)?
                .set_modified(metadata.modified()?)?;
        }
    }
    Ok(())
}
