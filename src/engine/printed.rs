//! What a learner's code printed: kept up to a size, made harmless for a terminal.

use console::strip_ansi_codes;
use serde::Serialize;

use super::checking::shorten_paths;

/// More than this is counted and not kept, in bytes.
const KEPT: usize = 16 * 1024;

/// What a learner's code printed, in order, on standard output and standard error.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Printed {
    /// The beginning of it, without control characters.
    pub text: String,
    /// How much it was in all, in bytes.
    pub bytes: u64,
    /// Whether `text` is less than all of it.
    pub cut: bool,
}

/// Collects output as it comes.
#[derive(Debug, Default)]
pub(super) struct Collector {
    kept: Vec<u8>,
    last: Vec<u8>,
    bytes: u64,
}

impl Collector {
    pub(super) fn add(&mut self, piece: &[u8]) {
        self.bytes += piece.len() as u64;
        let room = KEPT.saturating_sub(self.kept.len()).min(piece.len());
        self.kept.extend_from_slice(&piece[..room]);
        self.last.extend_from_slice(&piece[room..]);
        let surplus = self.last.len().saturating_sub(KEPT);
        self.last.drain(..surplus);
    }

    /// The beginning and the end, for what the runner itself looks for.
    pub(super) fn searchable(&self) -> String {
        let mut bytes = self.kept.clone();
        bytes.extend_from_slice(&self.last);
        String::from_utf8_lossy(&bytes).into_owned()
    }

    /// What is shown; `root` is cut from the front of paths.
    pub(super) fn printed(&self, root: &str) -> Printed {
        // Rust's advice about backtraces is for people who started the program themselves.
        let text: String = shorten_paths(&clean(&self.kept), root)
            .split_inclusive('\n')
            .filter(|line| !line.starts_with("note: run with `RUST_BACKTRACE"))
            .collect();
        Printed {
            text,
            bytes: self.bytes,
            cut: self.bytes > KEPT as u64,
        }
    }
}

/// Text that a terminal shows as it is: no escape sequences, no control characters but line breaks
/// and tabs, and a replacement for what is not UTF-8.
pub(super) fn clean(bytes: &[u8]) -> String {
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_flood_is_counted_and_cut() {
        let mut collector = Collector::default();
        collector.add(b"first\n");
        for _ in 0..100 {
            collector.add(&[b'x'; 10_000]);
        }
        collector.add(b"\nlast words\n");
        let printed = collector.printed("/course");
        assert!(printed.cut);
        assert_eq!(printed.bytes, 6 + 1_000_000 + 12);
        assert!(printed.text.starts_with("first\n"));
        assert!(collector.searchable().ends_with("last words\n"));
    }

    proptest! {
        #[test]
        fn nothing_that_moves_a_cursor_comes_through(bytes: Vec<u8>) {
            let text = clean(&bytes);
            prop_assert!(text.chars().all(|c| c == '\n' || !c.is_control()), "{:?}", text);
        }

        #[test]
        fn escape_sequences_do_not_come_through(text in "(\u{1b}\\[[0-9;?]{0,4}[A-Za-z]?|\\PC|\u{9b}|\r){0,40}") {
            let text = clean(text.as_bytes());
            let escapes = text.chars().filter(|c| matches!(c, '\u{1b}' | '\u{9b}')).count();
            prop_assert_eq!(escapes, 0);
        }
    }
}
