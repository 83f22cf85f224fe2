//! Paths as a learner knows them: from the course's root, and libraries by their names.

use std::path::Path;

use console::strip_ansi_codes;

use crate::course::GENERATED;
use crate::harmless::is_harmful;

/// What is known about the paths in a text that programs wrote about an exercise.
#[derive(Debug, Clone, Copy)]
pub struct Known<'a> {
    /// The course's directory.
    pub root: &'a str,
    /// The exercise's directory from there, where it is a whole project.
    pub project: Option<&'a str>,
}

impl<'a> Known<'a> {
    /// About a course in `root`, or an exercise in it that is one file.
    pub fn of(root: &'a str) -> Self {
        Known {
            root,
            project: None,
        }
    }

    /// Text with the paths of the course's files from the course's root, and those of libraries short.
    pub fn shorten(self, text: &str) -> String {
        let text = text.replace(&format!("{}/", self.root), "");
        match self.project {
            Some(project) => shorten_library_paths(&from_root(&text, self.root, project)),
            None => shorten_library_paths(&text),
        }
    }
}

/// The same where the text is about the copy of a project, or about what was built of it: the paths are
/// those of the learner's own files, in the directory `project`.
fn from_root(text: &str, root: &str, project: &str) -> String {
    let name = project.rsplit('/').next().unwrap_or(project);
    let copy = format!("{GENERATED}/crates/{name}/");
    let mut all = String::with_capacity(text.len());
    for line in text.replace(&copy, "").split_inclusive('\n') {
        let plain = strip_ansi_codes(line);
        let place = MARKS.iter().find_map(|mark| plain.split_once(mark));
        let path = place.and_then(|(_, rest)| rest.split([':', ' ']).next());
        match path.map(str::trim_end) {
            // cargo itself runs in the root of all, and rustc in the project's own directory.
            Some(path) if path.starts_with(&format!("{}/", root.trim_start_matches('/'))) => {
                let short = path.get(root.len()..).unwrap_or(path);
                all += &line.replacen(path, short, 1);
            }
            Some(path) if is_relative(path) && !path.starts_with(project) => {
                all += &line.replacen(path, &format!("{project}/{path}"), 1);
            }
            Some(_) | None => all += line,
        }
    }
    for (part, whose) in [("site", String::new()), ("project", format!("{project}/"))] {
        let mark = format!("/{part}/");
        let run = format!("{GENERATED}/run/");
        let length = |rest: &str| rest.find(&mark).map(|end| end + mark.len());
        all = cut_before(&all, &run, length, &whose);
    }
    all
}

/// What stands before a place in the source.
const MARKS: [&str; 3] = ["--> ", "::: ", "panicked at "];

/// Whether a word is the path of a file, from some directory.
fn is_relative(path: &str) -> bool {
    !path.is_empty() && !path.starts_with(['/', '<']) && Path::new(path).extension().is_some()
}

/// A path from `root`, if it lies there.
pub fn below(root: &str, path: &str) -> String {
    path.strip_prefix(root)
        .and_then(|rest| rest.strip_prefix('/'))
        .unwrap_or(path)
        .to_owned()
}

/// A path as a word of a shell's command, which is copied and run: a name can't end the word.
pub fn quoted(path: &Path) -> String {
    let bytes = path.as_os_str().as_encoded_bytes();
    match path.to_str() {
        Some(text)
            if text
                .chars()
                .all(|c| c.is_alphanumeric() || "/._-~".contains(c)) =>
        {
            text.to_owned()
        }
        Some(text) if !text.contains(|c: char| is_harmful(c) || c.is_control()) => {
            format!("'{}'", text.replace('\'', "'\\''"))
        }
        // What can't be shown is written in digits.
        _ => {
            let mut word = String::from("$'");
            for byte in bytes {
                match byte {
                    b' '..=b'~' if !matches!(byte, b'\'' | b'\\') => word.push(char::from(*byte)),
                    _ => word.push_str(&format!("\\x{byte:02x}")),
                }
            }
            word + "'"
        }
    }
}

/// Text in which files of other crates and of Rust itself have short names: `pyo3-0.30.1/src/err.rs`,
/// `rust/library/core/src/num.rs`.
pub fn shorten_library_paths(text: &str) -> String {
    let text = cut_before(
        text,
        "/registry/src/",
        |rest| rest.find('/').map(|end| end + 1),
        "",
    );
    // What follows is the hash of a compiler's version.
    cut_before(&text, "/rustc/", |rest| rest.find("/library/"), "rust")
}

