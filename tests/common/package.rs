//! What an editor sees of a course: a cargo package.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use super::{FOREIGN, Output};

/// What cargo, and so rust-analyzer, knows of a directory.
#[derive(Debug)]
pub struct Package {
    root: PathBuf,
    metadata: Value,
}

impl Package {
    /// Asks cargo, which has to know all dependencies without a network.
    #[track_caller]
    pub fn of(root: &Path) -> Self {
        let mut cargo = Command::new("cargo");
        cargo
            .args(["metadata", "--offline", "--locked", "--format-version=1"])
            .current_dir(root);
        for name in FOREIGN {
            cargo.env_remove(name);
        }
        let output = Output::of(&mut cargo);
        output.exits(0);
        Package {
            root: root.canonicalize().expect("it is there"),
            metadata: output.json(),
        }
    }

    /// The examples, by name and file.
    pub fn examples(&self) -> Vec<(String, PathBuf)> {
        let package = self.metadata["packages"]
            .as_array()
            .into_iter()
            .flatten()
            .find(|package| package["name"] == "exercises");
        let targets = package.and_then(|package| package["targets"].as_array());
        let text = |value: &Value| value.as_str().expect("cargo gives texts").to_owned();
        targets
            .into_iter()
            .flatten()
            .filter(|target| target["kind"][0] == "example")
            .map(|target| {
                let path = PathBuf::from(text(&target["src_path"]));
                (text(&target["name"]), path.canonicalize().unwrap_or(path))
            })
            .collect()
    }

    /// Asserts that one of the examples is this file.
    #[track_caller]
    pub fn has_example(&self, name: &str, file: &str) -> &Self {
        let wanted = (name.to_owned(), self.root.join(file));
        let examples = self.examples();
        assert!(
            examples.contains(&wanted),
            "{wanted:?} is not in {examples:#?}"
        );
        self
    }
}
