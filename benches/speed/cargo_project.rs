//! The same source in a project as `maturin new` makes it, built with bare cargo.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// A project, or a workspace of them, with PyO3 compiled.
pub struct CargoProject {
    dir: TempDir,
    release: bool,
}

impl CargoProject {
    /// A project with one crate and cargo's own profiles.
    pub fn new(name: &str, release: bool) -> Self {
        let project = Self::empty(release);
        // It is no member of the workspace around it.
        write(
            &project.path("Cargo.toml"),
            &(manifest(name) + "\n[workspace]\n"),
        );
        write(
            &project.path("pyproject.toml"),
            &format!(
                "[build-system]\nrequires = [\"maturin>=1.9,<2\"]\nbuild-backend = \"maturin\"\n\n\
                 [project]\nname = \"{name}\"\nversion = \"0.1.0\"\nrequires-python = \">=3.10\"\n"
            ),
        );
        project
    }

    /// The same with the profiles that an exercise is built with.
    pub fn with_profiles_of_an_exercise(name: &str, release: bool) -> Self {
        let project = Self::new(name, release);
        let manifest = fs::read_to_string(project.path("Cargo.toml")).expect("it was just written");
        let profiles = pyo3lings::build::profiles();
        write(&project.path("Cargo.toml"), &(manifest + "\n" + &profiles));
        project
    }

    /// A workspace with a crate for each name.
    pub fn workspace(names: &[&str]) -> Self {
        let project = Self::empty(false);
        write(
            &project.path("Cargo.toml"),
            &format!("[workspace]\nresolver = \"3\"\nmembers = {names:?}\n"),
        );
        for name in names {
            write(&project.path(name).join("Cargo.toml"), &manifest(name));
        }
        project
    }

    fn empty(release: bool) -> Self {
        let dir = tempfile::Builder::new()
            .prefix("cargo-")
            .tempdir_in(env!("CARGO_TARGET_TMPDIR"))
            .expect("cargo's directory for tests can be written to");
        CargoProject { dir, release }
    }

    /// Something in the project.
    pub fn path(&self, from_root: impl AsRef<Path>) -> PathBuf {
        self.dir.path().join(from_root)
    }

    /// Writes a crate's source; `krate` is its directory, empty for the only one.
    pub fn save(&self, krate: &str, source: &str) {
        write(&self.path(krate).join("src/lib.rs"), source);
    }

    /// Writes any file of it.
    pub fn write(&self, file: &str, text: &str) {
        write(&self.path(file), text);
    }

    /// Runs `cargo build`, as somebody types it, and says whether it built.
    pub fn build(&self) -> bool {
        let status = self.cargo_build().status().expect("cargo can be started");
        status.success()
    }

    fn cargo_build(&self) -> Command {
        let mut command = typed("cargo");
        command.arg("build").current_dir(self.dir.path());
        if self.release {
            command.arg("--release");
        }
        command
    }

    /// Builds, and returns the command by which cargo had the crate `name` compiled, for a shell.
    pub fn rustc_command(&self, name: &str) -> String {
        let output = self
            .cargo_build()
            .arg("--verbose")
            .stderr(Stdio::piped())
            .output()
            .expect("cargo can be started");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        let crate_name = format!("--crate-name {name} ");
        said.lines()
            .filter_map(|line| line.trim().strip_prefix("Running `")?.strip_suffix('`'))
            .find(|command| command.contains(&crate_name))
            .unwrap_or_else(|| panic!("cargo did not say how it compiled {name}: {said}"))
            .to_owned()
    }

    /// Runs such a command, and says whether it compiled.
    pub fn compile(&self, rustc: &str) -> bool {
        let mut command = typed("sh");
        command.args(["-c", &format!("exec {rustc}")]);
        let status = command.current_dir(self.dir.path()).status();
        status.expect("a shell can be started").success()
    }

    /// Makes a virtual environment, if `maturin` is here to use it.
    pub fn prepare_maturin(&self) -> bool {
        let has_maturin = typed("maturin")
            .arg("--version")
            .status()
            .is_ok_and(|status| status.success());
        has_maturin
            && typed("python3")
                .args(["-m", "venv", ".venv"])
                .current_dir(self.dir.path())
                .status()
                .is_ok_and(|status| status.success())
    }

    /// Runs `maturin develop`.
    pub fn maturin_develop(&self) {
        let mut command = typed("maturin");
        command
            .arg("develop")
            .env("VIRTUAL_ENV", self.path(".venv"))
            .current_dir(self.dir.path());
        if self.release {
            command.arg("--release");
        }
        assert!(command.status().is_ok_and(|status| status.success()));
    }
}

/// A command in the environment that it has in a shell, less what cargo sets for a benchmark.
fn typed(program: &str) -> Command {
    let mut command = Command::new(program);
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .env_remove("RUSTUP_TOOLCHAIN")
        .env_remove("LD_LIBRARY_PATH");
    for (name, _) in env::vars_os() {
        if name.to_str().is_some_and(is_cargos_own) {
            command.env_remove(name);
        }
    }
    command
}

/// What cargo sets, and not somebody who has to reach a registry.
fn is_cargos_own(name: &str) -> bool {
    const KEPT: [&str; 4] = ["CARGO_HOME", "CARGO_HTTP_", "CARGO_NET_", "CARGO_REGISTR"];
    name.starts_with("CARGO") && !KEPT.iter().any(|kept| name.starts_with(kept))
}

fn manifest(name: &str) -> String {
    let pyo3 = pyo3lings::course::PYO3;
    format!(
        "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n\
         [lib]\ncrate-type = [\"cdylib\"]\n\n[dependencies]\npyo3 = \"{pyo3}\"\n"
    )
}

fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().expect("it has a parent")).expect("it can be made");
    fs::write(path, text).expect("it can be written");
}
