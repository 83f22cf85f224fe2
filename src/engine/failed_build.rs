//! Whose fault a failed build is: the learner's code, or the system around it. What the system lacks
//! says nothing about the exercise, and takes no pass away.

mod signs;

use std::iter;
use std::path::Path;

use super::unready::DOCTOR;
use super::{Unready, Verdict, manifests};
use crate::build::{self, Diagnostic, MEMORY_LIMIT};
use crate::course::{Needs, Tree};
use crate::system;
use signs::{Meaning, OFFLINE, SIGNS, Sign};

const NOT_YOURS: &str = "it could not be built, and that is not your code's fault";

const NOT_YET: &str = "it could not be built yet";

const DISK_IS_FULL: &str = "the disk is full. Free some space, and try again.";

/// So many lines behind the one with the sign are told too: the cause often stands below it.
const MORE_LINES: usize = 3;

/// What the system lacks, if these words of a program are about that.
pub(super) fn unready(happened: &str, said: &str) -> Option<Unready> {
    unready_by(SIGNS.iter(), happened, said)
}

fn unready_by<'a>(
    mut signs: impl Iterator<Item = &'a Sign>,
    happened: &str,
    said: &str,
) -> Option<Unready> {
    signs.find_map(|sign| {
        let mut lines = said.lines();
        let line = lines.find(|line| sign.words.iter().any(|words| line.contains(words)))?;
        let Meaning { sentence, mend } = (sign.meaning)(line);
        let sentence = format!("{happened}: {sentence}");
        let more = lines.map(str::trim).filter(|line| !line.is_empty());
        let cause = iter::once(line.trim()).chain(more.take(MORE_LINES));
        let cause = Some(format!("({})", cause.collect::<Vec<_>>().join("\n")));
        Some(Unready {
            mend,
            cause,
            ..Unready::tools(sentence)
        })
    })
}

/// A build that failed, as far as it matters whose fault that is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Failed<'a> {
    /// The exercise.
    pub(super) name: &'a str,
    /// The learner's file or project, from the course's root.
    pub(super) path: &'a str,
    /// What it held.
    pub(super) text: &'a str,
    /// Its files where it is a project, whose manifests are the learner's code too.
    pub(super) project: Option<&'a Tree>,
    /// What it is built with beside PyO3.
    pub(super) needs: &'a Needs,
    /// What rustc and cargo complain of.
    pub(super) errors: &'a [Diagnostic],
    /// What maturin says.
    pub(super) message: &'a str,
    /// All that cargo printed.
    pub(super) output: &'a str,
    /// Where it was built.
    pub(super) directory: &'a Path,
}

/// Whose fault it is that a build failed.
#[derive(Debug, PartialEq)]
pub(super) enum Fault {
    /// The learner's: something points into their file, or can only come from it.
    Code,
    /// Nobody's: what was compiled before is damaged, and can be compiled again.
    Damage,
    /// The surroundings'. This is also what is left when nothing else is known.
    Surroundings(Unready),
}

/// Decides whose fault it is. This is the one place that does, and it never blames the learner without
/// a sign. `may_be_damaged` says whether what was compiled before may be the cause: not when it has just
/// been compiled again.
pub(super) fn fault(failed: &Failed<'_>, may_be_damaged: bool) -> Fault {
    let said = said(failed);
    if may_be_damaged && is_damaged(failed, &said) {
        return Fault::Damage;
    }
    if points_into_the_file(failed) || comes_from_the_code(failed, &said) {
        return Fault::Code;
    }
    let signs = SIGNS
        .iter()
        .filter(|sign| failed.project.is_none() || !sign.is_of_a_project());
    if let Some(reason) = unready_by(signs, NOT_YOURS, &said) {
        return Fault::Surroundings(reason);
    }
    let is_linking = said.contains("linking with `");
    if failed.project.is_some() && !is_of_another_crate(failed) && !is_linking {
        return match names_a_crate_to_fetch(&said) {
            Some(reason) => Fault::Surroundings(reason),
            None => Fault::Code,
        };
    }
    // A linker may only say that it crashed.
    if system::has_no_room(failed.directory) {
        let sentence = format!("{NOT_YOURS}: {DISK_IS_FULL}");
        return Fault::Surroundings(Unready::tools(sentence));
    }
    let sentence =
        format!("{NOT_YOURS}, for nothing points into your file. To look for the cause:");
    let unready = Unready::tools(sentence).mended_by(DOCTOR);
    Fault::Surroundings(unready.because(beginning_of(&said)))
}

