//! Names that learners and authors type, and the ones that they meant.

use std::collections::HashSet;
use std::sync::LazyLock;

/// What is longer, in bytes, is no name with a slip, and would take long to compare.
const LONGEST_SLIP: usize = 100;

/// The candidate that `name` is most likely meant to be, if one is near enough.
pub fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<String> {
    if name.len() > LONGEST_SLIP {
        return None;
    }
    candidates
        .into_iter()
        .filter(|candidate| candidate.len() <= 2 * LONGEST_SLIP)
        .map(|candidate| (strsim::damerau_levenshtein(name, candidate), candidate))
        .filter(|(distance, candidate)| *distance <= 1 + name.len().max(candidate.len()) / 4)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate.to_owned())
}

/// Why `name` can't be the name of an exercise, which is a Python module's and a crate's too.
pub(super) fn fault(name: &str) -> Option<&'static str> {
    let mut chars = name.chars();
    if name.len() > 32 {
        Some("it is longer than 32 characters")
    } else if !chars.next().is_some_and(|first| first.is_ascii_lowercase()) {
        Some("it must begin with a letter from a to z")
    } else if !chars.all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_') {
        Some("it may hold only a to z, 0 to 9 and _, because it is a Python module's name too")
    } else if RESERVED.contains(name) || name.starts_with("pyo3lings") {
        Some("it is a word of Python or Rust, or a module or crate that is there already")
    } else {
        None
    }
}

/// Why `name` can't be the name of an exercise's module.
pub(super) fn fault_of_module(name: &str) -> Option<&'static str> {
    let is_identifier = name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    if name.len() > 64 {
        Some("it is longer than 64 characters")
    } else if !is_identifier {
        Some("it may hold only letters, digits and _, and begins with no digit")
    } else if RESERVED.contains(name) || name.starts_with("pyo3lings") {
        Some("it is a word of Python or Rust, or a module or crate that is there already")
    } else {
        None
    }
}

/// One normal path component, without anything that a shell, a terminal or cargo would trip over.
pub(super) fn is_plain_directory(dir: &str) -> bool {
    !dir.is_empty()
        && dir.len() <= 64
        && dir
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-')
        && !dir.starts_with('-')
}

/// Names that would be keywords, or would hide what an exercise or its check imports.
static RESERVED: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    include_str!("reserved.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(str::split_whitespace)
        .collect()
});

/// Whether Python or Rust comes with a module of this name.
pub fn is_taken(name: &str) -> bool {
    RESERVED.contains(name.trim_start_matches('_'))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{fault, nearest};

    #[test]
    fn the_nearest_name_forgives_a_slip() {
        let names = ["counter", "fibonacci", "sieve"];
        assert_eq!(nearest("conuter", names), Some("counter".into()));
        assert_eq!(nearest("fibonaci", names), Some("fibonacci".into()));
        assert_eq!(nearest("xylophone", names), None);
    }

    #[test]
    fn a_name_is_a_python_module_and_a_crate() {
        assert_eq!(fault("counter"), None);
        assert_eq!(fault("dwight_boss"), None);
        for bad in [
            "",
            "Counter",
            "1st",
            "a-b",
            "été",
            "class",
            "pyo3",
            "_x",
            "json",
            "libc",
            "dyn",
            "../x",
            "pyo3lings_harness",
            "pyo3lings_values",
            "pyo3lings_new",
        ] {
            assert!(fault(bad).is_some(), "{bad:?} was accepted");
        }
        assert!(fault(&"a".repeat(33)).is_some());
    }

    proptest! {
        #[test]
        fn a_name_without_fault_is_an_identifier(name in "([a-zA-Z0-9_/.é]|\\PC|\n){0,34}") {
            if fault(&name).is_none() {
                prop_assert!(name.len() <= 32);
                prop_assert!(name.starts_with(|c: char| c.is_ascii_lowercase()));
                prop_assert!(name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_'));
            }
        }

        #[test]
        fn any_word_has_a_nearest_name_or_none(word: String, other in "\\PC{0,40}") {
            let near = nearest(&word, ["counter", &other]);
            prop_assert!(near.is_none_or(|near| near == "counter" || near == other));
            let is_name = other.len() <= super::LONGEST_SLIP;
            prop_assert_eq!(nearest(&other, ["fibonacci", &other]), is_name.then(|| other.clone()));
        }
    }
}
