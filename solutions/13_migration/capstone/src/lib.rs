//! The border: what Python sees of the model.

mod model;

use pyo3::create_exception;
use pyo3::exceptions::PyException;

create_exception!(
    spamfilter,
    FilterError,
    PyException,
    "What goes wrong in a filter."
);
create_exception!(
    spamfilter,
    UnknownLabel,
    FilterError,
    "Neither spam nor ham."
);
create_exception!(
    spamfilter,
    NotTrained,
    FilterError,
    "It has not seen both sides yet."
);

#[pyo3::pymodule]
mod _native {
    use std::collections::HashMap;
    use std::sync::{Mutex, MutexGuard};

    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    use super::model::{Counts, Label, Model};
    #[pymodule_export]
    use super::{FilterError, NotTrained, UnknownLabel};

    impl FromPyObject<'_, '_> for Label {
        type Error = PyErr;

        fn extract(label: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
            match label.extract::<&str>()? {
                "spam" => Ok(Label::Spam),
                "ham" => Ok(Label::Ham),
                other => Err(UnknownLabel::new_err(other.to_owned())),
            }
        }
    }

    /// Tells spam from ham, after it has learned from mails of both kinds.
    #[pyclass(frozen, immutable_type, module = "spamfilter")]
    struct SpamFilter {
        #[pyo3(get)]
        threshold: f64,
        // Nothing of Python runs while it is locked, so nobody waits for it long.
        model: Mutex<Model>,
    }

    impl SpamFilter {
        fn model(&self) -> MutexGuard<'_, Model> {
            self.model.lock().expect("nothing panics under the lock")
        }
    }

    #[pymethods]
    impl SpamFilter {
        /// Whatever makes a filter comes through here: pickle and copy, too.
        #[new]
        #[pyo3(signature = (threshold=0.5, learned=None))]
        fn new(
            threshold: f64,
            learned: Option<(Counts, HashMap<String, Counts>)>,
        ) -> PyResult<Self> {
            if !(0.0..=1.0).contains(&threshold) {
                return Err(PyValueError::new_err("a threshold is from 0 to 1"));
            }
            let (mails, words) = learned.unwrap_or_default();
            let model = Model::restore(mails, words)
                .ok_or_else(|| PyValueError::new_err("nobody has read that much"))?;
            Ok(SpamFilter {
                threshold,
                model: Mutex::new(model),
            })
        }

        fn __getnewargs__(&self) -> (f64, (Counts, HashMap<String, Counts>)) {
            // A copy, because making Python's objects may run Python.
            let model = self.model().clone();
            (self.threshold, model.into_parts())
        }

        fn __len__(&self) -> usize {
            self.model().mails() as usize
        }

        /// Learns from pairs of a text and its label, and says how many there were.
        fn train(&self, py: Python<'_>, mails: &Bound<'_, PyAny>) -> PyResult<usize> {
            let mails = mails
                .try_iter()?
                .map(|mail| mail?.extract())
                .collect::<PyResult<Vec<(String, Label)>>>()?;
            py.detach(|| {
                let mut learned = Model::default();
                for (text, label) in &mails {
                    learned.learn(text, *label);
                }
                self.model().add(learned);
            });
            Ok(mails.len())
        }

        /// How likely it is that a mail is spam, from 0 to 1.
        fn probability(&self, text: &str) -> PyResult<f64> {
            self.model()
                .probability(text)
                .ok_or_else(|| NotTrained::new_err("train it with spam and with ham first"))
        }

        /// "spam" or "ham".
        fn classify(&self, text: &str) -> PyResult<&'static str> {
            let is_spam = self.probability(text)? >= self.threshold;
            Ok(if is_spam { "spam" } else { "ham" })
        }
    }
}