/// Whether another crate than the project's own could not be compiled.
fn is_of_another_crate(failed: &Failed<'_>) -> bool {
    let plain = console::strip_ansi_codes(failed.output);
    // cargo names what lies in the course with its path.
    let own: Vec<&str> = plain
        .lines()
        .filter_map(|line| line.trim_start().strip_prefix("Compiling "))
        .filter(|package| package.contains(" ("))
        .filter_map(|package| package.split(' ').next())
        .collect();
    let is_another = |line: &str| {
        let compiled = line.split_once("could not compile `");
        let name = compiled.and_then(|(_, rest)| rest.split('`').next());
        let script = line.split_once("failed to run custom build command for `");
        name.is_some_and(|name| !own.contains(&name))
            || script.is_some_and(|(_, rest)| !rest.contains(" ("))
    };
    // Features of PyO3 that don't go together are said by PyO3 itself.
    plain.lines().any(is_another) && !plain.contains("`pyo3-ffi v") && !plain.contains("`pyo3 v")
}

/// The crate that is missing where the registry can't be reached, if it is that.
fn names_a_crate_to_fetch(said: &str) -> Option<Unready> {
    let is_offline = said.contains(OFFLINE) || said.contains("--offline");
    let named = [
        "no matching package named `",
        "failed to download `",
        "failed to get `",
    ];
    let named = named
        .iter()
        .chain(&["failed to select a version for the requirement `"]);
    let name = named
        .filter_map(|words| said.split_once(words))
        .find_map(|(_, rest)| rest.split(['`', ' ']).next());
    is_offline.then(|| {
        let what = match name {
            Some(name) => format!("the crate `{name}`, in the version that Cargo.toml asks for,"),
            None => "a crate that Cargo.toml asks for".to_owned(),
        };
        Unready::tools(format!(
            "{NOT_YET}: {what} is not on this machine, and the registry can't be reached. Connect to the \
             network and try again; or ask for a version that is here."
        ))
    })
}

/// The verdict on a build that is the learner's fault.
pub(super) fn verdict(failed: &Failed<'_>) -> Verdict {
    let message = if failed.output.contains(OUT_OF_MEMORY) {
        format!(
            "The compiler asked for more than the {} GiB of memory that it may have. Usually a macro \
             that doubles what it is given each time, or a `const` that grows without an end.",
            MEMORY_LIMIT >> 30
        )
    } else {
        failed.message.to_owned()
    };
    let diagnostics = match failed.project {
        Some(tree) => manifests::placed(failed.errors, &message, tree, failed.path),
        None => failed.errors.to_vec(),
    };
    Verdict::NotBuilt {
        diagnostics,
        message,
    }
}

/// All that was said, without colours. What maturin says about cargo's end is worth nothing where cargo
/// has said why.
fn said(failed: &Failed<'_>) -> String {
    if failed.errors.is_empty() {
        return failed.message.to_owned();
    }
    let errors: Vec<String> = failed.errors.iter().map(Diagnostic::plain).collect();
    errors.join("\n")
}

/// The first lines that say something.
fn beginning_of(said: &str) -> String {
    const LINES: usize = 8;
    let lines: Vec<&str> = said
        .lines()
        .filter(|line| !line.trim().is_empty())
        .collect();
    lines[..lines.len().min(LINES)].join("\n")
}

