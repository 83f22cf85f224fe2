//! Whose fault a failed build is: the learner's code, or the system around it. What the system lacks
//! says nothing about the exercise, and takes no pass away.

use std::path::Path;

use super::{Unready, Verdict};
use crate::build::{CONTEXT_FAILED, Diagnostic, MEMORY_LIMIT};
use crate::process::mend;
use crate::python;
use crate::system;

const DISK_IS_FULL: &str = "the disk is full. Free some space, and try again.";

/// A sign in what cargo, rustc or maturin say, and what it means.
struct Sign {
    words: &'static [&'static str],
    meaning: fn() -> String,
}

/// The first that fits is told.
const SIGNS: &[Sign] = &[
    Sign {
        words: &["metadata from the python interpreter"],
        meaning: || {
            format!(
                "the Python that pyo3lings was built with does not work any more. To bring it \
                 back:\n{}",
                mend::python(python::EXECUTABLE, python::VERSION)
            )
        },
    },
    Sign {
        words: &[
            "No space left on device",
            "os error 28",
            "Disk quota exceeded",
        ],
        meaning: || DISK_IS_FULL.to_owned(),
    },
    Sign {
        words: &["Read-only file system"],
        meaning: || {
            "the course's directory can't be written to: its file system is read-only. Mount it \
             writable, or copy the course to another place, and try again."
                .to_owned()
        },
    },
    Sign {
        words: &["linker `cc` not found"],
        meaning: || {
            format!(
                "the linker `cc` is missing. To install it:\n{}",
                mend::linker()
            )
        },
    },
    Sign {
        words: &[
            "cannot open Scrt1.o",
            "cannot open crti.o",
            "cannot find Scrt1.o",
            "cannot find crti.o",
        ],
        meaning: || {
            format!(
                "the C library's own files are missing. To install them:\n{}",
                mend::linker()
            )
        },
    },
    Sign {
        words: &["(signal: 9, SIGKILL"],
        meaning: || {
            "the system ended the compiler, usually for want of memory. Close other programs, and \
             try again."
                .to_owned()
        },
    },
    Sign {
        words: &[
            "failed to download",
            "Could not resolve host",
            "failed to query replaced source",
            "Unable to update registry",
            "attempting to make an HTTP request, but --offline",
        ],
        meaning: || {
            "cargo has to fetch PyO3 and can't reach the registry. Connect to the network for this \
             once, and try again."
                .to_owned()
        },
    },
    Sign {
        words: &["Too many open files"],
        meaning: || {
            "the system's limit for open files is reached. Close other programs, or raise it with \
             `ulimit -n 4096`, and start again."
                .to_owned()
        },
    },
    Sign {
        words: &["Permission denied"],
        meaning: || {
            "a file of the course's directory `.pyo3lings` can't be used. Make it yours, or remove \
             the directory `.pyo3lings/target`, and try again."
                .to_owned()
        },
    },
    Sign {
        words: &[CONTEXT_FAILED],
        meaning: || "`pyo3lings doctor` looks for the cause.".to_owned(),
    },
];

/// What the system lacks, if these words of a program are about that, and what to do about it. The
/// words themselves come last.
pub(super) fn meaning(said: &str) -> Option<String> {
    SIGNS.iter().find_map(|sign| {
        let line = said
            .lines()
            .find(|line| sign.words.iter().any(|words| line.contains(words)))?;
        Some(format!("{}\n({})", (sign.meaning)(), line.trim()))
    })
}

/// What the compiler says when it may have no more memory.
const OUT_OF_MEMORY: &str = "memory allocation of ";

/// The verdict on a build in `directory` that failed. `output` is all that cargo printed.
pub(super) fn verdict(
    errors: Vec<Diagnostic>,
    message: String,
    output: &str,
    directory: &Path,
) -> Verdict {
    // What points into code is about that code, whatever words it has.
    let blames_code = errors.iter().any(|error| error.place.is_some());
    if blames_code {
        return Verdict::NotBuilt {
            diagnostics: errors,
            message,
        };
    }
    let said = errors
        .iter()
        .map(Diagnostic::plain)
        .chain([message.clone()])
        .collect::<Vec<_>>()
        .join("\n");
    let meaning = meaning(&said).or_else(|| {
        // A linker may only say that it crashed.
        system::has_no_room(directory).then(|| DISK_IS_FULL.to_owned())
    });
    if let Some(meaning) = meaning {
        let message =
            format!("it could not be built, and that is not your code's fault: {meaning}");
        return Verdict::Unready {
            reason: Unready::Tools { message },
        };
    }
    let message = if output.contains(OUT_OF_MEMORY) {
        format!(
            "The compiler asked for more than the {} GiB of memory that it may have. Usually a macro \
             that doubles what it is given each time, or a `const` that grows without an end.",
            MEMORY_LIMIT >> 30
        )
    } else {
        message
    };
    Verdict::NotBuilt {
        diagnostics: errors,
        message,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::read_diagnostics;

    fn judge(output: &str) -> Verdict {
        verdict(
            read_diagnostics(output, "/c", "a.rs"),
            String::new(),
            output,
            Path::new("/c"),
        )
    }

    #[test]
    fn a_full_disk_is_not_the_learners_fault() {
        let verdict = judge("error: failed to write `x`: No space left on device (os error 28)\n");
        assert!(matches!(verdict, Verdict::Unready { .. }), "{verdict:?}");
    }

    #[test]
    fn words_in_the_learners_own_code_are_no_sign() {
        let verdict = judge("error: No space left on device\n --> /c/a.rs:1:1\n  |\n");
        assert!(matches!(verdict, Verdict::NotBuilt { .. }), "{verdict:?}");
    }
}
