//! The course that is part of this program: the files as they were when it was built.

use std::path::Path;

include!(concat!(env!("OUT_DIR"), "/embedded_course.rs"));

/// All files of the embedded course, with their paths from its root.
pub fn files() -> impl Iterator<Item = (&'static str, &'static [u8])> {
    FILES
        .iter()
        .copied()
        .chain([(super::MANIFEST, MANIFEST_TEXT)])
}

/// The embedded file at `path` (from the course's root), if the course in `root` is the embedded
/// one: the one whose manifest is the same.
pub(super) fn file(root: &Path, path: &Path) -> Option<&'static [u8]> {
    if std::fs::read(root.join(super::MANIFEST)).ok()? != MANIFEST_TEXT {
        return None;
    }
    let path = path.to_str()?;
    FILES
        .iter()
        .find(|(name, _)| *name == path)
        .map(|(_, text)| *text)
}
