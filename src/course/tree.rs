//! The files of an exercise that is a whole project: read at once, compared, copied and written.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest, Sha256};

use super::content::{LONGEST, read_file};
use super::write_file;
use crate::harmless::PathText;

/// A project may have this many files.
const MOST_FILES: usize = 500;

/// All of its files may have this many bytes.
const LONGEST_TREE: u64 = 8 << 20;

/// Directories may lie this deep in each other.
const DEEPEST: usize = 16;

/// Directories that tools make, wherever they are.
const OF_TOOLS: [&str; 3] = ["__pycache__", "node_modules", "venv"];

/// Directories that tools make at the top of a project.
const OF_TOOLS_ON_TOP: [&str; 3] = ["target", "build", "dist"];

/// What ends the names of files that tools and editors make.
const ENDINGS: [&str; 8] = [
    "~",
    ".pyc",
    ".so",
    ".pyd",
    ".dylib",
    ".dll",
    ".swp",
    ".egg-info",
];

/// Files and directories that are a project's own though their names begin with a dot.
const DOTTED: [&str; 4] = [".gitignore", ".cargo", ".github", ".python-version"];

/// The files of a project: by their paths from its root, with `/` between the parts. What tools leave
/// there (a target directory, a virtual environment, compiled files) is none of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Tree(BTreeMap<String, Vec<u8>>);

/// Why the files of a project can't be read.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum TreeFault {
    /// There is no directory.
    Missing,
    /// What is there instead, or what in it can't be read: the rest of a sentence about the project.
    Other(String),
}

impl Tree {
    /// Reads the files below `root`. Nothing is waited for, and no link is followed: it might lead
    /// anywhere.
    pub(super) fn read(root: &Path) -> Result<Self, TreeFault> {
        match fs::symlink_metadata(root) {
            Ok(it) if it.is_dir() => {}
            Ok(it) if it.is_symlink() => {
                let why = "is a link, and the directory of a project can't be one";
                return Err(TreeFault::Other(why.to_owned()));
            }
            Ok(_) => {
                let why = "is a file, and has to be a directory with a project in it";
                return Err(TreeFault::Other(why.to_owned()));
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Err(TreeFault::Missing);
            }
            Err(error) => return Err(TreeFault::Other(format!("can't be read: {error}"))),
        }
        let mut tree = Tree::default();
        let mut bytes = 0;
        tree.add_all_of(root, "", 0, &mut bytes)?;
        Ok(tree)
    }

    fn add_all_of(
        &mut self,
        directory: &Path,
        name: &str,
        depth: usize,
        bytes: &mut u64,
    ) -> Result<(), TreeFault> {
        let refuse = |why: String| Err(TreeFault::Other(why));
        if depth > DEEPEST {
            return refuse(format!(
                "has directories in each other, more than {DEEPEST} deep"
            ));
        }
        let entries = match fs::read_dir(directory) {
            Ok(entries) => entries,
            // It went between one look and the next.
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            Err(error) => return refuse(format!("can't be read: {name}: {error}")),
        };
        for entry in entries.flatten() {
            let Ok(file_name) = entry.file_name().into_string() else {
                let shown = Path::new(&entry.file_name()).shown();
                return refuse(format!(
                    "holds a file whose name is not UTF-8 text: {shown}"
                ));
            };
            if !belongs(&file_name, depth) {
                continue;
            }
            let inner = match name {
                "" => file_name,
                _ => format!("{name}/{file_name}"),
            };
            let shown = Path::new(&inner).shown();
            let Ok(kind) = entry.file_type() else {
                continue;
            };
            if kind.is_symlink() {
                return refuse(format!(
                    "holds a link, {shown}, and links are not followed there. Put the file itself in \
                     its place"
                ));
            }
            if kind.is_dir() {
                self.add_all_of(&entry.path(), &inner, depth + 1, bytes)?;
                continue;
            }
            let content = match read_file(&entry.path(), LONGEST) {
                Ok(content) => content,
                Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
                Err(error) => {
                    return refuse(format!("holds {shown}, which can't be used: {error}"));
                }
            };
            *bytes += content.len() as u64;
            if *bytes > LONGEST_TREE {
                return refuse(format!(
                    "has more than {} MiB of files, which is more than it can need",
                    LONGEST_TREE >> 20
                ));
            }
            self.0.insert(inner, content);
            if self.0.len() > MOST_FILES {
                return refuse(format!(
                    "has more than {MOST_FILES} files, which is more than it can need"
                ));
            }
        }
        Ok(())
    }

