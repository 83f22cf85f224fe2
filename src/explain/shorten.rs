//! Names of types as one would say them.

/// So many characters of a type are shown.
const MOST: usize = 48;

/// `word` without the paths of its types, and with the parameters of parameters left out where it is
/// long: `std::sync::MutexGuard<'_, i64>` becomes `MutexGuard<'_, i64>`.
pub(super) fn shorten(word: &str) -> String {
    let mut short = without_paths(word);
    let mut depth = depth(&short);
    while short.chars().count() > MOST && depth > 1 {
        depth -= 1;
        short = only_to_depth(&short, depth);
    }
    if let Some((end, _)) = short.char_indices().nth(MOST) {
        short.truncate(end);
        short.push('…');
    }
    short
}

/// Whether a character may be part of a name.
fn is_of_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Of each path, the last segment.
fn without_paths(word: &str) -> String {
    let mut short = String::with_capacity(word.len());
    let mut rest = word;
    while let Some(place) = rest.find("::") {
        let before = &rest[..place];
        let name = before.trim_end_matches(is_of_name);
        let after = &rest[place + 2..];
        if name.len() < before.len() && after.starts_with(is_of_name) {
            short.push_str(name);
        } else {
            short.push_str(before);
            short.push_str("::");
        }
        rest = after;
    }
    short.push_str(rest);
    short
}

/// `pyo3::types::PyList` becomes `PyList`.
pub(super) fn without_paths_of_pyo3(text: &str) -> String {
    const CRATE: &str = "pyo3::";
    let mut short = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(place) = rest.find(CRATE) {
        let (before, path) = rest.split_at(place);
        short.push_str(before);
        if before.ends_with(is_of_name) {
            short.push_str(CRATE);
            rest = &path[CRATE.len()..];
            continue;
        }
        rest = path;
        while let Some((segment, after)) = rest.split_once("::")
            && !segment.is_empty()
            && segment.chars().all(is_of_name)
            && after.starts_with(is_of_name)
        {
            rest = after;
        }
        if rest.len() == path.len() {
            short.push_str(CRATE);
            rest = &path[CRATE.len()..];
        }
    }
    short.push_str(rest);
    short
}

/// How deep its brackets are nested.
fn depth(word: &str) -> usize {
    let mut deepest = 0;
    let mut depth: usize = 0;
    for c in word.chars() {
        match c {
            '<' => depth += 1,
            '>' => depth = depth.saturating_sub(1),
            _ => {}
        }
        deepest = deepest.max(depth);
    }
    deepest
}

/// The word with `…` for what stands in more than `most` brackets.
fn only_to_depth(word: &str, most: usize) -> String {
    let mut short = String::new();
    let mut depth: usize = 0;
    for c in word.chars() {
        if c == '>' {
            depth = depth.saturating_sub(1);
        }
        if depth <= most {
            short.push(c);
        }
        if c == '<' {
            depth += 1;
            if depth == most + 1 {
                short.push('…');
            }
        }
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_left_out() {
        for (long, short) in [
            ("std::sync::MutexGuard<'_, i64>", "MutexGuard<'_, i64>"),
            (
                "&pyo3::Bound<'_, pyo3::types::PyList>",
                "&Bound<'_, PyList>",
            ),
            ("(std::string::String, u8)", "(String, u8)"),
            ("<Desk as PyClass>::Frozen", "<Desk as PyClass>::Frozen"),
            ("Sale", "Sale"),
            ("a::", "a::"),
        ] {
            assert_eq!(shorten(long), short);
        }
    }

    #[test]
    fn a_long_type_loses_what_is_inside_first() {
        let long = "HashMap<String, Vec<HashMap<String, Vec<(String, u64, String)>>>>";
        assert_eq!(
            shorten(long),
            "HashMap<String, Vec<HashMap<String, Vec<…>>>>"
        );
        let plain = "x".repeat(60);
        assert_eq!(shorten(&plain).chars().count(), MOST + 1);
    }

    proptest::proptest! {
        #[test]
        fn any_text_becomes_short(text in "(<|>|::|a|é| |_){0,80}") {
            assert!(shorten(&text).chars().count() <= MOST + 1);
        }
    }
}
