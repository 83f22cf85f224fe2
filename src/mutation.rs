//! For the tests of everything that reads input: texts that are almost right.

use std::fmt::Debug;
use std::time::{Duration, Instant};

use proptest::prelude::*;
use proptest::sample::Index;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

/// One slip of whoever wrote a text, or of the disk that kept it.
#[derive(Debug, Clone)]
enum Edit {
    Flip(Index, u32),
    Set(Index, u8),
    Insert(Index, String),
    Remove(Index, usize),
    Repeat(Index, usize),
    BreakOff(Index),
}

impl Edit {
    fn apply(&self, text: &mut Vec<u8>) {
        if text.is_empty() {
            return;
        }
        let length = text.len();
        match self {
            Edit::Flip(at, bit) => text[at.index(length)] ^= 1 << bit,
            Edit::Set(at, byte) => text[at.index(length)] = *byte,
            Edit::Insert(at, word) => {
                let at = at.index(length);
                text.splice(at..at, word.bytes());
            }
            Edit::Remove(at, count) => {
                let at = at.index(length);
                text.drain(at..(at + count).min(length));
            }
            Edit::Repeat(at, count) => {
                let at = at.index(length);
                let again = text[at..(at + count).min(length)].to_vec();
                text.splice(at..at, again);
            }
            Edit::BreakOff(at) => text.truncate(at.index(length)),
        }
    }
}

/// `text` with one to five slips; `words` are what may come to stand in it.
pub(crate) fn almost(
    text: &'static [u8],
    words: &'static [&'static str],
) -> impl Strategy<Value = Vec<u8>> {
    with_slips(text, words, 6)
}

/// The same with fewer slips than `most`.
pub(crate) fn with_slips(
    text: &'static [u8],
    words: &'static [&'static str],
    most: usize,
) -> impl Strategy<Value = Vec<u8>> {
    let at = any::<Index>;
    let edit = prop_oneof![
        4 => (at(), 0..8_u32).prop_map(|(at, bit)| Edit::Flip(at, bit)),
        2 => (at(), any::<u8>()).prop_map(|(at, byte)| Edit::Set(at, byte)),
        4 => (at(), proptest::sample::select(words))
            .prop_map(|(at, word)| Edit::Insert(at, word.to_owned())),
        1 => (at(), any::<char>()).prop_map(|(at, c)| Edit::Insert(at, c.to_string())),
        2 => (at(), 1..40_usize).prop_map(|(at, count)| Edit::Remove(at, count)),
        1 => (at(), 1..400_usize).prop_map(|(at, count)| Edit::Repeat(at, count)),
        1 => at().prop_map(Edit::BreakOff),
    ];
    proptest::collection::vec(edit, 1..most).prop_map(move |edits| {
        let mut text = text.to_vec();
        for edit in &edits {
            edit.apply(&mut text);
        }
        text
    })
}

/// No input may take longer than this, also where the machine is busy.
const SLOW: Duration = Duration::from_secs(5);

/// Tries inputs for as many seconds as `PYO3LINGS_FUZZ` says, or 60: they are new each time. For tests that
/// are not part of `cargo test`.
pub(crate) fn try_for_long<T: Debug>(
    what: &str,
    inputs: impl Strategy<Value = T>,
    holds: impl Fn(&T) -> Result<(), TestCaseError>,
) {
    let seconds = std::env::var("PYO3LINGS_FUZZ").ok();
    let seconds = seconds.and_then(|text| text.parse().ok()).unwrap_or(60);
    let until = Instant::now() + Duration::from_secs(seconds);
    let mut runner = TestRunner::new(ProptestConfig::default());
    let (mut count, mut slowest) = (0_u64, Duration::ZERO);
    while Instant::now() < until {
        let tree = inputs.new_tree(&mut runner).expect("nothing is filtered");
        let input = tree.current();
        let began = Instant::now();
        let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| holds(&input)));
        let took = began.elapsed();
        match outcome {
            Ok(Ok(())) => {}
            Ok(Err(why)) => panic!("{what}, input {count}: {why}\n{input:?}"),
            Err(_) => panic!("{what}, input {count} panics\n{input:?}"),
        }
        assert!(
            took < SLOW,
            "{what}, input {count} took {took:?}\n{input:?}"
        );
        slowest = slowest.max(took);
        count += 1;
    }
    println!("{what}: {count} inputs in {seconds} s, the slowest in {slowest:?}");
}
