//! What the filter knows and how it decides: plain Rust, which has never heard of Python.

use std::collections::HashMap;

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Label {
    Spam,
    Ham,
}

/// A count for each label.
pub type Counts = [u64; 2];

/// More than anybody reads in a lifetime, and so little that nothing overflows.
const MOST: u64 = 1 << 48;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Model {
    mails: Counts,
    words: HashMap<String, Counts>,
    total: Counts,
}

impl Model {
    /// A model that has counted this before; `None` if nobody can have counted that.
    pub fn restore(mails: Counts, words: HashMap<String, Counts>) -> Option<Self> {
        let mails = sum(mails, [0, 0])?;
        let total = words
            .values()
            .try_fold([0, 0], |total, counts| sum(total, *counts))?;
        Some(Model {
            mails,
            words,
            total,
        })
    }

    /// What `restore` needs to make an equal one.
    pub fn into_parts(self) -> (Counts, HashMap<String, Counts>) {
        (self.mails, self.words)
    }

    /// How many mails it has learned from.
    pub fn mails(&self) -> u64 {
        self.mails.iter().sum()
    }

    /// Learns from one mail.
    pub fn learn(&mut self, text: &str, label: Label) {
        let text = text.to_lowercase();
        for word in words(&text) {
            let counts = match self.words.get_mut(word) {
                Some(counts) => counts,
                None => self.words.entry(word.to_owned()).or_default(),
            };
            counts[label as usize] += 1;
            self.total[label as usize] += 1;
        }
        self.mails[label as usize] += 1;
    }

    /// How likely it is that a mail is spam; `None` until it has learned from both labels.
    pub fn probability(&self, text: &str) -> Option<f64> {
        let score = |label: Label| -> f64 {
            let label = label as usize;
            let sum = (self.total[label] + self.words.len() as u64) as f64;
            let likely = |word| {
                let count = self.words.get(word).map_or(0, |counts| counts[label]);
                ((count + 1) as f64 / sum).ln()
            };
            let of_words: f64 = words(&text.to_lowercase()).map(likely).sum();
            (self.mails[label] as f64 / self.mails() as f64).ln() + of_words
        };
        let has_both = self.mails.iter().all(|count| *count > 0);
        has_both.then(|| 1.0 / (1.0 + (score(Label::Ham) - score(Label::Spam)).exp()))
    }
}

/// The words of a text in lower case: its runs of letters and digits.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
}

/// The sum of both; `None` if it is more than `MOST`.
fn sum(some: Counts, more: Counts) -> Option<Counts> {
    let add = |label: Label| {
        let (some, more) = (some[label as usize], more[label as usize]);
        some.checked_add(more).filter(|sum| *sum <= MOST)
    };
    Some([add(Label::Spam)?, add(Label::Ham)?])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn trained() -> Model {
        let mut model = Model::default();
        model.learn("Gold, gold! From a PRINCE", Label::Spam);
        model.learn("the paper from Scranton", Label::Ham);
        model
    }

    #[test]
    fn words_decide() {
        let model = trained();
        assert!(model.probability("a prince").unwrap() > 0.5);
        assert!(model.probability("paper").unwrap() < 0.5);
    }

    #[test]
    fn who_has_seen_one_side_says_nothing() {
        let mut model = Model::default();
        model.learn("gold", Label::Spam);
        assert_eq!(model.probability("gold"), None);
    }

    #[test]
    fn parts_are_checked() {
        let (mails, words) = trained().into_parts();
        assert_eq!(Model::restore(mails, words.clone()), Some(trained()));
        assert_eq!(Model::restore([u64::MAX, 1], words), None);
    }
}
