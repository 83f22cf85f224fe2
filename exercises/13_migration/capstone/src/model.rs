//! What the filter knows and how it decides: plain Rust, which has never heard of Python.

#[derive(Default)]
pub struct Model {
    // Stage 1: for each label how many mails there were, and how often each word.
}

impl Model {
    /// How many mails it has learned from.
    pub fn mails(&self) -> usize {
        0
    }

    /// Learns from one mail. Its words are the runs of letters and digits, in lower case:
    /// `char::is_alphanumeric` knows what is one.
    pub fn learn(&mut self, text: &str, label: &str) {
        let _ = (text, label);
    }

    /// How likely it is that a mail is spam: `1 / (1 + exp(score(ham) - score(spam)))`.
    ///
    /// The score of a label is
    ///
    ///     ln(mails with this label / all mails)
    ///
    /// and for each word of the text, as often as it stands there,
    ///
    ///     + ln((how often this word stands in mails with this label + 1)
    ///          / (how many words there are in mails with this label
    ///             + how many different words there are in all mails))
    pub fn probability(&self, text: &str) -> f64 {
        let _ = text;
        0.5
    }
}