    /// The files, each with its path from the project's root.
    pub fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.0.iter().map(|(name, text)| (&**name, &**text))
    }

    /// What the file of this path holds.
    pub fn file(&self, name: &str) -> Option<&[u8]> {
        self.0.get(name).map(|text| &**text)
    }

    /// The same as text; `None` also where it is none.
    pub fn text(&self, name: &str) -> Option<&str> {
        std::str::from_utf8(self.file(name)?).ok()
    }

    /// Whether there is no file in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// These files with the other's in place of those of the same path.
    #[must_use]
    pub fn overlaid(&self, other: &Tree) -> Tree {
        let mut files = self.0.clone();
        files.extend(other.0.clone());
        Tree(files)
    }

    /// The hash of all names and contents.
    pub(super) fn hash(&self) -> String {
        let mut hasher = Sha256::new();
        for (name, text) in &self.0 {
            for part in [name.as_bytes(), text] {
                hasher.update((part.len() as u64).to_le_bytes());
                hasher.update(part);
            }
        }
        super::content::digits(&hasher.finalize())
    }

    /// Makes the directory `root` hold these files and no others: what is the same stays as it is, and
    /// what is no file of a project too. Returns the paths of those that were written.
    ///
    /// # Errors
    ///
    /// The operating system's, with the path that it is about.
    pub fn write_to(&self, root: &Path) -> Result<Vec<PathBuf>, (PathBuf, io::Error)> {
        let mut written = Vec::new();
        let mut there = Tree::default();
        // Whatever can't be read is written anew.
        let _ = there.add_all_of(root, "", 0, &mut 0);
        for name in there.0.keys().filter(|name| !self.0.contains_key(*name)) {
            let path = root.join(name);
            fs::remove_file(&path).map_err(|error| (path, error))?;
            self.remove_empty_above(root, name);
        }
        for (name, text) in &self.0 {
            if there.0.get(name) == Some(text) {
                continue;
            }
            let path = root.join(name);
            make_way(root, name)
                .and_then(|()| write_file(&path, text))
                .map_err(|error| (path.clone(), error))?;
            written.push(path);
        }
        Ok(written)
    }

    /// Removes the directories in which a removed file was the last one.
    fn remove_empty_above(&self, root: &Path, name: &str) {
        for above in Path::new(name).ancestors().skip(1) {
            // Only an empty one can be removed.
            if above.as_os_str().is_empty() || fs::remove_dir(root.join(above)).is_err() {
                return;
            }
        }
    }
}

/// Removes what is no directory on the way to a file below `root`, and no file in its place.
fn make_way(root: &Path, name: &str) -> io::Result<()> {
    let mut path = root.to_path_buf();
    let parts: Vec<&str> = name.split('/').collect();
    for (place, part) in parts.iter().enumerate() {
        path.push(part);
        let is_last = place + 1 == parts.len();
        match fs::symlink_metadata(&path) {
            Ok(it) if it.is_dir() && is_last => fs::remove_dir_all(&path)?,
            Ok(it) if !it.is_dir() && (!is_last || !it.is_file()) => fs::remove_file(&path)?,
            Ok(_) | Err(_) => {}
        }
    }
    Ok(())
}

/// Whether a file or directory of this name is a project's own.
fn belongs(name: &str, depth: usize) -> bool {
    if name.starts_with('.') {
        return DOTTED.contains(&name);
    }
    let is_autosave = name.starts_with('#') && name.ends_with('#');
    let is_of_tools = OF_TOOLS.contains(&name) || depth == 0 && OF_TOOLS_ON_TOP.contains(&name);
    let is_made = ENDINGS.iter().any(|ending| name.ends_with(ending));
    !(is_autosave || is_of_tools || is_made)
}

/// Whether a path below a project's root is one of its files, by its name.
pub fn is_of_project(path: &Path) -> bool {
    path.iter()
        .enumerate()
        .all(|(depth, name)| name.to_str().is_some_and(|name| belongs(name, depth)))
}

impl<const COUNT: usize> From<[(&str, &str); COUNT]> for Tree {
    fn from(files: [(&str, &str); COUNT]) -> Self {
        files.into_iter().collect()
    }
}

impl<Name: Into<String>, Text: AsRef<[u8]>> FromIterator<(Name, Text)> for Tree {
    fn from_iter<Files: IntoIterator<Item = (Name, Text)>>(files: Files) -> Self {
        let files = files.into_iter();
        Tree(
            files
                .map(|(name, text)| (name.into(), text.as_ref().to_vec()))
                .collect(),
        )
    }
}

/// A file's content on its way through JSON: text as it is, anything else as numbers.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Sent {
    Text(String),
    Bytes(Vec<u8>),
}

