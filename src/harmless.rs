//! Which characters a terminal must not get, whoever wrote the text: a learner's code, a course from
//! somebody else, another program.

use std::borrow::Cow;
use std::path::Path;

use console::strip_ansi_codes;

/// Whether a terminal would do something with a character other than show it: move the cursor, ring,
/// change the order of the letters around it, or hide them. Line breaks and tabs are text. So are the
/// joiners, without which there are no emoji of families and no Persian words.
pub fn is_harmful(c: char) -> bool {
    match c {
        '\n' | '\t' => false,
        // A space without width, and the marks for the direction of text.
        '\u{200b}' | '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' => true,
        // Separators, invisible operators, and more marks for the direction.
        '\u{2028}' | '\u{2029}' | '\u{2060}'..='\u{206f}' | '\u{feff}' => true,
        '\u{fff9}'..='\u{fffb}' => true,
        // Letters that nobody sees: of Khmer, Hangul and Mongolian, and the soft hyphen.
        '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' => true,
        '\u{180b}'..='\u{180f}' | '\u{3164}' | '\u{ffa0}' | '\u{1d173}'..='\u{1d17a}' => true,
        // Tags and the variations beyond the sixteenth: whole texts can be hidden in them.
        '\u{e0000}'..='\u{e0fff}' => true,
        c => c.is_control(),
    }
}

/// Text that a terminal shows as it is: no escape sequences, no harmful characters, and a replacement
/// for what is not UTF-8.
pub fn harmless(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    replace_harmful(&strip_ansi_codes(&text)).replace('\t', " ")
}

/// How a path stands in a sentence.
pub trait PathText {
    /// The path on one line, with a replacement for whatever a terminal would do something with: a directory
    /// may be called by any characters.
    fn shown(&self) -> String;
}

impl PathText for Path {
    fn shown(&self) -> String {
        replace_harmful(&self.to_string_lossy()).replace(['\n', '\t'], "\u{fffd}")
    }
}

/// The same as [`harmless`], but tabs stay: a text that is to be kept.
pub fn without_escapes(text: &str) -> String {
    replace_harmful(&strip_ansi_codes(text)).into_owned()
}

/// The text with a replacement for each harmful character; a `\r` goes without one.
pub fn replace_harmful(text: &str) -> Cow<'_, str> {
    if !text.contains(is_harmful) {
        return text.into();
    }
    text.chars()
        .filter(|c| *c != '\r')
        .map(|c| if is_harmful(c) { '\u{fffd}' } else { c })
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Sequences that do something, whole and in pieces.
    const SEQUENCES: &str = "(\u{1b}\\[[0-9;?]{0,4}[A-Za-z]?|\u{1b}\\]8;;[a-z:/]{0,9}(\u{7}|\u{1b}\\\\)?\
                             |\u{1b}[PX^_(#7-9c=>]?|[\u{80}-\u{9f}]|\u{7}|\u{8}|\u{c}|\r|\u{202e}|[a-z é\n]|\\PC){0,40}";

    #[test]
    fn families_and_persian_words_stay_whole() {
        for text in ["👨‍👩‍👧", "می‌خواهم", "❤️", "🏳️‍🌈"] {
            assert_eq!(harmless(text.as_bytes()), text);
        }
    }

    #[test]
    fn what_reorders_or_hides_text_is_replaced() {
        for c in [
            '\u{202e}',
            '\u{2066}',
            '\u{200b}',
            '\u{feff}',
            '\u{61c}',
            '\u{2060}',
            '\u{2028}',
            '\u{2029}',
            '\u{e0041}',
            '\u{e007f}',
            '\u{e0100}',
            '\u{3164}',
            '\u{ad}',
            '\u{180e}',
        ] {
            assert_eq!(harmless(format!("a{c}b").as_bytes()), "a\u{fffd}b");
        }
    }

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
