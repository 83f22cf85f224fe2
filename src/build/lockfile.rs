//! The Cargo.lock of the generated projects: the versions that this program was tried with.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fmt::Write;
use std::sync::LazyLock;

use serde::Deserialize;

/// The lock file of the check worker, which needs what exercises need. It is not the program's own, for
/// there is no PyO3 in the program.
const OWN: &str = include_str!("../../worker/Cargo.lock");

#[derive(Deserialize)]
struct Lock {
    version: u32,
    package: Vec<Package>,
}

#[derive(Debug, Deserialize)]
struct Package {
    name: String,
    version: String,
    source: Option<String>,
    checksum: Option<String>,
    #[serde(default)]
    dependencies: Vec<String>,
}

/// A package by its name and version.
type Packages<'l> = BTreeMap<(&'l str, &'l str), &'l Package>;

/// The packages that this program knows.
fn own() -> &'static Lock {
    // Read once: a project is generated before each build.
    static LOCK: LazyLock<Lock> = LazyLock::new(|| toml::from_str(OWN).expect("cargo wrote it"));
    &LOCK
}

/// Where cargo finds crates, as lock files call it.
const REGISTRY: &str = "registry+https://github.com/rust-lang/crates.io-index";

impl Lock {
    /// The packages of a course's lock file, without what can't stand in one that is written here. One that
    /// can't be read has none.
    fn of_course(text: &str) -> Self {
        let mut lock = toml::from_str(text).unwrap_or_else(|_| Lock {
            version: own().version,
            package: Vec::new(),
        });
        lock.package.retain(Package::is_from_the_registry);
        lock
    }

    /// The packages that `dependencies` need, themselves included.
    fn needed<'l>(&'l self, dependencies: &[&'l str]) -> Packages<'l> {
        let mut by_name: BTreeMap<&str, Vec<&'l Package>> = BTreeMap::new();
        for package in &self.package {
            by_name.entry(&package.name).or_default().push(package);
        }
        // A dependency is written as `name`, or as `name version` where a name has several versions.
        let find = |wanted: &str| -> Option<&'l Package> {
            let (name, version) = wanted
                .split_once(' ')
                .map_or((wanted, None), |(n, v)| (n, Some(v)));
            let candidates = by_name.get(name)?;
            candidates
                .iter()
                .find(|p| version.is_none_or(|v| v.starts_with(&p.version)))
                .copied()
        };
        let mut kept = Packages::new();
        let mut queue: VecDeque<&'l str> = dependencies.iter().copied().collect();
        while let Some(wanted) = queue.pop_front() {
            if let Some(package) = find(wanted)
                && kept
                    .insert((&package.name, &package.version), package)
                    .is_none()
            {
                queue.extend(package.dependencies.iter().map(String::as_str));
            }
        }
        kept
    }
}

impl Package {
    /// The package that the lock file is of.
    fn root(name: &str, dependencies: &[&str]) -> Self {
        Package {
            name: name.to_owned(),
            version: "0.0.0".to_owned(),
            source: None,
            checksum: None,
            dependencies: dependencies.iter().map(|name| (*name).to_owned()).collect(),
        }
    }

    fn is_from_the_registry(&self) -> bool {
        let is_plain = |text: &str, more: &str| {
            let mut characters = text.chars();
            characters.all(|c| c.is_ascii_alphanumeric() || "-_.+".contains(c) || more.contains(c))
        };
        self.source.as_deref() == Some(REGISTRY)
            && is_plain(&self.name, "")
            && is_plain(&self.version, "")
            && self.checksum.iter().all(|it| is_plain(it, ""))
            && self.dependencies.iter().all(|it| is_plain(it, " "))
    }
}

/// The names of the crates that every exercise is built with.
pub fn crates_of_an_exercise() -> BTreeSet<String> {
    let packages = names(&["pyo3"]).into_iter();
    packages.map(|name| name.replace('-', "_")).collect()
}

