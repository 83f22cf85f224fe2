//! Building the check worker, as exercises are built: with the same PyO3, in the same target directory.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::{Project, ProjectError, Request, Source};
use crate::check;
use crate::course::{Crate, Form, Needs, Profile, copy_content};
use crate::python::OLDEST;

/// The crate that it needs beside PyO3, which needs it too.
pub(super) const LIBC: (&str, &str) = ("libc", "0.2");

/// The request to build the check worker, made from one for an exercise, what is compiled, and where its
/// library goes.
///
/// # Errors
///
/// When its source can't be written.
pub(super) fn request(exercise: &Request) -> Result<(Request, String, PathBuf), ProjectError> {
    let [(root, text), others @ ..] = check::SOURCE else {
        unreachable!("the source has files");
    };
    let (name, version) = LIBC;
    let needs = Needs {
        crates: [(name.to_owned(), Crate::of_version(version))].into(),
        ..Needs::default()
    };
    let project = Project {
        name: check::NAME.to_owned(),
        module: check::NAME.to_owned(),
        source: Path::new("worker").join(root),
        form: Form::File,
        min_python: OLDEST,
        profile: Profile::Dev,
        needs,
        lock: None,
        ..exercise.project.clone()
    };
    for (file, text) in others {
        project.write_beside(file, text)?;
    }
    let library = exercise.check_worker.clone();
    // What decides whether it is built again is one content: all files have a part in that.
    let edition = library
        .parent()
        .and_then(Path::file_name)
        .unwrap_or_default();
    let text = format!("{text}\n// {}\n", edition.to_string_lossy());
    let request = Request {
        source: Source::File(text.clone()),
        project,
        ..exercise.clone()
    };
    Ok((request, text, library))
}

/// Keeps what was built. Whoever looks for it meanwhile finds all of it or nothing.
pub(super) fn keep(built: &Path, library: &Path) -> io::Result<()> {
    let directory = library.parent().unwrap_or(Path::new("/"));
    fs::create_dir_all(directory)?;
    let new = tempfile::Builder::new().tempdir_in(directory)?;
    let copy = new.path().join("new");
    copy_content(built, &copy)?;
    fs::rename(copy, library)
}
