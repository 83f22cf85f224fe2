//! Building an exercise that is a whole project: into a wheel, as its author would, and unpacked as an
//! installer would.

use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::time::SystemTime;

use anyhow::{Context, Result, anyhow};
use maturin::{BuildContext, BuildOptions, BuildOrchestrator, CargoOptions};
use maturin::{CompressionMethod, CompressionOptions, PlatformOptions};

use super::lock::ProjectLock;
use super::record::{Libraries, Record, libraries_of};
use super::worker::{Contexts, Kept, options, was_interrupted};
use super::{
    CONTEXT_FAILED, Outcome, ProjectError, Request, environment, lockfile, programs_target_dir,
};
use crate::course::{LONGEST_FILE, Tree, read_file, write_file};
use crate::harmless::PathText;
use crate::system;

/// Beside the wheel: what an installer puts where Python looks for modules.
pub const SITE: &str = "site";

/// Beside the wheel: the programs that the wheel brings.
pub const PROGRAMS: &str = "bin";

/// Beside the wheel: the files of the project, as the learner wrote them.
pub const LEARNERS_FILES: &str = "project";

/// Beside the wheel: Cargo.toml and Cargo.lock as they were built.
pub const BUILT_MANIFESTS: &str = "built";

/// Where the wheel lies in it: what maturin calls it says for whom it is.
const WHEELS: &str = "wheel";

/// What a wheel may hold in all, in bytes. A file of zeros is small in an archive.
const LONGEST_WHEEL: u64 = 256 << 20;

/// The files that decide what maturin asks cargo and Python about.
const MANIFESTS: [&str; 2] = ["Cargo.toml", "pyproject.toml"];

/// In cargo's words, that it would have needed the network.
const OFFLINE: [&str; 1] = ["offline"];

/// In its words, that it can't reach the registry.
const UNREACHABLE: [&str; 5] = [
    "Could not resolve host",
    "failed to download",
    "download of",
    "network failure",
    "Unable to update",
];

/// Builds the project; the wheel, in a directory of its own with what it holds.
pub(super) fn build(
    request: &Request,
    tree: &Tree,
    kept: &mut Contexts,
    interrupted: &AtomicBool,
) -> Result<PathBuf, Outcome> {
    let project = &request.project;
    project.write_surroundings()?;
    make_directory(&project.directory())?;
    let Some(_lock) = ProjectLock::take(&project.directory(), interrupted) else {
        return Err(was_interrupted());
    };
    let root = project.root();
    let mut written = write_project(tree, &root, project.lock.as_deref())?;
    let hash = project.hash(&request.source);
    let record = Record::of(&request.target_dir, &project.name);
    let names = libraries_of(tree);
    let libraries = Libraries::take(&request.target_dir, &project.name, &names, interrupted);
    let Some(libraries) = libraries else {
        return Err(was_interrupted());
    };
    if written.is_empty() || !libraries.are_own {
        written.extend(tree.files().map(|(name, _)| root.join(name)));
    }
    record.begin(&written, &hash, libraries.are_own, SystemTime::now());
    libraries.own(&project.name);

    let runs = project.generated.join("run");
    make_directory(&runs)?;
    let run = tempfile::Builder::new()
        .prefix(&project.name)
        .tempdir_in(&runs)
        .map_err(|source| ProjectError { path: runs, source })?;
    let wheels = run.path().join(WHEELS);
    let wheel = compile(request, tree, kept, &wheels).map_err(|error| Outcome::Failed {
        message: format!("{error:#}"),
    })?;
    record.finish(&hash);
    lay_out(&wheel, tree, &root, run.path()).map_err(|error| Outcome::Unready {
        message: "the wheel can't be unpacked for the checks".to_owned(),
        cause: Some(format!("{error:#}")),
    })?;
    // The front removes it.
    let _ = run.keep();
    Ok(wheel)
}

/// Puts the files of a project where they are built, apart from any workspace around and with the crates
/// that the course was tried with. Returns the paths of those that were not there.
///
/// # Errors
///
/// [`ProjectError`] names the file that can't be written.
pub fn write_project(
    tree: &Tree,
    root: &Path,
    course_lock: Option<&str>,
) -> Result<Vec<PathBuf>, ProjectError> {
    make_directory(root)?;
    let lock = root.join("Cargo.lock");
    let had_lock = lock.is_file();
    let manifest = tree.file("Cargo.toml");
    // The end of a file is where no line gets another number.
    let alone = manifest.filter(|text| is_part_of_nothing(text));
    let mut built: Tree = match alone {
        Some(text) => {
            let text = [text, STANDS_ALONE].concat();
            tree.overlaid(&[("Cargo.toml", text)].into_iter().collect())
        }
        None => tree.clone(),
    };
    if tree.file("Cargo.lock").is_none() {
        let is_kept = had_lock
            && read_file(&root.join("Cargo.toml"), LONGEST_FILE)
                .ok()
                .as_deref()
                == built.file("Cargo.toml");
        let text = match is_kept
            .then(|| read_file(&lock, LONGEST_FILE).ok())
            .flatten()
        {
            Some(text) => text,
            None => lockfile::lock_of_all(course_lock).into_bytes(),
        };
        built = built.overlaid(&[("Cargo.lock", text)].into_iter().collect());
    }
    built
        .write_to(root)
        .map_err(|(path, source)| ProjectError { path, source })
}

