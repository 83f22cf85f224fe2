// Michael has answered every prince who ever wrote to him. The branch needs a filter
// that learns what spam is, and Dwight has already asked who will guard it.
//
// TODO: Build it, in stages. A check begins with the number of its stage; the lesson
// has a sentence for each.
//
//   1  the honest path: a model in src/model.rs, and this class around it
//   2  errors of its own: FilterError, UnknownLabel, NotTrained
//   3  train() lets go of the GIL, and filters are shared by threads
//   4  pickle and copy
//   5  the package: what it exports, a stub, py.typed, a command
//   6  tests in Rust, and in Python
//   7  the race against Python
//   8  Dwight

mod model;

#[pyo3::pymodule]
mod _native {
    use pyo3::prelude::*;

    use super::model::Model;

    /// Tells spam from ham, after it has learned from mails of both kinds.
    #[pyclass]
    struct SpamFilter {
        #[pyo3(get)]
        threshold: f64,
        model: Model,
    }

    #[pymethods]
    impl SpamFilter {
        #[new]
        #[pyo3(signature = (threshold=0.5))]
        fn new(threshold: f64) -> Self {
            SpamFilter {
                threshold,
                model: Model::default(),
            }
        }

        fn __len__(&self) -> usize {
            self.model.mails()
        }

        /// Learns from pairs of a text and its label, and says how many there were.
        fn train(&mut self, mails: Vec<(String, String)>) -> usize {
            for (text, label) in &mails {
                self.model.learn(text, label);
            }
            mails.len()
        }

        /// How likely it is that a mail is spam, from 0 to 1.
        fn probability(&self, text: &str) -> f64 {
            self.model.probability(text)
        }

        /// "spam" or "ham".
        fn classify(&self, text: &str) -> &'static str {
            if self.probability(text) > self.threshold {
                "spam"
            } else {
                "ham"
            }
        }
    }
}
