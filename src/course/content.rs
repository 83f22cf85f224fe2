//! What lies at the place of a file that somebody else writes.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use sha2::{Digest, Sha256};

use super::tree::{Tree, TreeFault};
use crate::system;

/// An exercise or a check script may be this long, in bytes.
pub const LONGEST: u64 = 1 << 20;

/// What lies at the place of an exercise or a check script. An editor, a shell or a mistake may have
/// put anything there; looking at it never waits and never reads without end.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Content {
    /// A file, and what it holds.
    File(Vec<u8>),
    /// A whole project, and what its files hold.
    Tree(Tree),
    /// Something that can't be the directory of a project, and why not.
    NoTree(String),
    /// Nothing.
    #[default]
    Missing,
    /// A directory.
    Directory,
    /// A pipe, a socket or a device: reading it could wait for ever.
    Special,
    /// A file of this many bytes, which is more than an exercise or a check script can need.
    TooLong(u64),
    /// Something that the system does not let us read, and why.
    Unreadable(String),
}

impl Content {
    /// Looks at `path`.
    pub fn of(path: &Path) -> Self {
        match read(path, LONGEST) {
            Ok(content) => content,
            Err(error) if error.kind() == io::ErrorKind::NotFound => Content::Missing,
            Err(error) => Content::Unreadable(error.to_string()),
        }
    }

    /// Looks at the project in `path`.
    pub fn of_project(path: &Path) -> Self {
        match Tree::read(path) {
            Ok(tree) => Content::Tree(tree),
            Err(TreeFault::Missing) => Content::Missing,
            Err(TreeFault::Other(why)) => Content::NoTree(why),
        }
    }

    /// The files, whichever form it has: those of a project, or the one file under its own name;
    /// none where there is nothing to read.
    pub fn files(&self, name: &str) -> Tree {
        match self {
            Content::File(text) => [(name, text)].into_iter().collect(),
            Content::Tree(tree) => tree.clone(),
            _ => Tree::default(),
        }
    }

    /// Whether an exercise or a check script lies there that can be read.
    pub fn is_there(&self) -> bool {
        matches!(self, Content::File(_) | Content::Tree(_))
    }

    /// The SHA-256 of a file's content in hexadecimal digits, by which it is known again; empty for
    /// anything else.
    pub fn hash(&self) -> String {
        match self {
            Content::File(bytes) => digits(&Sha256::digest(bytes)),
            Content::Tree(tree) => tree.hash(),
            Content::NoTree(_)
            | Content::Missing
            | Content::Directory
            | Content::Special
            | Content::TooLong(_)
            | Content::Unreadable(_) => String::new(),
        }
    }

    /// What is wrong with it as a text file called `name`, as a sentence; `None` for a file.
    pub fn fault(&self, name: &str) -> Option<String> {
        match self {
            Content::File(_) | Content::Tree(_) => None,
            Content::NoTree(why) => Some(format!("{name} {why}.")),
            Content::Missing => Some(format!("{name} is not there.")),
            Content::Directory => Some(format!("{name} is a directory.")),
            Content::Special => Some(format!("{name} is not a file but a pipe or a device.")),
            Content::TooLong(bytes) => Some(format!(
                "{name} has {bytes} bytes, which is more than it can need."
            )),
            Content::Unreadable(why) => Some(format!("{name} can't be read: {why}.")),
        }
    }
}

