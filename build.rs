//! Puts the course into the binary.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    embed_course();
}

/// Writes the list of the course's files into the binary, as they are in the commit that it is built
/// from: a learner who works in a clone changes the exercises, and these must stay the originals.
/// For the same reason a changed exercise is no cause to run this again; a changed info.toml is, and so
/// is a commit.
fn embed_course() {
    println!("cargo:rerun-if-changed=info.toml");
    println!("cargo:rerun-if-changed=python_checks");
    println!("cargo:rerun-if-changed=solutions");
    println!("cargo:rerun-if-changed=answers");
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    if let Some(log) = commits(&root) {
        println!("cargo:rerun-if-changed={}", log.display());
    }
    let changed = changed_files(&root);

    let mut list = String::from("const FILES: &[(&str, &[u8])] = &[\n");
    let mut files = Vec::new();
    for dir in ["exercises", "python_checks", "solutions"] {
        collect(&root.join(dir), 2, &mut files);
    }
    // What a learner adds to a project is none of the course, and what was removed is.
    let listed = |kind| {
        git_list(
            &root,
            &["ls-files", kind, "--exclude-standard", "--", "exercises"],
        )
    };
    let added: Vec<PathBuf> = listed("--others")
        .iter()
        .map(|name| root.join(name))
        .collect();
    files.retain(|file| !added.contains(file));
    files.extend(listed("--deleted").iter().map(|name| root.join(name)));
    let lock = root.join("crates.lock");
    if lock.is_file() {
        println!("cargo:rerun-if-changed=crates.lock");
        files.push(lock);
    }
    // cargo packs no directory that is a package itself: these projects come in a file.
    let packed = packed(&root);
    let is_of_course = |name: &&String| !name.starts_with("answers/");
    files.extend(
        packed
            .keys()
            .filter(is_of_course)
            .map(|name| root.join(name)),
    );
    files.sort();
    files.dedup();
    let mut edition = Edition::new();
    for (number, file) in files.iter().enumerate() {
        let name = name(&root, file);
        let text = if changed.contains(&name) {
            committed(&root, &name)
        } else {
            None
        };
        let text = text
            .or_else(|| fs::read(file).ok())
            .or_else(|| committed(&root, &name))
            .or_else(|| packed.get(&name).cloned())
            .expect("a file that was just listed");
        edition.add(&name, &text);
        embed(&out, &mut list, &name, &format!("course-{number}"), &text);
    }
    list.push_str("];\n");
    embed_answers(&root, &out, &packed, &mut list);
    let manifest = fs::read(root.join("info.toml")).expect("the course has a manifest");
    edition.add("info.toml", &manifest);
    writeln!(
        list,
        "pub(super) const EDITION: &str = \"{:016x}\";",
        edition.0
    )
    .expect("a String takes all");
    fs::write(out.join("course-manifest"), manifest).expect("OUT_DIR can be written to");
    list.push_str(
        "pub(super) const MANIFEST_TEXT: &[u8] = include_bytes!(concat!(env!(\"OUT_DIR\"), \"/course-manifest\"));\n",
    );
    fs::write(out.join("embedded_course.rs"), list).expect("OUT_DIR can be written to");
}

/// The answers are no part of what `init` writes, and so not of an edition.
fn embed_answers(root: &Path, out: &Path, packed: &BTreeMap<String, Vec<u8>>, list: &mut String) {
    let mut files = Vec::new();
    collect(&root.join("answers"), 3, &mut files);
    let answers = packed.keys().filter(|name| name.starts_with("answers/"));
    files.extend(answers.map(|name| root.join(name)));
    files.sort();
    files.dedup();
    list.push_str("const ANSWERS: &[(&str, &[u8])] = &[\n");
    for (number, file) in files.iter().enumerate() {
        let text = fs::read(file)
            .ok()
            .or_else(|| packed.get(&name(root, file)).cloned())
            .expect("a file that was just listed");
        embed(
            out,
            list,
            &name(root, file),
            &format!("answer-{number}"),
            &text,
        );
    }
    list.push_str("];\n");
}

