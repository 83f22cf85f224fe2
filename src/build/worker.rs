//! The build worker: holds maturin's build contexts and builds on request.
//!
//! A build that became stale is interrupted with SIGTERM to the whole process group: cargo and rustc
//! end, the worker lives on and keeps its contexts, which are what is slow to make.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::mpsc;
use std::thread;
use std::time::SystemTime;

use anyhow::{Context, Result, anyhow};
use maturin::{BuildContext, BuildOptions, CargoOptions, PythonOptions};

use super::sibling;
use super::{CONTEXT_FAILED, MEMORY_LIMIT, Outcome, PYTHON, Reply, Request, end_of_output};
use crate::process;

/// A context and the state of the manifests from which it was made.
struct Kept {
    context: BuildContext,
    manifests: [Option<SystemTime>; 2],
}

/// Serves build requests until there are no more.
///
/// # Errors
///
/// The operating system's, when the worker's channels can't be set up.
pub fn serve() -> Result<ExitCode> {
    // A handler, and not "ignore", which cargo and rustc would inherit.
    signal_hook::flag::register(
        signal_hook::consts::SIGTERM,
        Arc::new(AtomicBool::new(false)),
    )?;
    let (requests, mut answers) = process::take_channels()?;
    process::limit_data(MEMORY_LIMIT);
    let requests = receive(requests);
    let mut kept = HashMap::new();
    for request in requests {
        let outcome = build(&request, &mut kept).unwrap_or_else(|error| Outcome::Failed {
            message: format!("{error:#}"),
        });
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
fn receive(requests: File) -> mpsc::Receiver<Request> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        for line in BufReader::new(requests).lines() {
            let Ok(line) = line else { break };
            let Ok(request) = serde_json::from_str(&line) else {
                break;
            };
            if sender.send(request).is_err() {
                break;
            }
        }
        process::end_own_group();
    });
    receiver
}

fn build(request: &Request, kept: &mut HashMap<PathBuf, Kept>) -> Result<Outcome> {
    let manifests = manifest_times(request);
    let fresh = kept.get(&request.manifest).is_some_and(|kept| {
        kept.manifests == manifests && kept.context.project.target_dir == request.target_dir
    });
    if !fresh {
        let context = match kept
            .values()
            .find_map(|kept| sibling::of(&kept.context, request))
        {
            Some(context) => context,
            None => context(request).context(CONTEXT_FAILED)?,
        };
        kept.insert(request.manifest.clone(), Kept { context, manifests });
    }
    let kept = kept
        .get_mut(&request.manifest)
        .expect("it was just put there");
    let mut extension = compile(&kept.context)?;
    if extension.is_none() {
        // A sibling that cargo knows under another name.
        kept.context = context(request).context(CONTEXT_FAILED)?;
        extension = compile(&kept.context)?;
    }
    io::stderr().flush()?;
    Ok(Outcome::Built {
        extension: extension.ok_or_else(|| anyhow!("cargo built no extension module"))?,
    })
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
    BuildOptions {
        python: PythonOptions {
            interpreter: vec![PYTHON.into()],
            ..Default::default()
        },
        cargo: CargoOptions {
            manifest_path: Some(request.manifest.clone()),
            target_dir: Some(request.target_dir.clone()),
            profile: Some(request.profile.name().to_owned()),
            ..Default::default()
        },
        ..Default::default()
    }
    .into_build_context()
    .build()
}

fn manifest_times(request: &Request) -> [Option<SystemTime>; 2] {
    ["Cargo.toml", "pyproject.toml"].map(|name| {
        let file = request.manifest.with_file_name(name);
        file.metadata()
            .and_then(|metadata| metadata.modified())
            .ok()
    })
}
