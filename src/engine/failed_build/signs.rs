//! What cargo, rustc, linkers and maturin say when something of the system is missing, and what it means.

use std::env;

use super::DISK_IS_FULL;
use crate::build::{self, CONTEXT_FAILED};
use crate::engine::unready::DOCTOR;
use crate::harmless::PathText;
use crate::process::mend;

/// A sign in what cargo, rustc or maturin say, and what it means.
pub(super) struct Sign {
    pub(super) words: &'static [&'static str],
    pub(super) meaning: fn(&str) -> Meaning,
}

/// What the system lacks, and the command that mends it, where there is one.
pub(super) struct Meaning {
    pub(super) sentence: String,
    pub(super) mend: Option<String>,
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
pub(super) const SIGNS: &[Sign] = &[
    Sign {
        words: &["metadata from the python interpreter"],
        meaning: |_| {
            Meaning::mended(
                "the Python that exercises are built for does not work any more. Which ones are here, and \
                 what is wrong with them:",
                "pyo3lings pythons".to_owned(),
            )
        },
    },
    Sign {
        words: &[
            "No space left on device",
            "os error 28",
            "Disk quota exceeded",
        ],
        meaning: |_| Meaning::told(DISK_IS_FULL),
    },
    Sign {
        words: &["Read-only file system"],
        meaning: |_| {
            Meaning::told(
                "the course's directory can't be written to: its file system is read-only. Mount it \
                 writable, or copy the course to another place, and try again.",
            )
        },
    },
    Sign {
        words: &["couldn't create a temp dir", "Cannot create temporary file"],
        meaning: |_| {
            Meaning::mended(
                format!(
                    "temporary files can't be written to {}, which TMPDIR names. Let it name another \
                     directory, and start again:",
                    env::temp_dir().shown()
                ),
                "export TMPDIR=/tmp".to_owned(),
            )
        },
    },
    Sign {
        words: &["could not create session directory lock file"],
        meaning: |_| {
            Meaning::told(
                "the file system of the course's directory has no locks, and rustc needs them. Copy \
                 the course to a local disk, and start there.",
            )
        },
    },
    Sign {
        words: &[
            "error in environment variable",
            "failed to parse environment variable",
        ],
        meaning: |_| {
            Meaning::told(
                "a variable of the environment holds something that cargo can't read. Unset it, and \
                 start again.",
            )
        },
    },
    Sign {
        words: &[
            "as cargo configuration",
            "could not parse TOML configuration",
        ],
        meaning: |_| {
            Meaning::told(
                "a file with settings of cargo can't be read. Mend it, or move it away, and try again.",
            )
        },
    },
    Sign {
        words: &[
            "unable to find library -lpython",
            "cannot find -lpython",
            "library not found for -lpython",
            "library 'python3",
        ],
        meaning: |_| {
            Meaning::mended(
                "a program with Python in it is linked with libpython, and this Python has none. Which \
                 ones are here, to choose another with `--python`:",
                "pyo3lings pythons".to_owned(),
            )
        },
    },
    Sign {
        words: &["linker `cc` not found"],
        meaning: |_| Meaning::mended("the linker `cc` is missing. To install it:", mend::linker()),
    },
    Sign {
        words: &["linker `"],
        meaning: |line| {
            let linker = line.split('`').nth(1).unwrap_or_default();
            let named_by = match build::environment::who_names_the_linker(linker) {
                Some(setting) => format!(", which {setting} names,"),
                None => String::new(),
            };
            Meaning::told(format!(
                "the linker `{linker}`{named_by} is not there. Install it, or take the setting away, \
                 and start again."
            ))
        },
    },
    Sign {
        words: &[
            "cannot open Scrt1.o",
            "cannot open crti.o",
            "cannot find Scrt1.o",
            "cannot find crti.o",
        ],
        meaning: |_| {
            Meaning::mended(
                "the C library's own files are missing. To install them:",
                mend::linker(),
            )
        },
    },
    Sign {
        words: &["(signal: 9, SIGKILL"],
        meaning: |_| {
            Meaning::told(
                "the system ended the compiler, usually for want of memory. Close other programs, and \
                 try again.",
            )
        },
    },
    Sign {
        words: &[
            OFFLINE,
            "without --offline",
            "without the offline flag",
            "failed to download",
            "Could not resolve host",
            "failed to query replaced source",
            "Unable to update registry",
            "attempting to make an HTTP request, but --offline",
        ],
        meaning: |_| {
            Meaning::told(
                "cargo has to fetch crates that exercises need and can't reach the registry. Connect to the \
                 network for this once, and try again.",
            )
        },
    },
    Sign {
        words: &[NO_FEATURE, "does not have these features"],
        meaning: |_| {
            Meaning::told(
                "the course asks for a feature that a crate does not have. Its author mends that in \
                 info.toml, and `pyo3lings dev update` says whether it is right.",
            )
        },
    },
    Sign {
        words: &["Too many open files"],
        meaning: |_| {
            Meaning::told(
                "the system's limit for open files is reached. Close other programs, or raise it with \
                 `ulimit -n 4096`, and start again.",
            )
        },
    },
    Sign {
        words: &["build-script-build` (never executed)"],
        meaning: |_| {
            Meaning::told(
                "no program can be started in the course's directory, as where a disk is mounted with \
                 `noexec`. Move the course to another disk, and try again.",
            )
        },
    },
    Sign {
        words: &["Permission denied"],
        meaning: |_| {
            Meaning::mended(
                "a file of the course's directory can't be used. If it is somebody else's, as after \
                 `sudo pyo3lings`, make it yours, and try again:",
                "sudo chown -R \"$USER\" .".to_owned(),
            )
        },
    },
    Sign {
        words: &[CONTEXT_FAILED],
        meaning: |_| {
            Meaning::mended(
                "the project can't be prepared. To look for the cause:",
                DOCTOR.to_owned(),
            )
        },
    },
];

impl Sign {
    /// Whether it is one about the project that is generated for a single file: a learner's own may
    /// be wrong.
    pub(super) fn is_of_a_project(&self) -> bool {
        [CONTEXT_FAILED, OFFLINE, NO_FEATURE]
            .iter()
            .any(|words| self.words.contains(words))
    }
}

/// In cargo's words, that a manifest asks for what a crate does not have.
pub(super) const NO_FEATURE: &str = "does not have that feature";

/// In cargo's words, that it did not look beyond this machine.
pub(super) const OFFLINE: &str = "using offline mode";
