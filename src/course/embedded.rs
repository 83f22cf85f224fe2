//! The course that is part of this program: the files as they were when it was built.

use std::path::Path;

use super::{MANIFEST, Tree, read_file};

include!(concat!(env!("OUT_DIR"), "/embedded_course.rs"));

/// All files of the embedded course, with their paths from its root.
pub fn files() -> impl Iterator<Item = (&'static str, &'static [u8])> {
    FILES.iter().copied().chain([(MANIFEST, MANIFEST_TEXT)])
}

/// The answers that the embedded course has, with their paths from its root, if the course in `root` is
/// that one. They are in no directory that `init` writes.
pub(super) fn answers(root: &Path) -> impl Iterator<Item = (&'static str, &'static [u8])> {
    let answers = if is_course(root) { ANSWERS } else { &[] };
    answers.iter().copied()
}

/// Whether the course in `root` is the embedded one: the one whose manifest is the same.
pub(super) fn is_course(root: &Path) -> bool {
    read_file(&root.join(MANIFEST), MANIFEST_TEXT.len() as u64)
        .is_ok_and(|text| text == MANIFEST_TEXT)
}

/// The embedded file at `path` (from the course's root), if the course in `root` is the embedded
/// one.
pub(super) fn file(root: &Path, path: &Path) -> Option<&'static [u8]> {
    if !is_course(root) {
        return None;
    }
    let path = path.to_str()?;
    FILES
        .iter()
        .find(|(name, _)| *name == path)
        .map(|(_, text)| *text)
}

/// The embedded project in `directory` (from the course's root), if the course in `root` is the embedded
/// one and there is such a project in it.
pub(super) fn tree(root: &Path, directory: &Path) -> Option<Tree> {
    if !is_course(root) {
        return None;
    }
    let tree: Tree = files_in(directory).collect();
    (!tree.is_empty()).then_some(tree)
}

/// Whether the embedded course has this directory (from its root).
pub(super) fn has_directory(directory: &Path) -> bool {
    files_in(directory).next().is_some()
}

/// The embedded files below a directory, with their paths from there.
fn files_in(directory: &Path) -> impl Iterator<Item = (&'static str, &'static [u8])> {
    let directory = directory.to_string_lossy() + "/";
    FILES
        .iter()
        .filter_map(move |(name, text)| Some((name.strip_prefix(&*directory)?, *text)))
}
