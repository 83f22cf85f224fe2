//! Whose fault a failed build is: the learner's code, or the system around it. What the system lacks
//! says nothing about the exercise, and takes no pass away.

use std::path::Path;

use super::{Unready, Verdict};
use crate::build::{CONTEXT_FAILED, Diagnostic, MEMORY_LIMIT};
use crate::process::mend;
use crate::python;
use crate::system;

const NOT_YOURS: &str = "it could not be built, and that is not your code's fault";

const DISK_IS_FULL: &str = "the disk is full. Free some space, and try again.";

/// A sign in what cargo, rustc or maturin say, and what it means.
struct Sign {
    words: &'static [&'static str],
    meaning: fn() -> Meaning,
}

/// What the system lacks, and the command that mends it, where there is one.
struct Meaning {
    sentence: String,
    mend: Option<String>,
}

impl Meaning {
    fn told(sentence: impl Into<String>) -> Self {
        Meaning {
            sentence: sentence.into(),
            mend: None,
        }
    }

    fn mended(sentence: impl Into<String>, mend: String) -> Self {
        Meaning {
            sentence: sentence.into(),
            mend: Some(mend),
        }
    }
}

/// The first that fits is told.
const SIGNS: &[Sign] = &[
    Sign {
        words: &["metadata from the python interpreter"],
        meaning: || {
            Meaning::mended(
                "the Python that pyo3lings was built with does not work any more. To bring it back:",
                mend::python(python::EXECUTABLE, python::VERSION),
            )
        },
    },
    Sign {
        words: &[
            "No space left on device",
            "os error 28",
            "Disk quota exceeded",
        ],
        meaning: || Meaning::told(DISK_IS_FULL),
    },
    Sign {
        words: &["Read-only file system"],
        meaning: || {
            Meaning::told(
                "the course's directory can't be written to: its file system is read-only. Mount it \
                 writable, or copy the course to another place, and try again.",
            )
        },
    },
    Sign {
        words: &["linker `cc` not found"],
        meaning: || Meaning::mended("the linker `cc` is missing. To install it:", mend::linker()),
    },
    Sign {
        words: &[
            "cannot open Scrt1.o",
            "cannot open crti.o",
            "cannot find Scrt1.o",
            "cannot find crti.o",
        ],
        meaning: || {
            Meaning::mended(
                "the C library's own files are missing. To install them:",
                mend::linker(),
            )
        },
    },
    Sign {
        words: &["(signal: 9, SIGKILL"],
        meaning: || {
            Meaning::told(
                "the system ended the compiler, usually for want of memory. Close other programs, and \
                 try again.",
            )
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
            Meaning::told(
                "cargo has to fetch PyO3 and can't reach the registry. Connect to the network for this \
                 once, and try again.",
            )
        },
    },
    Sign {
        words: &["Too many open files"],
        meaning: || {
            Meaning::told(
                "the system's limit for open files is reached. Close other programs, or raise it with \
                 `ulimit -n 4096`, and start again.",
            )
        },
    },
    Sign {
        words: &["Permission denied"],
        meaning: || {
            Meaning::told(
                "a file of the course's directory `.pyo3lings` can't be used. Make it yours, or remove \
                 the directory `.pyo3lings/target`, and try again.",
            )
        },
    },
    Sign {
        words: &[CONTEXT_FAILED],
        meaning: || Meaning::told("`pyo3lings doctor` looks for the cause."),
    },
];

/// What the system lacks, if these words of a program are about that.
pub(super) fn unready(happened: &str, said: &str) -> Option<Unready> {
    SIGNS.iter().find_map(|sign| {
        let line = said
            .lines()
            .find(|line| sign.words.iter().any(|words| line.contains(words)))?;
        let Meaning { sentence, mend } = (sign.meaning)();
        let sentence = format!("{happened}: {sentence}");
        let cause = Some(format!("({})", line.trim()));
        Some(Unready {
            mend,
            cause,
            ..Unready::tools(sentence)
        })
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
    let reason = unready(NOT_YOURS, &said).or_else(|| {
        // A linker may only say that it crashed.
        let is_full = system::has_no_room(directory);
        is_full.then(|| Unready::tools(format!("{NOT_YOURS}: {DISK_IS_FULL}")))
    });
    if let Some(reason) = reason {
        return Verdict::Unready { reason };
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
