//! What PyO3 is saying: errors of the compiler, of an import or of a check, in a learner's words.
//!
//! The texts are data, a file for each chapter in `catalogue/`. An entry is chosen by what a message
//! says; where several would do, the first is taken. A message that no entry knows gets no
//! explanation: a wrong one is worse than none.

mod clue;
mod earlier;
mod entry;
mod paste;
mod pattern;
mod search;
mod shorten;

use std::sync::LazyLock;

use serde::Deserialize;

pub use entry::{Entry, Example};
pub use search::{Found, search};

use crate::build::Diagnostic;
use crate::engine::{Report, Verdict};
use clue::{Clue, Source};
use earlier::{Earlier, Kind};
use pattern::Words;

/// The files of the catalogue. Names and forms of an older PyO3 come first: what PyO3 says of them today
/// would also fit entries that know nothing of their age.
const FILES: [(&str, &str); 11] = [
    ("old", include_str!("catalogue/old.toml")),
    ("python", include_str!("catalogue/python.toml")),
    ("modules", include_str!("catalogue/modules.toml")),
    ("objects", include_str!("catalogue/objects.toml")),
    ("exceptions", include_str!("catalogue/exceptions.toml")),
    ("functions", include_str!("catalogue/functions.toml")),
    ("classes", include_str!("catalogue/classes.toml")),
    ("panics", include_str!("catalogue/panics.toml")),
    ("calls", include_str!("catalogue/calls.toml")),
    ("importing", include_str!("catalogue/importing.toml")),
    ("building", include_str!("catalogue/building.toml")),
];

/// A file of the catalogue.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chapter {
    /// What it is about.
    #[serde(rename = "chapter")]
    pub title: String,
    /// The most specific ones first.
    #[serde(rename = "entry")]
    pub entries: Vec<Entry>,
}

static CATALOGUE: LazyLock<Vec<Chapter>> = LazyLock::new(|| {
    FILES
        .iter()
        .map(|(name, text)| {
            toml::from_str(text).unwrap_or_else(|error| panic!("catalogue/{name}.toml: {error}"))
        })
        .collect()
});

/// The catalogue by its chapters, as one reads it: what is about older versions at the end.
pub fn chapters() -> impl Iterator<Item = &'static Chapter> {
    CATALOGUE[1..].iter().chain(&CATALOGUE[..1])
}

/// All entries, in the order in which they are tried.
pub fn entries() -> impl Iterator<Item = &'static Entry> {
    CATALOGUE.iter().flat_map(|chapter| &chapter.entries)
}

/// An entry, about one message.
#[derive(Debug, Clone)]
pub struct Explanation {
    /// The entry.
    pub entry: &'static Entry,
    /// Which of a verdict's diagnostics it is about; the first failure where there are none.
    pub place: usize,
    words: Words,
}

impl Explanation {
    /// What PyO3 is saying, with the names of the message.
    pub fn meaning(&self) -> String {
        self.entry.meaning(&self.words)
    }

    /// What to write instead, with the names of the message.
    pub fn mend(&self) -> String {
        self.entry.mend(&self.words)
    }

    /// Both.
    pub fn text(&self) -> String {
        format!("{} {}", self.meaning(), self.mend())
    }
}

/// The explanation of a verdict's first failure, if the catalogue knows it. Of what the compiler says,
/// the first error that it knows is explained, and none that only comes of an earlier one.
pub fn explain(report: &Report) -> Option<Explanation> {
    // The modules of a project are called as its manifests say.
    let module = (!report.is_project).then_some(&*report.exercise);
    match &report.verdict {
        Verdict::NotBuilt { diagnostics, .. } if !diagnostics.is_empty() => {
            explain_first(diagnostics, module)
        }
        verdict => explain_in(&Clue::of(verdict)?, module, false),
    }
}

/// The first of `diagnostics` that is known and has a cause of its own.
fn explain_first(diagnostics: &[Diagnostic], module: Option<&str>) -> Option<Explanation> {
    let mut earlier = Earlier::default();
    for (place, diagnostic) in diagnostics.iter().enumerate() {
        let kind = Kind::from(diagnostic);
        if !earlier.brought(&kind)
            && let Some(explanation) = explain_in(&Clue::from(diagnostic), module, place > 0)
        {
            return Some(Explanation {
                place,
                ..explanation
            });
        }
        earlier.add(kind, true);
    }
    None
}

/// The first entry that knows what an exercise says.
fn explain_in(clue: &Clue, module: Option<&str>, follows: bool) -> Option<Explanation> {
    let Some(module) = module else {
        return explain_clue(clue, Source::Project { follows });
    };
    // A class that is defined outside of the module's mod does not know its module.
    [module, "builtins"]
        .into_iter()
        .find_map(|module| explain_clue(clue, Source::Exercise { module, follows }))
}

/// The first entry that knows `clue`.
fn explain_clue(clue: &Clue, from: Source) -> Option<Explanation> {
    entries().find_map(|entry| {
        let words = clue.matches(entry, from)?;
        Some(Explanation {
            entry,
            place: 0,
            words,
        })
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;
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
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'),
                "{id}: letters, digits and hyphens only"
            );
            assert!(id.len() <= 24, "{id} is too long for the table");
            assert!(entry.title.len() <= 52, "{id}: the title is too long");
            assert!(
                !entry.title.ends_with('.'),
                "{id}: the title ends with a dot"
            );
            assert!(
                !entry.compiler.is_empty()
                    || !entry.python.is_empty()
                    || !entry.tools.is_empty()
                    || !entry.ends.is_empty(),
                "{id} explains nothing"
            );
        }
    }

    #[test]
    fn a_meaning_is_short_and_has_a_word_for_every_hole() {
        for entry in entries() {
            let text = entry.general_text();
            assert!(
                text.len() <= 440,
                "{}: {} characters leave no room for the verdict",
                entry.id,
                text.len()
            );
            for hole in entry.templates().into_iter().flat_map(holes) {
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
        let read = |path: &Path| fs::read_to_string(path).expect("it is there");
        let mut shared: BTreeSet<String> = BTreeSet::new();
        for file in data
            .join("shared")
            .read_dir()
            .expect("it is there")
            .flatten()
        {
            shared.extend(
                read(&file.path())
                    .lines()
                    .filter_map(|line| line.split_once("//~ "))
                    .flat_map(|(_, ids)| ids.split(' ').map(str::to_owned)),
            );
        }
        let said = read(&data.join("said.txt"));
        let said: BTreeSet<&str> = said
            .lines()
            .filter_map(|line| line.strip_prefix("== "))
            .collect();
        for entry in entries() {
            let id = &entry.id;
            assert!(
                data.join(id).is_dir() || shared.contains(id) || said.contains(id.as_str()),
                "{id}: write a file that gets this error, tests/explain/{id}/NAME.rs, or a line of one \
                 in tests/explain/shared, with `//~ {id}` behind it"
            );
        }
        let known = |name: &str| entries().any(|entry| entry.id == name);
        for id in shared.iter().map(String::as_str).chain(said) {
            assert!(known(id) || id == "nothing", "{id} is no entry");
        }
        for entry in data.read_dir().expect("it is there").flatten() {
            let name = entry.file_name();
            let name = name.to_str().expect("it is a name");
            assert!(
                !entry.path().is_dir() || known(name) || name == "shared",
                "tests/explain/{name} belongs to no entry"
            );
        }
    }
}
