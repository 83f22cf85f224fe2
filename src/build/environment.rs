//! What a build depends on, set rather than hoped for. cargo runs in a directory that has no config
//! files above it, and the environment wins over those in `CARGO_HOME`: they may say where crates come
//! from and what links, but not where cargo builds, what a warning means or how a panic unwinds.

use std::collections::BTreeMap;
use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::course::Content;
use crate::harmless::PathText;
use crate::process::{self, Toolchain};
use crate::python::{Interpreter, NEWEST};
use crate::system;

/// Both profiles, as the generated manifests say it and as cargo's own defaults are.
const PROFILES: &[(&str, &str)] = &[
    ("CARGO_PROFILE_DEV_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_DEV_DEBUG", "0"),
    ("CARGO_PROFILE_DEV_DEBUG_ASSERTIONS", "true"),
    ("CARGO_PROFILE_DEV_LTO", "false"),
    ("CARGO_PROFILE_DEV_OPT_LEVEL", "0"),
    ("CARGO_PROFILE_DEV_OVERFLOW_CHECKS", "true"),
    ("CARGO_PROFILE_DEV_PANIC", "unwind"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "0"),
    ("CARGO_PROFILE_RELEASE_DEBUG_ASSERTIONS", "false"),
    ("CARGO_PROFILE_RELEASE_LTO", "false"),
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "3"),
    ("CARGO_PROFILE_RELEASE_OVERFLOW_CHECKS", "true"),
    ("CARGO_PROFILE_RELEASE_PANIC", "unwind"),
];

/// An empty value switches off what a config file says.
const SETTINGS: &[(&str, &str)] = &[
    ("CARGO_ENCODED_RUSTFLAGS", ""),
    ("CARGO_INCREMENTAL", "1"),
    ("CARGO_BUILD_WARNINGS", "warn"),
    // What cargo does is read from what it prints.
    ("CARGO_TERM_COLOR", "always"),
    ("CARGO_TERM_QUIET", "false"),
    ("CARGO_TERM_VERBOSE", "false"),
    ("CARGO_TERM_PROGRESS_WHEN", "never"),
];

/// The first version that has such a name: `MINIMUM_SUPPORTED_VERSION` of pyo3-build-config.
const OLDEST_CFG: u8 = 9;

/// Programs that cargo starts in place of rustc.
const WRAPPERS: [&str; 2] = ["RUSTC_WRAPPER", "RUSTC_WORKSPACE_WRAPPER"];

/// The rustc that first knew a build directory beside the target directory: with it, `build.build-dir`
/// would put elsewhere what the learner does not see.
const KNOWS_BUILD_DIR: (u32, u32) = (1, 91);

/// Gives a process the environment in which it builds what lies below `directory`.
pub fn set(command: &mut Command, toolchain: &Toolchain, directory: &Path) {
    process::worker_environment(command);
    command
        // cargo reads the config files above the directory in which it runs.
        .current_dir(system::NEUTRAL_DIRECTORY)
        .env_remove("RUSTFLAGS")
        .env("CARGO", &toolchain.cargo)
        .env("RUSTC", &toolchain.rustc)
        .envs(PROFILES.iter().chain(SETTINGS).copied())
        .envs(WRAPPERS.map(|name| (name, "")))
        // Config files may name another one, and then cargo builds in another place.
        .env("CARGO_BUILD_TARGET", &toolchain.host);
    // With an empty wrapper cargo asks rustc six times in each build what it is, which takes as long as
    // a third of the build: it is set only where something has to be switched off.
    if !config_files(directory).any(|config| may_name_a_wrapper(&config)) {
        for name in WRAPPERS {
            command.env_remove(name);
        }
    }
    if let Some(own) = toolchain.directory() {
        process::prepend_to_path(command, own);
    }
}

/// The variable by which a build worker learns what an exercise of one file is compiled with.
const CFGS: &str = "PYO3LINGS_CFGS";

/// Between the flags in a variable.
const SEPARATOR: &str = "\u{1f}";

/// Sets what PyO3's build script says to crates that ask it (`pyo3_build_config::use_pyo3_cfgs`): material
/// that distinguishes Pythons is built for this one.
pub fn set_cfgs(command: &mut Command, python: &Interpreter) {
    command.env("CARGO_ENCODED_RUSTFLAGS", cfg_flags(python));
}

/// The same for a build worker, which gives them to the crate of an exercise alone: PyO3's own build
/// scripts say what PyO3 is compiled with, which for the stable ABI is less, and a project asks for itself.
pub fn tell_cfgs(command: &mut Command, python: &Interpreter) {
    command.env(CFGS, cfg_flags(python));
}

/// What a build worker was told.
pub fn told_cfgs() -> Vec<String> {
    let flags = env::var(CFGS).unwrap_or_default();
    let flags = flags.split(SEPARATOR).filter(|flag| !flag.is_empty());
    flags.map(str::to_owned).collect()
}