/// The names of the packages that `dependencies` need, themselves included.
pub fn names(dependencies: &[&'static str]) -> BTreeSet<&'static str> {
    let packages = own().needed(dependencies).into_keys();
    packages.map(|(name, _)| name).collect()
}

/// The crates among `wanted` that a course's lock file has no version of.
pub fn lacking<'w>(
    course_lock: Option<&str>,
    wanted: impl Iterator<Item = &'w str>,
) -> Vec<&'w str> {
    let lock = Lock::of_course(course_lock.unwrap_or_default());
    wanted
        .filter(|name| !lock.package.iter().any(|package| package.name == *name))
        .collect()
}

/// How many packages of the registry a lock file has.
pub fn count(text: &str) -> usize {
    Lock::of_course(text).package.len()
}

/// The lock file of a package `name` that depends on `dependencies` only, in the form in which cargo
/// would write it. Versions are those of the course's lock file, where there is one, or else those that
/// this program was tried with.
pub fn lock_for(name: &str, dependencies: &[&str], course_lock: Option<&str>) -> String {
    let of_course = course_lock.map(Lock::of_course);
    let lock = of_course.as_ref().unwrap_or(own());
    let kept = lock.needed(dependencies);
    text(&Package::root(name, dependencies), kept.into_values())
}

/// The beginning of a new lock file of a course: what this program was tried with, and beside that what the
/// course had until now. cargo adds what is missing, and drops what is too much.
pub fn beginning(name: &str, dependencies: &[&str], course_lock: Option<&str>) -> String {
    let before = Lock::of_course(course_lock.unwrap_or_default());
    let is_own = |package: &&Package| own().package.iter().any(|own| own.name == package.name);
    let others = before.package.iter().filter(|package| !is_own(package));
    let own = own().package.iter().filter(|it| it.source.is_some());
    let all: Vec<&Package> = own.chain(others).collect();
    // cargo takes a package that depends on something unknown for a broken file.
    let known: BTreeSet<&str> = all.iter().map(|package| package.name.as_str()).collect();
    let is_whole = |package: &&&Package| {
        let mut names = package.dependencies.iter();
        names.all(|it| known.contains(it.split(' ').next().unwrap_or_default()))
    };
    let dependencies: Vec<&str> = dependencies
        .iter()
        .copied()
        .filter(|name| known.contains(name))
        .collect();
    let root = Package::root(name, &dependencies);
    text(&root, all.iter().filter(is_whole).copied())
}

fn text<'l>(root: &'l Package, packages: impl Iterator<Item = &'l Package>) -> String {
    let mut text = format!(
        "# This file is automatically @generated by Cargo.\n\
         # It is not intended for manual editing.\n\
         version = {}\n",
        own().version
    );
    let mut all: Vec<&Package> = packages.chain([root]).collect();
    all.sort_by_key(|package| (&package.name, &package.version));
    let versions = |name: &str| all.iter().filter(|package| package.name == name).count();
    for package in &all {
        let _ = write!(
            text,
            "\n[[package]]\nname = \"{}\"\nversion = \"{}\"\n",
            package.name, package.version
        );
        if let Some(source) = &package.source {
            let _ = writeln!(text, "source = \"{source}\"");
        }
        if let Some(checksum) = &package.checksum {
            let _ = writeln!(text, "checksum = \"{checksum}\"");
        }
        let dependencies: BTreeSet<String> = package
            .dependencies
            .iter()
            .map(|wanted| match wanted.split_once(' ') {
                Some((name, _)) if versions(name) == 1 => name.to_owned(),
                _ => wanted.clone(),
            })
            .collect();
        if !dependencies.is_empty() {
            text.push_str("dependencies = [\n");
            for dependency in dependencies {
                let _ = writeln!(text, " \"{dependency}\",");
            }
            text.push_str("]\n");
        }
    }
    text
}

