//! The commands that install what is missing, on this system.

use std::env;

use crate::system;

/// How programs are installed here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Manager {
    Brew,
    Apt,
    Dnf,
    Pacman,
    Zypper,
}

/// The command that installs Rust, or a newer one.
pub fn rust() -> String {
    if is_in_path("rustup") {
        "rustup update stable && rustup default stable".to_owned()
    } else {
        "curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh".to_owned()
    }
}

/// The command that mends a Rust whose programs say this.
pub fn rust_that_says(said: &str) -> String {
    match missing_toolchain(said) {
        Some(toolchain) => format!("rustup toolchain install {toolchain}"),
        None => rust(),
    }
}

/// The toolchain that rustup misses: a variable or a file named it.
fn missing_toolchain(said: &str) -> Option<&str> {
    let (_, rest) = said.split_once("toolchain '")?;
    let (name, rest) = rest.split_once('\'')?;
    let is_name = name
        .chars()
        .all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_'));
    (rest.trim_start().starts_with("is not installed") && is_name && !name.starts_with('-'))
        .then_some(name)
}

/// The command that installs rustfmt.
pub fn rustfmt() -> String {
    if is_in_path("rustup") {
        return "rustup component add rustfmt".to_owned();
    }
    match manager() {
        Some(Manager::Apt) => as_root("apt install rustfmt"),
        Some(Manager::Dnf) => as_root("dnf install rustfmt"),
        Some(Manager::Zypper) => as_root("zypper install rustfmt"),
        // There it comes with Rust itself.
        Some(Manager::Brew | Manager::Pacman) | None => rust(),
    }
}

/// The command that installs a C compiler, which links what rustc compiles.
pub fn linker() -> String {
    if cfg!(target_os = "macos") {
        return "xcode-select --install".to_owned();
    }
    match manager() {
        Some(Manager::Brew) => "brew install gcc".to_owned(),
        Some(Manager::Apt) => as_root("apt install build-essential"),
        Some(Manager::Dnf) => as_root("dnf install gcc glibc-devel"),
        Some(Manager::Pacman) => as_root("pacman -S --needed base-devel"),
        Some(Manager::Zypper) => as_root("zypper install gcc glibc-devel"),
        None => "# install a C compiler, so that the command `cc` is there".to_owned(),
    }
}

/// The command that brings back the Python `version` that was at `path`.
pub fn python(path: &str, version: &str) -> String {
    let compact = version.replace('.', "");
    if let Some((_, rest)) = path.split_once("/.pyenv/versions/") {
        let exact = rest.split('/').next().unwrap_or(version);
        return format!("pyenv install --force {exact}");
    }
    if path.contains("/uv/python/") {
        return format!("uv python install --reinstall {version}");
    }
    if path.contains("/homebrew/") || path.contains("/Cellar/") || path.contains("linuxbrew") {
        return format!("brew reinstall python@{version}");
    }
    match manager() {
        Some(Manager::Apt) => as_root(&format!(
            "apt install --reinstall python{version} libpython{version} libpython{version}-stdlib"
        )),
        Some(Manager::Dnf) => as_root(&format!("dnf install python{version} python{version}-libs")),
        Some(Manager::Pacman) => as_root("pacman -S python"),
        Some(Manager::Zypper) => as_root(&format!(
            "zypper install python{compact} libpython{}1_0",
            version.replace('.', "_")
        )),
        Some(Manager::Brew) => format!("brew reinstall python@{version}"),
        None => install_python(),
    }
}

/// The command that installs a Python.
pub fn install_python() -> String {
    if is_in_path("uv") {
        return "uv python install".to_owned();
    }
    if is_in_path("pyenv") {
        return "pyenv install 3".to_owned();
    }
    match manager() {
        Some(Manager::Brew) => "brew install python".to_owned(),
        Some(Manager::Apt) => as_root("apt install python3"),
        Some(Manager::Dnf) => as_root("dnf install python3"),
        Some(Manager::Pacman) => as_root("pacman -S python"),
        Some(Manager::Zypper) => as_root("zypper install python3"),
        None => "# install CPython, for example from https://www.python.org/downloads".to_owned(),
    }
}

fn manager() -> Option<Manager> {
    let managers = [
        ("apt", Manager::Apt),
        ("dnf", Manager::Dnf),
        ("pacman", Manager::Pacman),
        ("zypper", Manager::Zypper),
        ("brew", Manager::Brew),
    ];
    managers
        .into_iter()
        .find(|(program, _)| is_in_path(program))
        .map(|(_, manager)| manager)
}

/// Whether a program can be called by its name.
pub fn is_in_path(program: &str) -> bool {
    env::var_os("PATH").is_some_and(|path| {
        env::split_paths(&path).any(|directory| directory.join(program).is_file())
    })
}

fn as_root(command: &str) -> String {
    if system::is_root() {
        command.to_owned()
    } else {
        format!("sudo {command}")
    }
}

#[cfg(test)]
mod tests {
    use super::python;

    #[test]
    fn a_python_comes_back_the_way_it_came() {
        assert_eq!(
            python("/home/pam/.pyenv/versions/3.12.4/bin/python3.12", "3.12"),
            "pyenv install --force 3.12.4"
        );
        assert_eq!(
            python(
                "/home/pam/.local/share/uv/python/cpython-3.13/bin/python3",
                "3.13"
            ),
            "uv python install --reinstall 3.13"
        );
        assert_eq!(
            python("/opt/homebrew/opt/python@3.13/bin/python3.13", "3.13"),
            "brew reinstall python@3.13"
        );
    }
}