/// Replaces each path up to and past `mark`, and as much of what follows as `length` says.
fn cut_before(
    text: &str,
    mark: &str,
    length: impl Fn(&str) -> Option<usize>,
    instead: &str,
) -> String {
    let mut short = String::new();
    let mut rest = text;
    while let Some(found) = rest.find(mark) {
        let after = &rest[found + mark.len()..];
        let path = after.split(char::is_whitespace).next().unwrap_or("");
        let (start, end) = match length(path) {
            Some(length) => {
                let start = rest[..found]
                    .rfind(|c: char| c.is_whitespace() || "'\"`(".contains(c))
                    .map_or(0, |before| {
                        before + rest[before..].chars().next().map_or(1, char::len_utf8)
                    });
                (start, found + mark.len() + length)
            }
            None => (found + mark.len(), found + mark.len()),
        };
        short.push_str(&rest[..start]);
        if length(path).is_some() {
            short.push_str(instead);
        }
        rest = &rest[end..];
    }
    short + rest
}

#[cfg(test)]
mod tests {
    use std::process::Command;

    use super::*;

    #[test]
    fn a_path_is_one_word_of_a_shell_whatever_it_is_called() {
        for name in [
            "plain",
            "two words",
            "it's",
            "'; echo forged; '",
            "$(echo forged)",
            "`echo forged`",
            "a\nb",
            "\u{1b}[2J'\\",
            "é\u{202e}x",
            "-n",
        ] {
            let word = quoted(Path::new(name));
            assert!(
                !word.contains(|c: char| is_harmful(c) || c.is_control()),
                "{word}"
            );
            let said = Command::new("bash")
                .args(["-c", &format!("printf %s {word}")])
                .output()
                .unwrap();
            assert_eq!(String::from_utf8_lossy(&said.stdout), name, "{word}");
        }
    }

    #[test]
    fn a_project_s_files_are_named_as_the_learner_knows_them() {
        let known = Known {
            root: "/c",
            project: Some("exercises/12_packaging/shop"),
        };
        for (said, shown) in [
            (
                "\u{1b}[94m--> \u{1b}[0msrc/lib.rs:3:1",
                "\u{1b}[94m--> \u{1b}[0mexercises/12_packaging/shop/src/lib.rs:3:1",
            ),
            (
                "  ::: core/src/lib.rs:3:1",
                "  ::: exercises/12_packaging/shop/core/src/lib.rs:3:1",
            ),
            (
                "  --> /c/.pyo3lings/crates/shop/exercises/12_packaging/shop/Cargo.toml:1:2",
                "  --> exercises/12_packaging/shop/Cargo.toml:1:2",
            ),
            (
                "  --> c/.pyo3lings/crates/shop/exercises/12_packaging/shop/Cargo.toml:1:2",
                "  --> exercises/12_packaging/shop/Cargo.toml:1:2",
            ),
            (
                "error: `/c/.pyo3lings/crates/shop/exercises/12_packaging/shop/Cargo.toml`",
                "error: `exercises/12_packaging/shop/Cargo.toml`",
            ),
            (
                "thread 'x' panicked at src/a.rs:1:2:",
                "thread 'x' panicked at exercises/12_packaging/shop/src/a.rs:1:2:",
            ),
            (
                "  --> /home/u/.cargo/registry/src/i-1/pyo3-0.30.1/src/err.rs:1:1",
                "  --> pyo3-0.30.1/src/err.rs:1:1",
            ),
            (
                "  File \"/c/.pyo3lings/run/shopX1/site/shop/__init__.py\", line 2",
                "  File \"shop/__init__.py\", line 2",
            ),
            (
                "  File \"/c/.pyo3lings/run/shopX1/project/t.py\", line 2",
                "  File \"exercises/12_packaging/shop/t.py\", line 2",
            ),
            ("it panicked at noon", "it panicked at noon"),
        ] {
            assert_eq!(known.shorten(said), shown);
        }
    }

    #[test]
    fn paths_of_libraries_are_short() {
        let text = "  --> /home/é/.cargo/registry/src/index.crates.io-1949cf8c/pyo3-0.30.1/src/err.rs:3:1\n\
                    at /rustc/59807616e1fa2540/library/core/src/num.rs:204:1, /rustc/x";
        assert_eq!(
            shorten_library_paths(text),
            "  --> pyo3-0.30.1/src/err.rs:3:1\nat rust/library/core/src/num.rs:204:1, /rustc/x"
        );
    }
}
