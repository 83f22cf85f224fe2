//! What PyO3 is saying: errors of the compiler, of an import or of a check, in a learner's words.
//!
//! The texts are data, in `catalogue.toml`. An entry is chosen by what a message says; where several
//! would do, the first of the file is taken. A message that no entry knows gets no explanation: a
//! wrong one is worse than none.

mod clue;
mod entry;
mod pattern;
mod search;

use std::sync::LazyLock;

use serde::Deserialize;

pub use entry::{Entry, Example};
pub use search::{Found, search};

use crate::engine::Report;
use clue::Clue;
use pattern::Words;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Catalogue {
    entry: Vec<Entry>,
}

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| {
    toml::from_str(include_str!("catalogue.toml")).expect("a test reads this very file")
});

/// All entries, the most specific ones first.
pub fn entries() -> &'static [Entry] {
    &CATALOGUE.entry
}

/// An entry, about one message.
#[derive(Debug, Clone)]
pub struct Explanation {
    /// The entry.
    pub entry: &'static Entry,
    words: Words,
}

impl Explanation {
    /// What PyO3 is saying, with the names of the message.
    pub fn meaning(&self) -> String {
        self.entry.meaning(&self.words)
    }
}

/// The explanation of a verdict's first failure, if the catalogue knows it.
pub fn explain(report: &Report) -> Option<Explanation> {
    let clue = Clue::of(&report.verdict)?;
    // A class that is defined outside of the module's mod does not know its module.
    [report.exercise.as_str(), "builtins"]
        .into_iter()
        .find_map(|module| {
            let module = ("module".to_owned(), module.to_owned());
            explain_clue(&clue, &Words::from([module]))
        })
}

/// The first entry that knows `clue`; `known` are words that stand for themselves in patterns.
fn explain_clue(clue: &Clue, known: &Words) -> Option<Explanation> {
    entries().iter().find_map(|entry| {
        let words = clue.matches(entry, known)?;
        Some(Explanation { entry, words })
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::pattern::holes;
    use super::*;

    #[test]
    fn every_entry_can_be_told_from_the_others_and_fits_a_line() {
        let mut ids = BTreeSet::new();
        for entry in entries() {
            let id = &entry.id;
            assert!(ids.insert(id), "{id} is there twice");
            assert!(
                id.bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte == b'-'),
                "{id}: letters and hyphens only"
            );
            assert!(id.len() <= 24, "{id} is too long for the table");
            assert!(entry.title.len() <= 52, "{id}: the title is too long");
            assert!(
                !entry.title.ends_with('.'),
                "{id}: the title ends with a dot"
            );
            assert!(
                !entry.compiler.is_empty() || !entry.python.is_empty() || !entry.ends.is_empty(),
                "{id} explains nothing"
            );
        }
    }

    #[test]
    fn a_meaning_is_short_and_has_a_word_for_every_hole() {
        for entry in entries() {
            let meaning = entry.general_meaning();
            assert!(
                meaning.len() <= 420,
                "{}: {} characters leave no room for the verdict",
                entry.id,
                meaning.len()
            );
            for hole in holes(entry.template()) {
                assert!(
                    entry.words.contains_key(hole),
                    "{}: `words` lacks {hole}",
                    entry.id
                );
            }
        }
    }

    #[test]
    fn every_guide_is_a_chapter_of_the_guide() {
        for entry in entries() {
            let page = entry.guide.strip_prefix("https://pyo3.rs/v0.30.1/");
            let page = page.unwrap_or_else(|| panic!("{}: {}", entry.id, entry.guide));
            let page = page.split('#').next().unwrap_or(page);
            assert!(page.ends_with(".html"), "{}: {}", entry.id, entry.guide);
        }
    }

    #[test]
    fn every_entry_is_provoked_by_a_real_file() {
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/explain");
        for entry in entries() {
            let files = data.join(&entry.id).read_dir();
            let count = files
                .into_iter()
                .flatten()
                .flatten()
                .filter(|file| file.path().extension().is_some_and(|ending| ending == "rs"));
            assert!(
                count.count() > 0,
                "{}: write a file that gets this error, tests/explain/{}/NAME.rs",
                entry.id,
                entry.id
            );
        }
        for directory in data.read_dir().expect("it is there").flatten() {
            let name = directory.file_name();
            assert!(
                entries().iter().any(|entry| name == entry.id.as_str()),
                "tests/explain/{} belongs to no entry",
                name.display()
            );
        }
    }
}