/// Keeps a package out of the workspace around the course.
const STANDS_ALONE: &[u8] = b"\n[workspace]\n";

/// Whether a manifest says nothing about a workspace.
fn is_part_of_nothing(manifest: &[u8]) -> bool {
    let table = std::str::from_utf8(manifest)
        .ok()
        .and_then(|text| text.parse::<toml::Table>().ok());
    table.is_some_and(|table| {
        let package = table.get("package").and_then(toml::Value::as_table);
        !table.contains_key("workspace")
            && !package.is_some_and(|package| package.contains_key("workspace"))
    })
}

fn make_directory(path: &Path) -> Result<(), ProjectError> {
    fs::create_dir_all(path).map_err(|source| ProjectError {
        path: path.to_path_buf(),
        source,
    })
}

/// Has maturin build the one wheel.
fn compile(request: &Request, tree: &Tree, kept: &mut Contexts, wheels: &Path) -> Result<PathBuf> {
    let manifest = request.project.manifest_path();
    let mut from = decisive(tree);
    from.push(request.target_dir.to_string_lossy().into_owned());
    let is_fresh = kept.get(&manifest).is_some_and(|kept| kept.from == from);
    if !is_fresh {
        let mut context = context(request)?;
        if context.project.bridge().is_bin() {
            build_in(
                &mut context,
                request,
                &programs_target_dir(&request.target_dir),
            );
        }
        let kept_now = Kept {
            context,
            from,
            is_common: false,
        };
        kept.insert(manifest.clone(), kept_now);
    }
    let context = &mut kept
        .get_mut(&manifest)
        .expect("it was just put there")
        .context;
    wheels.clone_into(&mut context.artifact.out);
    let built = BuildOrchestrator::new(context).build_wheels()?;
    io::stderr().flush()?;
    let first = built.into_iter().next();
    Ok(first.ok_or_else(|| anyhow!("maturin built no wheel"))?.path)
}

/// Has cargo build in another target directory.
fn build_in(context: &mut BuildContext, request: &Request, target_dir: &Path) {
    let options = &mut context.project.cargo_options;
    options.target_dir = Some(target_dir.to_path_buf());
    options.config = environment::options(request.rustc, &target_dir.to_string_lossy());
    context.project.target_dir = target_dir.to_path_buf();
}

/// What of a project decides what maturin finds out before it builds: its manifests, and which files
/// there are.
fn decisive(tree: &Tree) -> Vec<String> {
    let is_manifest = |name: &str| {
        let file = name.rsplit('/').next().unwrap_or(name);
        MANIFESTS.contains(&file)
    };
    tree.files()
        .flat_map(|(name, text)| {
            let text = is_manifest(name).then(|| String::from_utf8_lossy(text).into_owned());
            [Some(name.to_owned()), text]
        })
        .flatten()
        .collect()
}

/// Asks without the network first: what is on the machine is what the course was tried with. Only what was
/// said last is printed.
fn context(request: &Request) -> Result<BuildContext> {
    let build = |is_offline| {
        let options = BuildOptions {
            platform: PlatformOptions {
                skip_auditwheel: true,
                ..Default::default()
            },
            cargo: CargoOptions {
                offline: is_offline,
                ..options(request).cargo
            },
            compression: CompressionOptions {
                compression_method: CompressionMethod::Stored,
                ..Default::default()
            },
            ..options(request)
        };
        options.into_build_context().build().context(CONTEXT_FAILED)
    };
    let (offline, said) = listening(|| build(true))?;
    let (context, said) = if offline.is_err() && has_any(&said, &OFFLINE) {
        let (online, said_online) = listening(|| build(false))?;
        match online.is_err() && has_any(&said_online, &UNREACHABLE) {
            // What cargo says about a registry that it can't reach names no crate.
            true => (offline, said),
            false => (online, said_online),
        }
    } else {
        (offline, said)
    };
    io::stderr().write_all(said.as_bytes())?;
    context
}

