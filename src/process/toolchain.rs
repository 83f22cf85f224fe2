//! The Rust that builds the exercises: found, looked at, and named by its own paths.

use std::path::{Path, PathBuf};

use super::mend;
use crate::harmless::PathText;

/// What is missing, and the command that mends it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lack {
    /// What happened, and what to do next.
    pub sentence: String,
    /// The command.
    pub mend: String,
}

impl Lack {
    fn of_rust(sentence: String) -> Self {
        Lack {
            sentence,
            mend: mend::rust(),
        }
    }
}

/// The oldest Rust that builds the exercises: edition 2024 came with it.
pub const OLDEST_RUST: (u32, u32) = (1, 85);

/// Where `cargo` and `rustc` are. Calling a toolchain's own rather than rustup's proxies saves each
/// build the time in which a proxy finds the toolchain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Toolchain {
    /// cargo.
    pub cargo: PathBuf,
    /// rustc.
    pub rustc: PathBuf,
    /// The platform that this rustc runs on, such as `x86_64-unknown-linux-gnu`.
    pub host: String,
    /// The rustc's version, where it says one.
    pub version: Option<(u32, u32)>,
}

impl Toolchain {
    /// Finds the toolchain in `PATH`.
    ///
    /// # Errors
    ///
    /// When there is no working `rustc`, none that is new enough, or no `cargo`.
    pub fn find() -> Result<Self, Lack> {
        let own = PathBuf::from(ask("rustc".as_ref(), "--print=sysroot")?).join("bin");
        let (cargo, rustc) = (own_or_in_path(&own, "cargo"), own_or_in_path(&own, "rustc"));
        let said = ask(&rustc, "-vV")?;
        let version = version_numbers(&said);
        if version.is_some_and(|version| version < OLDEST_RUST) {
            let (major, minor) = OLDEST_RUST;
            let first = said.lines().next().unwrap_or_default();
            return Err(Lack::of_rust(format!(
                "{first} is too old: the exercises need Rust {major}.{minor} or newer. \
                 To get it:"
            )));
        }
        if !cargo.is_absolute() {
            ask(&cargo, "--version")?;
        }
        let host = host(&said).ok_or_else(|| {
            Lack::of_rust(format!(
                "{} does not say for which platform it builds. To bring Rust in order:",
                rustc.shown()
            ))
        })?;
        Ok(Toolchain {
            cargo,
            rustc,
            host,
            version,
        })
    }

    /// The toolchain's own directory; `None` where only `PATH` knows it.
    pub fn directory(&self) -> Option<&Path> {
        self.rustc
            .parent()
            .filter(|directory| directory.is_absolute())
    }
}

/// The toolchain's own program. Some distributions keep `cargo` elsewhere: then the one in `PATH`.
fn own_or_in_path(own: &Path, name: &str) -> PathBuf {
    let path = own.join(name);
    if path.is_file() {
        path
    } else {
        PathBuf::from(name)
    }
}

/// What a tool says to one option.
fn ask(tool: &Path, option: &str) -> Result<String, Lack> {
    let name = tool.shown();
    let output = super::tool(tool).arg(option).output().map_err(|error| {
        Lack::of_rust(format!(
            "cannot start {name}: {error}. Rust builds the exercises. To install it, and then open a \
             new terminal:"
        ))
    })?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        return Err(Lack {
            sentence: format!("{name} does not work: {}\nTo mend it:", said.trim()),
            mend: mend::rust_that_says(&said),
        });
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The platform in what `rustc -vV` says.
fn host(said: &str) -> Option<String> {
    let host = said.lines().find_map(|line| line.strip_prefix("host: "))?;
    Some(host.trim().to_owned()).filter(|host| !host.is_empty())
}

/// The two numbers in words such as `rustc 1.95.0 (abc 2026-04-14)`.
pub fn version_numbers(said: &str) -> Option<(u32, u32)> {
    let mut parts = said.split_whitespace().nth(1)?.split('.');
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::{host, version_numbers};

    #[test]
    fn a_version_is_found_in_what_a_tool_says() {
        assert_eq!(
            version_numbers("rustc 1.95.0 (59807616e 2026-04-14)"),
            Some((1, 95))
        );
        assert_eq!(version_numbers("cargo 1.85.0-nightly"), Some((1, 85)));
        assert_eq!(version_numbers("cargo"), None);
        let said =
            "rustc 1.95.0 (59807616e 2026-04-14)\nbinary: rustc\nhost: x86_64-unknown-linux-gnu\n";
        assert_eq!(host(said).as_deref(), Some("x86_64-unknown-linux-gnu"));
        assert_eq!(version_numbers(said), Some((1, 95)));
        assert_eq!(host("rustc 1.95.0"), None);
    }
}
