//! What cargo and maturin say about the manifests of a project, which are the learner's code: each
//! message gets the file and the line that it is about, as rustc's have them.

use std::fmt::Write;

use crate::build::{CONTEXT_FAILED, Diagnostic, Severity};
use crate::course::Tree;

/// The errors, each with its place; what maturin says, where cargo said nothing. `project` is the
/// exercise's directory from the course's root.
pub(super) fn placed(
    errors: &[Diagnostic],
    message: &str,
    tree: &Tree,
    project: &str,
) -> Vec<Diagnostic> {
    let manifests = Manifests { tree, project };
    if errors.is_empty() {
        return vec![manifests.maturins(message)];
    }
    errors.iter().map(|error| manifests.cargos(error)).collect()
}

struct Manifests<'a> {
    tree: &'a Tree,
    project: &'a str,
}

impl Manifests<'_> {
    /// An error of cargo or rustc.
    fn cargos(&self, error: &Diagnostic) -> Diagnostic {
        if error.place.is_some() {
            return error.clone();
        }
        let plain = error.plain();
        let said = without_backtrace(&plain);
        let mut parts = said.split("Caused by:").map(str::trim);
        let first = parts.next().unwrap_or_default();
        let cause = parts.last();
        // `failed to parse manifest at ...` says less than the cause of it.
        let message = match cause {
            Some(cause) if first.lines().count() == 1 => first_line(cause).to_owned(),
            Some(_) | None => error.message.clone(),
        };
        let place = panic_in(&said).or_else(|| self.place_of(&said));
        self.shown(&message, place, &said)
    }

    /// What maturin says.
    fn maturins(&self, message: &str) -> Diagnostic {
        let message = message
            .strip_prefix(CONTEXT_FAILED)
            .map_or(message, |rest| rest.trim_start_matches(": "));
        let message = self.as_learners_paths(message);
        let (said, place) = match message.split_once("TOML parse error at line ") {
            Some((before, parsed)) => {
                let numbers: Vec<usize> = parsed
                    .split(|c: char| !c.is_ascii_digit())
                    .filter_map(|number| number.parse().ok())
                    .take(2)
                    .collect();
                let file = manifest_named(before).unwrap_or("pyproject.toml");
                // Below the picture of the line.
                let mut lines = parsed
                    .lines()
                    .skip(1)
                    .filter(|line| !line.trim().is_empty());
                let reason = lines
                    .find(|line| !line.contains('|'))
                    .unwrap_or("it is not TOML");
                let (line, column) = match numbers[..] {
                    [line, column] => (line, column),
                    _ => (1, 1),
                };
                let place = Place {
                    file: file.to_owned(),
                    line,
                    column,
                };
                (reason.trim().to_owned(), Some(place))
            }
            None => (message.clone(), self.place_of(&message)),
        };
        let said = format!("error: {said}");
        self.shown(said.trim_start_matches("error: "), place, &said)
    }

    /// A diagnostic as rustc would render it.
    fn shown(&self, message: &str, place: Option<Place>, said: &str) -> Diagnostic {
        let mut lines = said.lines();
        let mut rendered = lines.next().unwrap_or_default().to_owned();
        if let Some(place) = &place {
            self.frame(place, &mut rendered);
        }
        for line in lines {
            rendered.push('\n');
            rendered.push_str(line);
        }
        let name = |place: Place| {
            let Place { file, line, column } = place;
            format!("{}/{file}:{line}:{column}", self.project)
        };
        Diagnostic {
            severity: Severity::Error,
            code: None,
            message: first_line(message).to_owned(),
            place: place.map(name),
            rendered: rendered.trim_end().to_owned(),
        }
    }

    /// The place, and the line itself.
    fn frame(&self, Place { file, line, column }: &Place, rendered: &mut String) {
        let number = line.to_string();
        let margin = " ".repeat(number.len());
        let _ = write!(
            rendered,
            "\n{margin}--> {}/{file}:{line}:{column}",
            self.project
        );
        let text = self.tree.text(file).unwrap_or_default();
        if let Some(code) = text.lines().nth(line.saturating_sub(1)) {
            let arrow = " ".repeat(column.saturating_sub(1).min(code.len()));
            let _ = write!(
                rendered,
                "\n{margin} |\n{number} | {code}\n{margin} | {arrow}^"
            );
        }
    }

    /// Where in the manifests stands what a message names: the first of its quoted words that is there.
    fn place_of(&self, said: &str) -> Option<Place> {
        let words = words(said);
        let named = manifest_named(said);
        let files: Vec<&str> = match named {
            Some(file) if self.tree.file(file).is_some() => vec![file],
            Some(_) | None => vec!["Cargo.toml", "pyproject.toml"],
        };
        // A package and its library may have the same name.
        let table = said.contains("library").then_some("[lib]");
        let found = words.iter().find_map(|word| {
            let files = files.iter().copied();
            files
                .clone()
                .find_map(|file| find(self.tree.text(file)?, word, table).map(|at| (file, at)))
        });
        // Something that is missing has no place: then it is the beginning of the file that lacks it.
        let (file, (line, column)) = found.or_else(|| {
            let file = named.filter(|file| self.tree.file(file).is_some())?;
            Some((file, (1, 1)))
        })?;
        Some(Place {
            file: file.to_owned(),
            line,
            column,
        })
    }

    /// Text in which the copy's paths are those of the learner's files.
    fn as_learners_paths(&self, text: &str) -> String {
        let copy = "/crates/";
        let mut all = String::new();
        for (number, part) in text.split(self.project).enumerate() {
            if number == 0 {
                all.push_str(part);
                continue;
            }
            // The path up to here is the copy's, which nobody knows.
            let start = all
                .rfind(|c: char| c.is_whitespace() || "`'\"(".contains(c))
                .map_or(0, |at| at + 1);
            if all[start..].contains(copy) {
                all.truncate(start);
            }
            all.push_str(self.project);
            all.push_str(part);
        }
        all
    }
}