/// Does something, and returns with it what was said on standard error.
fn listening<T>(act: impl FnOnce() -> T) -> Result<(T, String)> {
    let mut words = tempfile::tempfile()?;
    let done = system::with_stderr_in(&words, act)?;
    let mut said = Vec::new();
    words.seek(SeekFrom::Start(0))?;
    words.read_to_end(&mut said)?;
    Ok((done, String::from_utf8_lossy(&said).into_owned()))
}

fn has_any(said: &str, words: &[&str]) -> bool {
    words.iter().any(|words| said.contains(words))
}

/// Unpacks the wheel as an installer would, and puts beside it what a check script may ask about.
fn lay_out(wheel: &Path, tree: &Tree, root: &Path, run: &Path) -> Result<()> {
    let written = tree.write_to(&run.join(LEARNERS_FILES));
    written.map_err(|(path, error)| anyhow!("{}: {error}", path.shown()))?;
    for name in ["Cargo.toml", "Cargo.lock"] {
        if let Ok(text) = read_file(&root.join(name), LONGEST_FILE) {
            write_file(&run.join(BUILT_MANIFESTS).join(name), &text)?;
        }
    }
    let site = run.join(SITE);
    fs::create_dir_all(&site)?;
    let mut archive = zip::ZipArchive::new(system::open_without_waiting(wheel)?)?;
    let mut room = LONGEST_WHEEL;
    for number in 0..archive.len() {
        let mut file = archive.by_index(number)?;
        let Some(name) = file.enclosed_name() else {
            continue;
        };
        room = room
            .checked_sub(file.size())
            .context("it holds more than any exercise can need")?;
        let (to, is_program) = place(&name, &site, &run.join(PROGRAMS));
        if file.is_dir() {
            fs::create_dir_all(to)?;
            continue;
        }
        fs::create_dir_all(to.parent().unwrap_or(&site))?;
        io::copy(&mut file, &mut File::create(&to)?)?;
        if is_program {
            system::make_executable(&to)?;
        }
    }
    Ok(())
}

/// Where an installer puts a file of a wheel, and whether that is a program: what is in the directory
/// `NAME.data` says by the next part of its path where it goes.
fn place(name: &Path, site: &Path, programs: &Path) -> (PathBuf, bool) {
    let mut parts = name.iter();
    let is_data = parts
        .next()
        .is_some_and(|first| Path::new(first).extension().is_some_and(|it| it == "data"));
    let kind = parts.next().and_then(|kind| kind.to_str());
    match kind.filter(|_| is_data) {
        Some("scripts") => (programs.join(parts.as_path()), true),
        Some("purelib" | "platlib") => (site.join(parts.as_path()), false),
        // Elsewhere in an environment, which there is none of.
        Some(_) | None => (site.join(name), false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_a_wheel_goes_where_an_installer_puts_it() {
        let place = |name: &str| place(Path::new(name), Path::new("/s"), Path::new("/b"));
        assert_eq!(
            place("pkg/__init__.py"),
            ("/s/pkg/__init__.py".into(), false)
        );
        assert_eq!(place("a-1.data/scripts/tool"), ("/b/tool".into(), true));
        assert_eq!(place("a-1.data/purelib/a.py"), ("/s/a.py".into(), false));
        assert_eq!(
            place("a-1.data/data/share/x").0,
            Path::new("/s/a-1.data/data/share/x")
        );
        assert_eq!(place("x.data"), ("/s/x.data".into(), false));
    }

    #[test]
    fn only_a_manifest_without_a_workspace_is_kept_out_of_others() {
        for (manifest, is_it) in [
            ("[package]\nname = \"a\"\n", true),
            (
                "[package]\nname = \"a\"\n[workspace]\nmembers = [\"core\"]\n",
                false,
            ),
            ("[package]\nname = \"a\"\nworkspace = \"..\"\n", false),
            ("[package\n", false),
        ] {
            assert_eq!(is_part_of_nothing(manifest.as_bytes()), is_it, "{manifest}");
        }
    }

    #[test]
    fn maturin_is_asked_again_when_a_manifest_or_the_files_change() {
        let tree = |files: &[(&str, &str)]| decisive(&files.iter().copied().collect());
        let before = tree(&[
            ("Cargo.toml", "a"),
            ("core/Cargo.toml", "b"),
            ("src/lib.rs", "c"),
        ]);
        assert_eq!(
            before,
            tree(&[
                ("Cargo.toml", "a"),
                ("core/Cargo.toml", "b"),
                ("src/lib.rs", "d")
            ])
        );
        assert_ne!(
            before,
            tree(&[
                ("Cargo.toml", "a"),
                ("core/Cargo.toml", "x"),
                ("src/lib.rs", "c")
            ])
        );
        assert_ne!(
            before,
            tree(&[
                ("Cargo.toml", "a"),
                ("core/Cargo.toml", "b"),
                ("src/main.rs", "c")
            ])
        );
    }
}