/// Codes of rustc about a crate that was compiled before: it can't be found, is another one than it
/// was, can't be read, or was compiled by another rustc.
const CRATE_CODES: [&str; 4] = ["E0463", "E0460", "E0786", "E0514"];

/// What is said about a compiled file that was cut off or overwritten.
const DAMAGED: [&str; 6] = [
    "file too short",
    "invalid ELF header",
    "Exec format error",
    "is truncated",
    "malformed archive",
    "not an object file",
];

/// Whether something that was compiled before can't be used any more. A crate that only the learner
/// names is not there to be damaged.
fn is_damaged(failed: &Failed<'_>, said: &str) -> bool {
    let of_a_crate = failed.errors.iter().any(|error| {
        error
            .code
            .as_deref()
            .is_some_and(|code| CRATE_CODES.contains(&code))
            && (error.code.as_deref() != Some("E0463")
                || names_a_crate_of_ours(&error.message, failed.needs))
    });
    of_a_crate
        || said.lines().any(|line| {
            line.contains("/target/") && DAMAGED.iter().any(|words| line.contains(words))
        })
}

/// Whether a message is about a crate that every exercise is built with, or this one.
fn names_a_crate_of_ours(message: &str, needs: &Needs) -> bool {
    let named = message.split('`').nth(1).unwrap_or_default();
    let is_needed = || {
        needs
            .crates
            .keys()
            .any(|name| name.replace('-', "_") == named)
    };
    ["core", "std", "proc_macro"].contains(&named)
        || build::crates_of_an_exercise().contains(named)
        || is_needed()
}

fn points_into_the_file(failed: &Failed<'_>) -> bool {
    failed.errors.iter().any(|error| {
        error
            .place
            .as_deref()
            .and_then(|place| place.strip_prefix(failed.path))
            .is_some_and(|rest| rest.starts_with(if failed.project.is_some() { '/' } else { ':' }))
    })
}

/// What rustc says without a place about a crate that leaves out the standard library.
const WITHOUT_STD: [&str; 4] = [
    "`#[panic_handler]` function required",
    "no global memory allocator found",
    "language item required, but not found",
    "unwinding panics are not supported without std",
];

/// What linkers say of a symbol or a library, whose name comes next.
const ABOUT_A_SYMBOL: [&str; 6] = [
    "undefined symbol: ",
    "undefined reference to ",
    "duplicate symbol: ",
    "multiple definition of ",
    "unable to find library ",
    "cannot find -l",
];

/// What only the exercise's own code can have caused, though nothing points there.
fn comes_from_the_code(failed: &Failed<'_>, said: &str) -> bool {
    let is_about_the_exercise = format!("could not compile `{}`", failed.name);
    if !failed.output.contains(&is_about_the_exercise) {
        return false;
    }
    failed.output.contains(OUT_OF_MEMORY)
        || failed.output.contains(STACK_OVERFLOW)
        || WITHOUT_STD.iter().any(|words| said.contains(words))
        || said
            .lines()
            .any(|line| names_a_symbol_of(failed.text, line))
}

/// Whether a line of a linker is about a symbol or a library that the text names.
fn names_a_symbol_of(text: &str, line: &str) -> bool {
    ABOUT_A_SYMBOL.iter().any(|words| {
        let Some((_, rest)) = line.split_once(words) else {
            return false;
        };
        let rest = rest.trim_start_matches(|c: char| !(c.is_alphanumeric() || c == '_'));
        let rest = rest
            .strip_prefix('l')
            .filter(|_| words.ends_with("library "))
            .unwrap_or(rest);
        let name: String = rest
            .chars()
            .take_while(|c| c.is_alphanumeric() || *c == '_')
            .collect();
        name.starts_with("PyInit_") || (!name.is_empty() && text.contains(&name))
    })
}

/// What the compiler says when it may have no more memory.
const OUT_OF_MEMORY: &str = "memory allocation of ";

/// What it says when its stack ends, as it does for code that is nested too deeply.
const STACK_OVERFLOW: &str = "overflowed its stack";

#[cfg(test)]
mod tests;