fn cfg_flags(python: &Interpreter) -> String {
    let flags: Vec<String> = (OLDEST_CFG..=python.version.1)
        .flat_map(|minor| ["--cfg".to_owned(), format!("Py_3_{minor}")])
        .collect();
    flags.join(SEPARATOR)
}

/// The variables with which a check script starts cargo for a project below `directory`, and those
/// without a value that it must not have. What it builds goes to `target_dir`, and may be a program with
/// Python in it.
pub fn of_a_script(
    toolchain: &Toolchain,
    python: &Interpreter,
    directory: &Path,
    target_dir: &Path,
) -> BTreeMap<String, Option<String>> {
    let mut command = process::tool(&toolchain.cargo);
    set(&mut command, toolchain, directory);
    command
        .env("CARGO_NET_OFFLINE", "true")
        .env("CARGO_TERM_COLOR", "never")
        .env("CARGO_TARGET_DIR", target_dir)
        .env("PYO3_PYTHON", &python.executable);
    if let Some(libraries) = python.library.as_deref().and_then(Path::parent) {
        // What is built finds it there, wherever else something is looked for.
        let others = env::var_os(system::LIBRARY_PATH).unwrap_or_default();
        let all = [libraries.to_path_buf()]
            .into_iter()
            .chain(env::split_paths(&others));
        if let Ok(all) = env::join_paths(all) {
            command.env(system::LIBRARY_PATH, all);
        }
    }
    let text = |text: &OsStr| text.to_string_lossy().into_owned();
    let variables = command.get_envs();
    variables
        .map(|(name, value)| (text(name), value.map(text)))
        .collect()
}

/// The names that there may be.
pub fn cfgs() -> Vec<String> {
    let others = [
        "Py_LIMITED_API",
        "Py_GIL_DISABLED",
        "PyPy",
        "GraalPy",
        "RustPython",
    ];
    let versions = (OLDEST_CFG..=NEWEST.1 + 1).map(|minor| format!("Py_3_{minor}"));
    others
        .map(str::to_owned)
        .into_iter()
        .chain(versions)
        .collect()
}

/// cargo's config files: its own, and those above a directory, which maturin reads.
fn config_files(directory: &Path) -> impl Iterator<Item = String> {
    let above = directory.ancestors().map(|above| above.join(".cargo"));
    let directories = cargo_home().into_iter().chain(above);
    directories.flat_map(|directory| config_files_in(&directory).map(|(_, text)| text))
}

/// cargo's config files in a directory, and what they hold. A pipe in their place is not waited for.
fn config_files_in(directory: &Path) -> impl Iterator<Item = (PathBuf, String)> + use<> {
    ["config.toml", "config"]
        .map(|name| directory.join(name))
        .into_iter()
        .filter_map(|path| match Content::of(&path) {
            Content::File(text) => Some((path, String::from_utf8_lossy(&text).into_owned())),
            _ => None,
        })
}

/// Which setting names this linker, in words; `None` when it is not found. Settings for linkers stay: some
/// learners can't link without.
pub fn who_names_the_linker(linker: &str) -> Option<String> {
    let variable = env::vars().find(|(name, value)| {
        name.starts_with("CARGO_TARGET_") && name.ends_with("_LINKER") && value == linker
    });
    if let Some((name, _)) = variable {
        return Some(format!("the variable {name}"));
    }
    let quoted = [format!("\"{linker}\""), format!("'{linker}'")];
    config_files_in(&cargo_home()?).find_map(|(path, text)| {
        let line = text.lines().position(|line| {
            line.trim_start().starts_with("linker")
                && quoted.iter().any(|quoted| line.contains(quoted))
        })?;
        Some(format!("line {} of {}", line + 1, path.shown()))
    })
}

fn cargo_home() -> Option<PathBuf> {
    let named = env::var_os("CARGO_HOME").map(PathBuf::from);
    named.or_else(|| Some(env::home_dir()?.join(".cargo")))
}

/// Whether a config file, or one that it includes, may have a wrapper in it.
fn may_name_a_wrapper(config: &str) -> bool {
    ["wrapper", "include"]
        .iter()
        .any(|word| config.contains(word))
}

/// What cargo is told beside the environment, to build in `target_dir` and nowhere else. A path with
/// braces in it can't be said, for there they stand around variables.
pub fn options(rustc: Option<(u32, u32)>, target_dir: &str) -> Vec<String> {
    let can_be_said = !target_dir.contains(['{', '}']);
    if can_be_said && rustc.is_some_and(|version| version >= KNOWS_BUILD_DIR) {
        let path = toml::Value::from(target_dir);
        vec![format!("build.build-dir={path}")]
    } else {
        Vec::new()
    }
}
