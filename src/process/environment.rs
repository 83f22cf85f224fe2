//! The environment that workers get: the learner's, less what would change a build or an interpreter
//! by accident.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Variables that change what Python or PyO3's build script does, or that `cargo run` sets for the
/// program it runs. What a learner sets to reach a registry (`CARGO_HTTP_*`, `CARGO_NET_*`,
/// `CARGO_REGISTRIES_*`, `CARGO_HOME`) stays.
fn is_left_out(name: &str) -> bool {
    const PREFIXES: &[&str] = &[
        "PYTHON",
        // Python's own build, and those who change how it looks like, speak through these.
        "_PYTHON",
        "PYO3_",
        "MATURIN_",
        "CARGO_PKG_",
        "CARGO_BIN_",
        "CARGO_BUILD_",
        "CARGO_CFG_",
        "CARGO_PROFILE_",
        "CARGO_TERM_",
        "CARGO_UNSTABLE_",
    ];
    const NAMES: &[&str] = &[
        "CARGO",
        "CARGO_CRATE_NAME",
        "CARGO_INCREMENTAL",
        "CARGO_MANIFEST_DIR",
        "CARGO_MANIFEST_LINKS",
        "CARGO_MANIFEST_PATH",
        "CARGO_PRIMARY_PACKAGE",
        "CARGO_TARGET_DIR",
        "CARGO_TARGET_TMPDIR",
        "OUT_DIR",
        "RUSTC_LOG",
        "RUST_MIN_STACK",
        "__PYVENV_LAUNCHER__",
    ];
    NAMES.contains(&name) || PREFIXES.iter().any(|prefix| name.starts_with(prefix))
}

/// Gives `command` the environment of a worker.
pub fn worker_environment(command: &mut Command) {
    for (name, _) in env::vars_os() {
        if name.to_str().is_some_and(is_left_out) {
            command.env_remove(name);
        }
    }
    for name in ["LD_LIBRARY_PATH", "DYLD_FALLBACK_LIBRARY_PATH"] {
        if let Some(value) = env::var_os(name) {
            match without_cargos_own(&value) {
                Some(value) => command.env(name, value),
                None => command.env_remove(name),
            };
        }
    }
}

/// A library path without the directories that `cargo run` puts in front: those of the target
/// directory in which this program lies, and the toolchain's.
fn without_cargos_own(value: &OsString) -> Option<OsString> {
    let target = env::current_exe().ok();
    let target = target.as_deref().and_then(Path::parent);
    let rustup = env::var_os("RUSTUP_HOME").map(PathBuf::from);
    let kept: Vec<_> = env::split_paths(value)
        .filter(|dir| {
            !target.is_some_and(|target| dir.starts_with(target))
                && !rustup
                    .as_ref()
                    .is_some_and(|rustup| dir.starts_with(rustup))
                && !dir.as_os_str().is_empty()
        })
        .collect();
    if kept.is_empty() {
        None
    } else {
        env::join_paths(kept).ok()
    }
}

/// Has `command` look for programs in `dir` first.
pub fn prepend_to_path(command: &mut Command, dir: &Path) {
    let path = env::var_os("PATH").unwrap_or_default();
    let dirs = [dir.to_path_buf()]
        .into_iter()
        .chain(env::split_paths(&path));
    // A directory that can't be in a PATH is left out of it.
    if let Ok(path) = env::join_paths(dirs) {
        command.env("PATH", path);
    }
}
