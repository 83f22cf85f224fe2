//! Paths as a learner knows them: from the course's root, and libraries by their names.

use std::path::Path;

use crate::harmless::is_harmful;

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
    fn paths_of_libraries_are_short() {
        let text = "  --> /home/é/.cargo/registry/src/index.crates.io-1949cf8c/pyo3-0.30.1/src/err.rs:3:1\n\
                    at /rustc/59807616e1fa2540/library/core/src/num.rs:204:1, /rustc/x";
        assert_eq!(
            shorten_library_paths(text),
            "  --> pyo3-0.30.1/src/err.rs:3:1\nat rust/library/core/src/num.rs:204:1, /rustc/x"
        );
    }
}
