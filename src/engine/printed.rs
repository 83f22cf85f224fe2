//! What a learner's code printed: kept up to a size, made harmless for a terminal.

use serde::Serialize;

use crate::harmless::harmless;
use crate::paths::Known;

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

    /// What is shown; `known` shortens paths.
    pub(super) fn printed(&self, known: Known<'_>) -> Printed {
        // Rust's advice about backtraces is for people who started the program themselves.
        let text: String = known
            .shorten(&harmless(&self.kept))
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
        let printed = collector.printed(Known::of("/course"));
        assert!(printed.cut);
        assert_eq!(printed.bytes, 6 + 1_000_000 + 12);
        assert!(printed.text.starts_with("first\n"));
        assert!(collector.searchable().ends_with("last words\n"));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]

        #[test]
        fn pieces_do_not_matter(
            pieces in proptest::collection::vec(proptest::collection::vec(any::<u8>(), 0..9_000), 0..9),
        ) {
            let whole = pieces.concat();
            let mut by_pieces = Collector::default();
            for piece in &pieces {
                by_pieces.add(piece);
            }
            let mut at_once = Collector::default();
            at_once.add(&whole);
            prop_assert_eq!(by_pieces.printed(Known::of("/c")), at_once.printed(Known::of("/c")));
            prop_assert_eq!(by_pieces.searchable(), at_once.searchable());
            prop_assert_eq!(by_pieces.bytes, whole.len() as u64);
            prop_assert!(by_pieces.kept.len() + by_pieces.last.len() <= 2 * KEPT);
        }
    }
}
