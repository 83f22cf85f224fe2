//! The build worker: holds maturin's build contexts and builds on request.
//!
//! A build that became stale is interrupted with SIGTERM to the whole process group: cargo and rustc
//! end, the worker lives on and keeps its contexts, which are what is slow to make.

use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc;
use std::thread;
use std::time::SystemTime;

use anyhow::{Context, Result, anyhow};
use maturin::{BuildContext, BuildOptions, CargoOptions, PythonOptions};

use super::lock::ProjectLock;
use super::record::{Libraries, Record};
use super::{
    CONTEXT_FAILED, MEMORY_LIMIT, Outcome, ProjectError, Reply, Request, Source, check_worker,
    end_of_output, environment, sibling, wheel,
};
use crate::course::copy_content;
use crate::python;
use crate::system;

/// A context, and what it was made from: the manifests, and what else decides.
pub(super) struct Kept {
    pub(super) context: BuildContext,
    pub(super) from: Vec<String>,
    /// Whether it is made of the crates that most exercises are.
    pub(super) is_common: bool,
}

/// Contexts, by the Cargo.toml that each is of.
pub(super) type Contexts = HashMap<PathBuf, Kept>;

/// Serves build requests until there are no more.
///
/// # Errors
///
/// The operating system's, when the worker's channels can't be set up.
pub fn serve() -> Result<ExitCode> {
    let interrupted = Arc::new(AtomicBool::new(false));
    system::note_terminations(&interrupted)?;
    let (requests, mut answers) = system::take_channels()?;
    system::limit_data(MEMORY_LIMIT);
    let requests = receive(requests)?;
    let mut kept = HashMap::new();
    for request in requests {
        interrupted.store(false, Ordering::Relaxed);
        let outcome = match build(&request, &mut kept, &interrupted) {
            Ok(extension) => Outcome::Built { extension },
            Err(outcome) => outcome,
        };
        eprintln!("\n{}", end_of_output(request.id));
        let reply = serde_json::to_string(&Reply {
            id: request.id,
            outcome,
        })?;
        writeln!(answers, "{reply}")?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Reads requests in a thread of its own, which also notices, during a build, that the front is gone.
fn receive(requests: File) -> io::Result<mpsc::Receiver<Request>> {
    let (sender, receiver) = mpsc::channel();
    thread::Builder::new()
        .name("requests".to_owned())
        .spawn(move || {
            for line in BufReader::new(requests).lines() {
                let Ok(line) = line else { break };
                let Ok(request) = serde_json::from_str(&line) else {
                    break;
                };
                if sender.send(request).is_err() {
                    break;
                }
            }
            system::end_own_group();
        })?;
    Ok(receiver)
}

/// Builds what was asked for, and before it the check worker, where that is not there yet.
fn build(
    request: &Request,
    kept: &mut Contexts,
    interrupted: &AtomicBool,
) -> Result<PathBuf, Outcome> {
    if !request.check_worker.is_file() {
        let (request, text, library) = check_worker::request(request)?;
        compile_then(&request, &text, kept, interrupted, |built| {
            check_worker::keep(built, &library)
        })?;
    }
    let project = &request.project;
    match &request.source {
        Source::File(text) => {
            let runs = project.generated.join("run");
            compile_then(request, text, kept, interrupted, |built| {
                copy_out(built, &runs, &project.module)
            })
        }
        Source::Project(tree) => wheel::build(request, tree, kept, interrupted),
    }
}

/// Compiles a project and copies out what was built. Nobody else builds it meanwhile: what is copied is the
/// build of just this content.
fn compile_then<T>(
    request: &Request,
    text: &str,
    kept: &mut Contexts,
    interrupted: &AtomicBool,
    copy: impl FnOnce(&Path) -> io::Result<T>,
) -> Result<T, Outcome> {
    let project = &request.project;
    let manifests = project.manifests();
    project.write(&manifests)?;
    let Some(_lock) = ProjectLock::take(&project.directory(), interrupted) else {
        return Err(was_interrupted());
    };
    project.write_copy(text)?;
    let hash = project.hash(&request.source);
    let record = Record::of(&request.target_dir, &project.name);
    // A project may give its library the name of this exercise.
    let names = [project.name.clone()].into();
    let libraries = Libraries::take(&request.target_dir, &project.name, &names, interrupted);
    let Some(libraries) = libraries else {
        return Err(was_interrupted());
    };
    record.begin(
        &[project.copy()],
        &hash,
        libraries.are_own,
        SystemTime::now(),
    );
    libraries.own(&project.name);
    let built = compile_with_kept(request, manifests, kept).map_err(|error| Outcome::Failed {
        message: format!("{error:#}"),
    })?;
    record.finish(&hash);
    copy(&built).map_err(|error| Outcome::Unready {
        message: "the built module can't be copied for the checks".to_owned(),
        cause: Some(error.to_string()),
    })
}

/// What came of a build that nobody waited for any more.
pub(super) fn was_interrupted() -> Outcome {
    Outcome::Failed {
        message: "interrupted".to_owned(),
    }
}

impl From<ProjectError> for Outcome {
    fn from(error: ProjectError) -> Self {
        Outcome::Unready {
            message: error.to_string(),
            cause: None,
        }
    }
}

/// Puts a copy of the built module where only this job looks: cargo may replace the original while
/// the copy is loaded.
fn copy_out(built: &Path, runs: &Path, name: &str) -> io::Result<PathBuf> {
    fs::create_dir_all(runs)?;
    let directory = tempfile::Builder::new().prefix(name).tempdir_in(runs)?;
    let extension = directory.path().join(python::extension_file(name));
    copy_content(built, &extension)?;
    // The front removes it.
    let _ = directory.keep();
    Ok(extension)
}

fn compile_with_kept(
    request: &Request,
    manifests: [String; 2],
    kept: &mut Contexts,
) -> Result<PathBuf> {
    let manifest = request.project.manifest_path();
    let fresh = kept.get(&manifest).is_some_and(|kept| {
        kept.from == manifests && kept.context.project.target_dir == request.target_dir
    });
    if !fresh {
        let is_common = request.project.is_common();
        let context = match kept
            .values()
            .filter(|kept| is_common && kept.is_common)
            .find_map(|kept| sibling::of(&kept.context, request))
        {
            Some(context) => context,
            None => context(request)?,
        };
        let kept_now = Kept {
            context,
            from: manifests.into(),
            is_common,
        };
        kept.insert(manifest.clone(), kept_now);
    }
    let kept = kept.get_mut(&manifest).expect("it was just put there");
    let mut extension = compile(&kept.context)?;
    if extension.is_none() {
        // A sibling that cargo knows under another name.
        kept.context = context(request)?;
        extension = compile(&kept.context)?;
    }
    io::stderr().flush()?;
    extension.ok_or_else(|| anyhow!("cargo built no extension module"))
}

/// Has maturin compile; the extension module, if cargo named one.
fn compile(context: &BuildContext) -> Result<Option<PathBuf>> {
    let python = context.python.interpreter.first();
    let result = maturin::compile(context, python, &context.project.compile_targets)?;
    Ok(result
        .artifacts
        .into_iter()
        .flat_map(|artifacts| artifacts.into_values())
        .map(|artifact| artifact.path)
        .next())
}

fn context(request: &Request) -> Result<BuildContext> {
    let mut options = options(request);
    options.cargo.args = environment::told_cfgs();
    options.into_build_context().build().context(CONTEXT_FAILED)
}

/// What maturin is asked for.
pub(super) fn options(request: &Request) -> BuildOptions {
    BuildOptions {
        python: PythonOptions {
            interpreter: vec![request.project.python.clone()],
            ..Default::default()
        },
        cargo: CargoOptions {
            manifest_path: Some(request.project.manifest_path()),
            target_dir: Some(request.target_dir.clone()),
            profile: Some(request.project.profile.name().to_owned()),
            config: environment::options(request.rustc, &request.target_dir.to_string_lossy()),
            ..Default::default()
        },
        ..Default::default()
    }
}
