//! Text of a learner's code or of a check script, made harmless for a terminal.

use console::strip_ansi_codes;
use serde_json::Value;

/// Text that a terminal shows as it is: no escape sequences, no control characters but line breaks
/// and tabs, and a replacement for what is not UTF-8.
pub fn harmless(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    strip_ansi_codes(&text)
        .chars()
        .filter_map(|c| match c {
            '\n' => Some('\n'),
            '\t' => Some(' '),
            '\r' => None,
            c if c.is_control() => Some('\u{fffd}'),
            // Marks that reorder or hide text.
            '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
                Some('\u{fffd}')
            }
            c => Some(c),
        })
        .collect()
}

/// The same for every text in a document.
pub(super) fn make_harmless(value: &mut Value) {
    match value {
        Value::String(text) => *text = harmless(text.as_bytes()),
        Value::Array(values) => values.iter_mut().for_each(make_harmless),
        Value::Object(fields) => fields.values_mut().for_each(make_harmless),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Sequences that do something, whole and in pieces.
    const SEQUENCES: &str = "(\u{1b}\\[[0-9;?]{0,4}[A-Za-z]?|\u{1b}\\]8;;[a-z:/]{0,9}(\u{7}|\u{1b}\\\\)?\
                             |\u{1b}[PX^_(#7-9c=>]?|[\u{80}-\u{9f}]|\u{7}|\u{8}|\u{c}|\r|\u{202e}|[a-z é\n]|\\PC){0,40}";

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(512))]

        #[test]
        fn nothing_that_moves_a_cursor_comes_through(bytes: Vec<u8>) {
            let text = harmless(&bytes);
            prop_assert!(text.chars().all(|c| c == '\n' || !c.is_control()), "{:?}", text);
        }

        #[test]
        fn escape_sequences_do_not_come_through(text in SEQUENCES) {
            let text = harmless(text.as_bytes());
            prop_assert!(text.chars().all(|c| c == '\n' || !c.is_control()), "{:?}", text);
        }

        #[test]
        fn what_is_harmless_stays_as_it_is(text in SEQUENCES) {
            let once = harmless(text.as_bytes());
            prop_assert_eq!(harmless(once.as_bytes()), once);
        }

        #[test]
        fn plain_text_comes_through(text in "([ -~]|\n|[à-ÿ]|[ぁ-ん]|🐍){0,80}") {
            prop_assert_eq!(harmless(text.as_bytes()), text);
        }
    }
}
