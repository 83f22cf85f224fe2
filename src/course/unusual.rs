//! What a course brings along that a course does not need, and that makes programs run.

use super::{Course, EDITOR_LIBRARY, EDITOR_WORKSPACE, LONGEST_FILE, read_file};

/// Files and directories that decide what other programs run, and who obeys them.
const UNUSUAL: [(&str, &str); 12] = [
    (".cargo/config.toml", "cargo"),
    (".cargo/config", "cargo"),
    (".pyo3lings/.cargo", "cargo"),
    ("rust-toolchain.toml", "rustup"),
    ("rust-toolchain", "rustup"),
    ("build.rs", "your editor"),
    ("editor/build.rs", "your editor"),
    ("exercises/build.rs", "your editor"),
    (".vscode/tasks.json", "your editor"),
    (".envrc", "your shell"),
    (".venv", "the checks"),
    (".pyo3lings/venv", "the checks"),
];

impl Course {
    /// What a learner should know of before the course's code runs, in a few words each: files that change
    /// what cargo, an editor or a shell runs, and packages.
    pub fn unusual(&self) -> Vec<String> {
        let mut unusual: Vec<String> = UNUSUAL
            .iter()
            .filter(|(path, _)| self.root.join(path).symlink_metadata().is_ok())
            .map(|(path, who)| format!("`{path}` ({who} obeys it)"))
            .collect();
        for (file, ours) in [
            ("Cargo.toml", EDITOR_WORKSPACE.to_owned()),
            ("editor/Cargo.toml", self.editor_manifest()),
            ("editor/lib.rs", EDITOR_LIBRARY.to_owned()),
            ("exercises/Cargo.toml", String::new()),
        ] {
            let path = self.root.join(file);
            if path.exists()
                && !read_file(&path, LONGEST_FILE).is_ok_and(|text| text == ours.as_bytes())
            {
                unusual.push(format!("`{file}` of its own (your editor obeys it)"));
            }
        }
        unusual.extend(
            self.packages()
                .iter()
                .map(|package| format!("the Python package `{package}`")),
        );
        let needs = self.needs();
        let crates = needs.crates.keys();
        unusual.extend(crates.map(|name| format!("the Rust crate `{name}`")));
        unusual
    }
}
