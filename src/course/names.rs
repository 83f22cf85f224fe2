//! Names that learners and authors type, and the ones that they meant.

/// The candidate that `name` is most likely meant to be, if one is near enough.
pub fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<String> {
    candidates
        .into_iter()
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
    } else if RESERVED.contains(&name) {
        Some("it is a word of Python or Rust, or a crate or module that every exercise needs")
    } else {
        None
    }
}

/// Keywords of both languages, and names that would shadow what an exercise imports.
const RESERVED: &[&str] = &[
    "and",
    "as",
    "assert",
    "async",
    "await",
    "break",
    "build",
    "class",
    "const",
    "continue",
    "core",
    "crate",
    "def",
    "del",
    "deps",
    "elif",
    "else",
    "enum",
    "except",
    "extern",
    "finally",
    "fn",
    "for",
    "from",
    "gen",
    "global",
    "if",
    "impl",
    "import",
    "in",
    "incremental",
    "is",
    "lambda",
    "let",
    "loop",
    "match",
    "mod",
    "move",
    "mut",
    "nonlocal",
    "not",
    "or",
    "pass",
    "proc_macro",
    "pub",
    "pyo3",
    "pyo3lings",
    "raise",
    "ref",
    "return",
    "self",
    "static",
    "std",
    "struct",
    "super",
    "sys",
    "test",
    "trait",
    "try",
    "type",
    "unittest",
    "unsafe",
    "use",
    "where",
    "while",
    "with",
    "yield",
];

#[cfg(test)]
mod tests {
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
        for bad in ["", "Counter", "1st", "a-b", "été", "class", "pyo3", "_x"] {
            assert!(fault(bad).is_some(), "{bad:?} was accepted");
        }
        assert!(fault(&"a".repeat(33)).is_some());
    }
}
