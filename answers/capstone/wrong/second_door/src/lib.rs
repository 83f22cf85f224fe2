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

    type Parts = (f64, Counts, HashMap<String, Counts>);

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
        #[pyo3(signature = (threshold=0.5))]
        fn new(threshold: f64) -> PyResult<Self> {
            if !(0.0..=1.0).contains(&threshold) {
                return Err(PyValueError::new_err("a threshold is from 0 to 1"));
            }
            Ok(SpamFilter {
                threshold,
                model: Mutex::default(),
            })
        }

        #[staticmethod]
        fn _restore(threshold: f64, mails: Counts, words: HashMap<String, Counts>) -> Self {
            SpamFilter {
                threshold,
                model: Mutex::new(Model::restore(mails, words).unwrap_or_default()),
            }
        }

        fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, Parts)> {
            let (mails, words) = slf.get().model().clone().into_parts();
            let restore = slf.get_type().getattr("_restore")?;
            Ok((restore, (slf.get().threshold, mails, words)))
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
