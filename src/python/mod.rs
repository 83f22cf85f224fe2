//! The Python that exercises are built for and checked in: which there are, which of them it is, and how
//! it names and finds what it imports.

mod ask;
mod cache;
mod choice;
mod interpreter;
mod search;

pub use choice::{Choice, NoPython, choose};
pub use interpreter::{Interpreter, Unusable};
pub use search::{Candidate, found};

/// The oldest Python that exercises work with, unless one says otherwise.
pub const OLDEST: (u8, u8) = (3, 10);

/// The newest Python that PyO3 knows: `SUPPORTED_VERSIONS_CPYTHON` in the build.rs of pyo3-ffi.
pub const NEWEST: (u8, u8) = (3, 15);

/// The file in which every Python here looks for the extension module `name`.
pub fn extension_file(name: &str) -> String {
    format!("{name}.so")
}