impl Serialize for Tree {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self.files().map(|(name, text)| {
            let sent = match std::str::from_utf8(text) {
                Ok(text) => Sent::Text(text.to_owned()),
                Err(_) => Sent::Bytes(text.to_vec()),
            };
            (name, sent)
        }))
    }
}

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let files = BTreeMap::<String, Sent>::deserialize(from)?;
        let bytes = |sent| match sent {
            Sent::Text(text) => text.into_bytes(),
            Sent::Bytes(bytes) => bytes,
        };
        Ok(Tree(
            files
                .into_iter()
                .map(|(name, sent)| (name, bytes(sent)))
                .collect(),
        ))
    }
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use proptest::prelude::*;

    use super::*;

    fn made(files: &[&str]) -> tempfile::TempDir {
        let dir = tempfile::tempdir().unwrap();
        for name in files {
            write_file(&dir.path().join(name), name.as_bytes()).unwrap();
        }
        dir
    }

    fn names(tree: &Tree) -> Vec<&str> {
        tree.files().map(|(name, _)| name).collect()
    }

    #[test]
    fn what_tools_leave_behind_is_no_file_of_a_project() {
        let dir = made(&[
            "Cargo.toml",
            "src/lib.rs",
            "src/target/mod.rs",
            "python/pkg/__init__.py",
            "python/pkg/build/x.py",
            ".gitignore",
            ".cargo/config.toml",
            "target/debug/x",
            ".venv/bin/python",
            ".git/HEAD",
            "python/pkg/__pycache__/x.pyc",
            "python/pkg/_native.cpython-311-x86_64-linux-gnu.so",
            "src/.lib.rs.swp",
            "src/lib.rs~",
            "src/#lib.rs#",
            "dist/x.whl",
            "x.egg-info/PKG-INFO",
        ]);
        let tree = Tree::read(dir.path()).unwrap();
        let wanted = [
            ".cargo/config.toml",
            ".gitignore",
            "Cargo.toml",
            "python/pkg/__init__.py",
            "python/pkg/build/x.py",
            "src/lib.rs",
            "src/target/mod.rs",
        ];
        assert_eq!(names(&tree), wanted);
        for name in wanted {
            assert!(is_of_project(Path::new(name)), "{name}");
        }
        assert!(!is_of_project(Path::new("target/debug/x")));
    }

    #[test]
    fn nothing_in_a_project_is_waited_for_or_followed() {
        let dir = made(&["Cargo.toml"]);
        let fault = |root: &Path| match Tree::read(root) {
            Err(TreeFault::Other(why)) => why,
            other => panic!("{other:?}"),
        };
        let at = |name: &str| dir.path().join(name);
        let made = |command: &mut Command| assert!(command.status().unwrap().success());
        made(Command::new("mkfifo").arg(at("pipe")));
        assert!(fault(dir.path()).contains("pipe"));
        fs::remove_file(at("pipe")).unwrap();
        made(
            Command::new("ln")
                .args(["-s", "/etc/passwd"])
                .arg(at("link")),
        );
        assert!(fault(dir.path()).contains("a link, link"));
        fs::remove_file(at("link")).unwrap();
        made(Command::new("truncate").args(["-s", "9G"]).arg(at("holes")));
        assert!(fault(dir.path()).contains("holes"));
        fs::remove_file(at("holes")).unwrap();
        fs::create_dir_all(at(&"deep/".repeat(20))).unwrap();
        assert!(fault(dir.path()).contains("deep"));
        assert!(fault(&at("Cargo.toml")).contains("a file"));
        assert_eq!(Tree::read(&at("none")), Err(TreeFault::Missing));
    }

    #[test]
    fn a_directory_holds_what_is_written_and_nothing_else() {
        let dir = made(&[
            "Cargo.toml",
            "src/old.rs",
            "gone/a/b.py",
            "target/debug/x",
            "src/lib.rs/x",
        ]);
        let tree = Tree::from([("Cargo.toml", "Cargo.toml"), ("src/lib.rs", "new")]);
        let before = fs::metadata(dir.path().join("Cargo.toml")).unwrap();
        assert_eq!(
            tree.write_to(dir.path()).unwrap(),
            [dir.path().join("src/lib.rs")]
        );
        assert_eq!(Tree::read(dir.path()).unwrap(), tree);
        assert!(!dir.path().join("gone").exists());
        assert!(dir.path().join("target/debug/x").exists(), "it is cargo's");
        let after = fs::metadata(dir.path().join("Cargo.toml")).unwrap();
        assert_eq!(before.modified().unwrap(), after.modified().unwrap());
    }

    proptest! {
        #[test]
        fn a_tree_arrives_as_it_was_sent(files: BTreeMap<String, Vec<u8>>) {
            let tree: Tree = files.into_iter().collect();
            let sent = serde_json::to_string(&tree).unwrap();
            prop_assert!(!sent.contains('\n'));
            prop_assert_eq!(serde_json::from_str::<Tree>(&sent).unwrap(), tree);
        }

        #[test]
        fn another_tree_has_another_hash(one: BTreeMap<String, Vec<u8>>, other: BTreeMap<String, Vec<u8>>) {
            let hash = |files: &BTreeMap<String, Vec<u8>>| files.clone().into_iter().collect::<Tree>().hash();
            prop_assert_eq!(one == other, hash(&one) == hash(&other));
        }
    }
}