/// A lock file that names every package that is known, for a project that may need any of them: cargo
/// takes these versions where they fit, and leaves out what is not needed.
pub fn lock_of_all(course_lock: Option<&str>) -> String {
    let of_course = course_lock.map(Lock::of_course);
    match &of_course {
        Some(lock) if !lock.package.is_empty() => {
            text(&Package::root("course", &[]), lock.package.iter())
        }
        Some(_) | None => OWN.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The lock file of the workspace, in which editors and clippy see the same crates.
    const WORKSPACE: &str = include_str!("../../Cargo.lock");

    /// The lock file of this repository's course.
    const CRATES: &str = include_str!("../../crates.lock");

    #[test]
    fn exercises_are_built_with_the_versions_of_the_workspace() {
        let workspace: Lock = toml::from_str(WORKSPACE).unwrap();
        let course = Lock::of_course(CRATES);
        let all = own().package.iter().chain(&course.package);
        for package in all.filter(|it| it.source.is_some()) {
            let is_same = |other: &&Package| {
                (&other.name, &other.version, &other.checksum)
                    == (&package.name, &package.version, &package.checksum)
            };
            assert!(
                workspace.package.iter().any(|other| is_same(&other)),
                "{} {} of worker/Cargo.lock or crates.lock is not in Cargo.lock",
                package.name,
                package.version
            );
        }
    }

    #[test]
    fn the_version_of_pyo3_is_said_once() {
        let manifest: toml::Table = toml::from_str(include_str!("../../Cargo.toml")).unwrap();
        let named = &manifest["workspace"]["dependencies"]["pyo3"];
        assert_eq!(named.as_str(), Some(crate::course::PYO3));
        let locked = own().package.iter().find(|it| it.name == "pyo3").unwrap();
        assert_eq!(format!("={}", locked.version), crate::course::PYO3);
    }

    const COURSE: &str = r#"
version = 4

[[package]]
name = "itoa"
version = "1.0.18"
source = "registry+https://github.com/rust-lang/crates.io-index"
checksum = "8f42a60cbdf9a97f5d2305f08a87dc4e09308d1276d28c869c684d7777685682"
dependencies = [
 "libc",
]

[[package]]
name = "libc"
version = "0.2.1"
source = "registry+https://github.com/rust-lang/crates.io-index"

[[package]]
name = "own\"quote"
version = "1.0.0"
source = "registry+https://github.com/rust-lang/crates.io-index"

[[package]]
name = "elsewhere"
version = "1.0.0"
source = "git+https://example.com/x"
"#;

    #[test]
    fn versions_come_from_the_lock_file_of_the_course() {
        let lock = lock_for("answer", &["itoa"], Some(COURSE));
        assert!(
            lock.contains("name = \"itoa\"\nversion = \"1.0.18\""),
            "{lock}"
        );
        assert!(lock.contains("version = \"0.2.1\""), "{lock}");
        assert!(!lock.contains("pyo3"), "{lock}");
        assert!(lock_for("answer", &["pyo3"], None).contains("name = \"pyo3-ffi\""));
        // Nobody's file makes this one another.
        for odd in ["elsewhere", "own\"quote"] {
            assert_eq!(lacking(Some(COURSE), [odd].into_iter()), [odd]);
        }
        assert_eq!(
            lacking(Some(COURSE), ["itoa", "rayon"].into_iter()),
            ["rayon"]
        );
        assert_eq!(lacking(Some("no lock"), ["itoa"].into_iter()), ["itoa"]);
        assert_eq!(lacking(None, ["itoa"].into_iter()), ["itoa"]);
    }

    #[test]
    fn a_new_lock_file_begins_with_what_this_program_was_tried_with() {
        let lock = beginning("course", &["itoa", "pyo3", "rayon"], Some(COURSE));
        let read: Lock = toml::from_str(&lock).unwrap();
        let versions = |name: &str| -> Vec<&str> {
            let packages = read.package.iter().filter(|it| it.name == name);
            packages.map(|it| it.version.as_str()).collect()
        };
        assert_eq!(versions("itoa"), ["1.0.18"]);
        let libc = own().package.iter().find(|it| it.name == "libc").unwrap();
        assert_eq!(versions("libc"), [libc.version.as_str()]);
        let root = read.package.iter().find(|it| it.name == "course").unwrap();
        assert_eq!(root.dependencies, ["itoa", "pyo3"]);
    }
}