/// The path of a file from the course's root.
fn name(root: &Path, file: &Path) -> String {
    let name = file.strip_prefix(root).expect("it was found below");
    let name = name.to_str().expect("the course's files have plain names");
    name.replace('\\', "/")
}

/// Tells one state of the course from another: FNV-1a, which is the same whichever Rust builds this.
struct Edition(u64);

impl Edition {
    fn new() -> Self {
        Edition(0xcbf2_9ce4_8422_2325)
    }

    fn add(&mut self, name: &str, text: &[u8]) {
        let length = text.len().to_le_bytes();
        for byte in name
            .as_bytes()
            .iter()
            .chain(&[0])
            .chain(&length)
            .chain(text)
        {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3);
        }
    }
}

/// Copies a file to OUT_DIR and adds it to the list, by a path that holds when the project is moved.
fn embed(out: &Path, list: &mut String, name: &str, copy: &str, text: &[u8]) {
    fs::write(out.join(copy), text).expect("OUT_DIR can be written to");
    writeln!(
        list,
        "    ({name:?}, include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{copy}\"))),"
    )
    .expect("a String takes all");
}

/// All files below `dir` that belong to a course. `depth` is how many directories there are up to an
/// exercise: what lies deeper is of a project, and may be any file.
fn collect(dir: &Path, depth: usize, files: &mut Vec<PathBuf>) {
    const OF_TOOLS: [&str; 3] = ["__pycache__", "target", "venv"];
    for entry in fs::read_dir(dir).into_iter().flatten().flatten() {
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        if OF_TOOLS.contains(&&*name) || name.starts_with('.') && name != ".gitignore" {
            continue;
        }
        let ending = path
            .extension()
            .and_then(|ending| ending.to_str())
            .unwrap_or("");
        if path.is_dir() {
            collect(&path, depth.saturating_sub(1), files);
        } else if depth == 0 && !["so", "pyc"].contains(&ending)
            || ["rs", "py", "md"].contains(&ending)
        {
            files.push(path);
        }
    }
}

/// The files of `projects.pack`, which `dev update` writes: a line with a path and a length, so many
/// bytes, and a line break.
fn packed(root: &Path) -> BTreeMap<String, Vec<u8>> {
    println!("cargo:rerun-if-changed=projects.pack");
    let all = fs::read(root.join("projects.pack")).unwrap_or_default();
    let mut files = BTreeMap::new();
    let mut rest = &all[..];
    while let Some(end) = rest.iter().position(|byte| *byte == b'\n') {
        let line = String::from_utf8_lossy(&rest[..end]).into_owned();
        let (name, length) = line.rsplit_once(' ').expect("a path and a length");
        let length: usize = length.parse().expect("a length");
        let text = &rest[end + 1..end + 1 + length];
        files.insert(name.to_owned(), text.to_vec());
        rest = &rest[end + length + 2..];
    }
    files
}

/// The exercises that differ from the commit; none where there is no git.
fn changed_files(root: &Path) -> Vec<String> {
    git_list(
        root,
        &[
            "diff",
            "--name-only",
            "--relative",
            "HEAD",
            "--",
            "exercises",
        ],
    )
}

/// The lines that git prints.
fn git_list(root: &Path, arguments: &[&str]) -> Vec<String> {
    git(root, arguments)
        .map(|output| {
            String::from_utf8_lossy(&output)
                .lines()
                .map(str::to_owned)
                .collect()
        })
        .unwrap_or_default()
}

/// The file that grows with each commit and each checkout; `None` where there is no git, or no log.
fn commits(root: &Path) -> Option<PathBuf> {
    let said = git(root, &["rev-parse", "--git-path", "logs/HEAD"])?;
    let log = root.join(String::from_utf8(said).ok()?.trim_end());
    log.is_file().then_some(log)
}

fn committed(root: &Path, name: &str) -> Option<Vec<u8>> {
    git(root, &["show", &format!("HEAD:./{name}")])
}

fn git(root: &Path, arguments: &[&str]) -> Option<Vec<u8>> {
    let output = Command::new("git")
        .arg("-C")
        .arg(root)
        .args(arguments)
        .output()
        .ok()?;
    output.status.success().then_some(output.stdout)
}