#[derive(Debug, PartialEq, Eq)]
struct Place {
    /// From the project's root.
    file: String,
    line: usize,
    column: usize,
}

fn first_line(text: &str) -> &str {
    text.trim().lines().next().unwrap_or_default()
}

/// Which manifest a message names, if it names one.
fn manifest_named(said: &str) -> Option<&'static str> {
    ["pyproject.toml", "Cargo.toml"]
        .into_iter()
        .find(|name| said.contains(name))
}

/// A panic of the project's own build script is about the line that panicked.
fn panic_in(said: &str) -> Option<Place> {
    let (_, rest) = said.split_once("panicked at ")?;
    let mut parts = rest.lines().next()?.trim_end_matches(':').rsplitn(3, ':');
    let column = parts.next()?.parse().ok()?;
    let line = parts.next()?.parse().ok()?;
    let file = parts.next()?.rsplit('/').next()?;
    (file == "build.rs").then(|| Place {
        file: file.to_owned(),
        line,
        column,
    })
}

/// A build script's output without the stack of its panic, in which nothing is the learner's.
fn without_backtrace(said: &str) -> String {
    let lines: Vec<&str> = said
        .lines()
        .take_while(|line| line.trim() != "stack backtrace:")
        .filter(|line| !line.contains("To improve backtraces") && !line.contains("RUST_BACKTRACE"))
        .collect();
    lines.join("\n")
}

/// The words of a message that may stand in a manifest: those in quotes, the last one behind a colon, and
/// keys that messages name in other words.
fn words(said: &str) -> Vec<&str> {
    let mut words: Vec<&str> = Vec::new();
    for quote in ['`', '\''] {
        words.extend(said.split(quote).skip(1).step_by(2));
    }
    words.extend(
        said.lines()
            .filter_map(|line| Some(line.rsplit_once(": ")?.1)),
    );
    for (phrase, key) in PHRASES {
        if said.contains(phrase) {
            words.insert(0, key);
        }
    }
    // `pyo3 v0.30.1 (path)`, `cdylib,`
    words
        .iter()
        .map(|word| word.split([' ', '\n']).next().unwrap_or_default())
        .map(|word| word.trim_matches(|c: char| ".,;:".contains(c)))
        .filter(|word| !word.is_empty() && word.len() < 100)
        .collect()
}

/// What messages call a key in their own words.
const PHRASES: [(&str, &str); 5] = [
    ("is not supported by the following package", "rust-version"),
    ("readme specified in", "readme"),
    ("license file", "license-files"),
    ("virtual manifest", "lib"),
    ("crate type", "crate-type"),
];

/// The line and column, counted from 1, of the first line in which this word is a key, a table or a value;
/// in `table`, if it is there.
fn find(text: &str, word: &str, table: Option<&str>) -> Option<(usize, usize)> {
    let start = table.and_then(|table| text.lines().position(|line| line.trim() == table));
    let in_lines = |from: usize| find_from(text, word, from);
    start.and_then(in_lines).or_else(|| in_lines(0))
}

