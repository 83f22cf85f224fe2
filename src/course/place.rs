//! Where a course may lie: cargo, rustc and the linker have to get along with its path.

use super::{Course, CourseError};

/// The longest path of a course, in bytes. What cargo writes below it is up to 200 bytes longer.
const LONGEST: usize = if cfg!(target_os = "linux") {
    3_800
} else {
    800
};

/// Whether the linker that Rust brings along here, lld, takes `%` in a path for something else.
const LLD: bool = cfg!(all(target_os = "linux", target_arch = "x86_64"));

impl Course {
    /// Refuses a place where no exercise can be built.
    ///
    /// # Errors
    ///
    /// [`CourseError::Place`] says what about the path is in the way, and what to do.
    pub fn check_place(&self) -> Result<(), CourseError> {
        let fault = match self.root.to_str() {
            None => "is not UTF-8 text",
            Some(path) if path.len() > LONGEST => "is too long for cargo",
            Some(path) if path.contains(':') => "holds `:`, which cargo can't build with",
            Some(path) if LLD && path.contains('%') => {
                "holds `%`, which Rust's linker can't write to"
            }
            Some(_) => return Ok(()),
        };
        Err(CourseError::Place {
            dir: self.root.clone(),
            fault,
        })
    }
}
