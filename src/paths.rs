//! Paths as a learner knows them: from the course's root, and libraries by their names.

/// Text with the paths of the course's files from the course's root, and those of libraries short.
pub fn shorten_paths(text: &str, root: &str) -> String {
    shorten_library_paths(&text.replace(&format!("{root}/"), ""))
}

/// A path from `root`, if it lies there.
pub fn below(root: &str, path: &str) -> String {
    path.strip_prefix(root)
        .and_then(|rest| rest.strip_prefix('/'))
        .unwrap_or(path)
        .to_owned()
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
    use super::*;

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