/// A hash in hexadecimal digits.
pub(super) fn digits(hash: &[u8]) -> String {
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Reads a file of at most `longest` bytes that somebody else may have put there. Like [`Content::of`] it
/// never waits and never reads without end; whatever is no such file is an error.
///
/// # Errors
///
/// The operating system's, and one that says what lies there instead.
pub fn read_file(path: &Path, longest: u64) -> io::Result<Vec<u8>> {
    match read(path, longest)? {
        Content::File(bytes) => Ok(bytes),
        Content::Directory => Err(io::Error::other("it is a directory")),
        Content::TooLong(bytes) => Err(io::Error::other(format!(
            "it has {bytes} bytes, which is more than it can need"
        ))),
        Content::Special
        | Content::Missing
        | Content::Unreadable(_)
        | Content::Tree(_)
        | Content::NoTree(_) => Err(not_a_plain_file()),
    }
}

/// The same for text.
///
/// # Errors
///
/// As [`read_file`], and where it is not UTF-8.
pub fn read_text_file(path: &Path, longest: u64) -> io::Result<String> {
    String::from_utf8(read_file(path, longest)?)
        .map_err(|_| io::Error::other("it is not UTF-8 text"))
}

/// Opens a file that is there to be locked, and makes it where there is none. A pipe in its place is not
/// waited for.
///
/// # Errors
///
/// The operating system's, and where something else than a file lies there.
pub fn open_lock(path: &Path) -> io::Result<File> {
    refuse_what_waits(path)?;
    let file = system::open_lock_without_waiting(path)?;
    match file.metadata()?.is_file() {
        true => Ok(file),
        false => Err(not_a_plain_file()),
    }
}

/// Writes a file anew in its place, where no pipe or device lies.
///
/// # Errors
///
/// The operating system's, and where something else than a file lies there.
pub fn write_over(path: &Path, text: &[u8]) -> io::Result<()> {
    refuse_what_waits(path)?;
    fs::write(path, text)
}

/// Copies what a file holds. Its permissions stay behind: some disks refuse to set any.
///
/// # Errors
///
/// The operating system's, and where it is no file.
pub fn copy_content(from: &Path, to: &Path) -> io::Result<()> {
    refuse_what_waits(from)?;
    refuse_what_waits(to)?;
    io::copy(
        &mut system::open_without_waiting(from)?,
        &mut File::create(to)?,
    )
    .map(|_| ())
}

/// Opening a pipe waits for somebody else, and opening a device may already do something.
fn refuse_what_waits(path: &Path) -> io::Result<()> {
    match fs::metadata(path) {
        Ok(metadata) if !metadata.is_file() && !metadata.is_dir() => Err(not_a_plain_file()),
        // What else is wrong is said when it is opened.
        Ok(_) | Err(_) => Ok(()),
    }
}

fn not_a_plain_file() -> io::Error {
    io::Error::other("it is not a file but a pipe or a device")
}

fn read(path: &Path, longest: u64) -> io::Result<Content> {
    // Opening a device may already do something, so it is not tried.
    if let Some(other) = not_a_file(&fs::metadata(path)?, longest) {
        return Ok(other);
    }
    let file = system::open_without_waiting(path)?;
    let metadata = file.metadata()?;
    match not_a_file(&metadata, longest) {
        Some(other) => Ok(other),
        None => read_all(file, metadata.len(), longest),
    }
}

fn not_a_file(metadata: &fs::Metadata, longest: u64) -> Option<Content> {
    if metadata.is_dir() {
        Some(Content::Directory)
    } else if !metadata.is_file() {
        Some(Content::Special)
    } else if metadata.len() > longest {
        Some(Content::TooLong(metadata.len()))
    } else {
        None
    }
}

fn read_all(file: File, length: u64, longest: u64) -> io::Result<Content> {
    // One more, to meet the end without growing.
    let mut text = Vec::with_capacity(length as usize + 1);
    file.take(longest + 1).read_to_end(&mut text)?;
    // It may have grown since.
    Ok(match text.len() as u64 {
        length if length > longest => Content::TooLong(length),
        _ => Content::File(text),
    })
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use super::*;

    #[test]
    fn nothing_that_lies_there_is_waited_for() {
        let dir = tempfile::tempdir().unwrap();
        let at = |name: &str| dir.path().join(name);
        fs::write(at("file"), "text").unwrap();
        fs::write(at("long"), vec![b'x'; LONGEST as usize + 1]).unwrap();
        let made = |command: &mut Command| assert!(command.status().unwrap().success());
        made(Command::new("mkfifo").arg(at("pipe")));
        made(
            Command::new("ln")
                .args(["-s", "/dev/zero"])
                .arg(at("device")),
        );
        made(Command::new("ln").args(["-s", "loop"]).arg(at("loop")));
        assert_eq!(Content::of(&at("file")), Content::File(b"text".to_vec()));
        assert_eq!(Content::of(&at("none")), Content::Missing);
        assert_eq!(Content::of(dir.path()), Content::Directory);
        assert_eq!(Content::of(&at("pipe")), Content::Special);
        assert_eq!(Content::of(&at("device")), Content::Special);
        assert_eq!(Content::of(&at("long")), Content::TooLong(LONGEST + 1));
        assert!(matches!(Content::of(&at("loop")), Content::Unreadable(_)));

        for other in ["pipe", "device", "loop"] {
            assert!(read_file(&at(other), 9).is_err(), "{other}");
            assert!(open_lock(&at(other)).is_err(), "{other}");
            assert!(copy_content(&at(other), &at("copy")).is_err(), "{other}");
        }
        assert!(write_over(&at("pipe"), b"text").is_err());
        assert!(read_file(&at("file"), 3).is_err());
        assert_eq!(read_text_file(&at("file"), 4).unwrap(), "text");
        assert!(open_lock(&at("lock")).is_ok());
    }
}
