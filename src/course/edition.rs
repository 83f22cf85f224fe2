//! Editions of this program's own course: which of them a directory holds, and the originals of its
//! files. `init` writes a course out; a later program may bring another edition.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::embedded::{self, EDITION};
use super::progress::replace;
use super::{Course, CourseError, LONGEST_FILE, confine, manifest, read_text_file};

impl Course {
    /// The embedded course, as if it lay in `root` already.
    ///
    /// # Errors
    ///
    /// [`CourseError::Outside`] when one of its files would be written to somewhere else.
    pub fn embedded_at(root: PathBuf) -> Result<Self, CourseError> {
        let mut course = manifest::read_text(embedded::MANIFEST_TEXT.to_vec(), root)?;
        course.find_embedded_projects();
        confine::check(&course)?;
        Ok(course)
    }

    /// Whether the course was written by `init`.
    pub fn is_written_out(&self) -> bool {
        self.edition_file().is_file()
    }

    /// Whether `init` wrote the course, from another edition than the embedded one.
    pub fn is_another_edition(&self) -> bool {
        read_text_file(&self.edition_file(), LONGEST_FILE).is_ok_and(|edition| edition != EDITION)
    }

    /// Remembers that the course is the embedded edition now.
    ///
    /// # Errors
    ///
    /// The operating system's, when that can't be written.
    pub fn set_edition(&self) -> io::Result<()> {
        fs::create_dir_all(self.generated())?;
        replace(&self.edition_file(), EDITION.as_bytes())
    }

    /// Where the original of a file of the course is kept, if it is.
    pub fn kept(&self, file: &Path) -> PathBuf {
        self.generated().join("starters").join(file)
    }

    fn edition_file(&self) -> PathBuf {
        self.generated().join("edition")
    }
}

/// Writes a file of the course, in one step, and the directories that it lies in.
///
/// # Errors
///
/// The operating system's.
pub fn write_file(path: &Path, text: &[u8]) -> io::Result<()> {
    if let Some(directory) = path.parent() {
        fs::create_dir_all(directory)?;
    }
    replace(path, text)
}