fn find_from(text: &str, word: &str, from: usize) -> Option<(usize, usize)> {
    let is_edge = |c: Option<char>| c.is_none_or(|c| !(c.is_alphanumeric() || "_-/".contains(c)));
    text.lines()
        .enumerate()
        .skip(from)
        .find_map(|(number, line)| {
            if line.trim_start().starts_with('#') {
                return None;
            }
            let mut places = line.match_indices(word);
            let (at, _) = places.find(|(at, _)| {
                is_edge(line[..*at].chars().next_back())
                    && is_edge(line[at + word.len()..].chars().next())
            })?;
            Some((number + 1, line[..at].chars().count() + 1))
        })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::build::read_diagnostics;
    use crate::paths::Known;

    const PROJECT: &str = "exercises/12_packaging/shop";

    const CARGO: &str = "# the shop: `pyo3`\n[package]\nname = \"shop\"\nedition = \"2030\"\n\n[lib]\n\
                         name = \"my-native\"\n\n[dependencies]\npyo3 = { version = \"0.30\", features = [\"abi4\"] }\n";

    const PYPROJECT: &str =
        "[build-system]\nrequires = [\"maturin\"]\n\n[tool.maturin]\npython-source = \"py\"\n";

    fn tree() -> Tree {
        Tree::from([
            ("Cargo.toml", CARGO),
            ("pyproject.toml", PYPROJECT),
            ("build.rs", "fn main() {\n}\n"),
        ])
    }

    /// The message and the place of the first error.
    fn first(output: &str, message: &str) -> (String, Option<String>) {
        let known = Known {
            root: "/c",
            project: Some(PROJECT),
        };
        let errors = read_diagnostics(output, known, PROJECT);
        let first = placed(&errors, message, &tree(), PROJECT).remove(0);
        let place = first
            .place
            .map(|place| place.replace(&format!("{PROJECT}/"), ""));
        (first.message, place)
    }

    #[test]
    fn what_cargo_says_has_a_place_in_the_manifest() {
        let parse = "error: failed to parse manifest at `/c/.pyo3lings/crates/shop/exercises/12_packaging/shop/Cargo.toml`\n\nCaused by:\n  ";
        for (output, message, place) in [
            (format!("{parse}library target names cannot contain hyphens: my-native"), "library target names cannot contain hyphens: my-native", "Cargo.toml:7:9"),
            (format!("{parse}failed to parse the `edition` key\n\nCaused by:\n  this version of Cargo is older than the `2030` edition"), "this version of Cargo is older than the `2030` edition", "Cargo.toml:4:1"),
            ("error: failed to select a version for `pyo3`.\n    ... required by package `shop v0.1.0 (/c/x)`\npackage `shop` depends on `pyo3` with feature `abi4`".to_owned(), "failed to select a version for `pyo3`.", "Cargo.toml:10:1"),
            ("error: failed to run custom build command for `shop v0.1.0 (x)`\n\nCaused by:\n  process didn't exit\n  --- stderr\n\n  thread 'main' (15) panicked at build.rs:1:13:\n  no\n  stack backtrace:\n     0: x".to_owned(), "process didn't exit", "build.rs:1:13"),
        ] {
            assert_eq!(first(&output, ""), (message.to_owned(), Some(place.to_owned())));
        }
    }

    #[test]
    fn what_maturin_says_has_one_too() {
        let at = "/c/.pyo3lings/crates/shop/exercises/12_packaging/shop";
        for (message, shown, place) in [
            (
                format!(
                    "pyproject.toml at {at}/pyproject.toml is invalid: TOML parse error at line 2, column 12\n  |\n2 | x\n  | ^\nstring values must be quoted, expected literal string"
                ),
                "string values must be quoted, expected literal string",
                Some("pyproject.toml:2:12"),
            ),
            (
                "python-source is set to `py` but the directory does not exist.".to_owned(),
                "python-source is set to `py` but the directory does not exist.",
                Some("pyproject.toml:5:18"),
            ),
            (
                format!(
                    "Failed to read readme specified in pyproject.toml, which should be at {at}/README.md"
                ),
                "Failed to read readme specified in pyproject.toml, which should be at exercises/12_packaging/shop/README.md",
                Some("pyproject.toml:1:1"),
            ),
            ("something else".to_owned(), "something else", None),
        ] {
            let message = format!("{CONTEXT_FAILED}: {message}");
            assert_eq!(
                first("", &message),
                (shown.to_owned(), place.map(str::to_owned))
            );
        }
    }

    #[test]
    fn a_placed_error_looks_like_rustc_s() {
        let message =
            format!("{CONTEXT_FAILED}: python-source is set to `py` but it does not exist.");
        let shown = placed(&[], &message, &tree(), PROJECT).remove(0);
        assert_eq!(
            shown.rendered,
            "error: python-source is set to `py` but it does not exist.\n --> \
             exercises/12_packaging/shop/pyproject.toml:5:18\n  |\n5 | python-source = \"py\"\n  |                  ^"
        );
    }

    proptest! {
        #[test]
        fn anything_that_is_said_can_be_placed(said in "(`|'|: |\n|pyo3|Cargo.toml|panicked at |TOML parse error at line |[0-9]|é| ){0,30}") {
            let error = format!("error: {said}");
            let _ = first(&error, "");
            let _ = first("", &said);
        }
    }
}
