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
    use std::sync::RwLock;

    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;
    use pyo3::pybacked::PyBackedStr;
    use pyo3::types::PyBytes;

    use super::model::{Label, Model};
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
        model: RwLock<Model>,
    }

    #[pymethods]
    impl SpamFilter {
        /// Whatever makes a filter comes through here: pickle and copy, too.
        #[new]
        #[pyo3(signature = (threshold=0.5, saved=None))]
        fn new(threshold: f64, saved: Option<&[u8]>) -> PyResult<Self> {
            if !(0.0..=1.0).contains(&threshold) {
                return Err(PyValueError::new_err("a threshold is from 0 to 1"));
            }
            let model = Model::load(saved.unwrap_or(b"0 0\n"))
                .ok_or_else(|| PyValueError::new_err("no filter was saved like that"))?;
            Ok(SpamFilter {
                threshold,
                model: RwLock::new(model),
            })
        }

        fn __reduce__<'py>(
            slf: &Bound<'py, Self>,
        ) -> (Bound<'py, PyAny>, (f64, Bound<'py, PyBytes>)) {
            let saved = slf.get().model.read().unwrap().save();
            let args = (slf.get().threshold, PyBytes::new(slf.py(), &saved));
            (slf.get_type().into_any(), args)
        }

        fn __len__(&self) -> usize {
            self.model.read().unwrap().mails() as usize
        }

        /// Learns from pairs of a text and its label, and says how many there were.
        fn train(&self, py: Python<'_>, mails: &Bound<'_, PyAny>) -> PyResult<usize> {
            let mails = mails
                .try_iter()?
                .map(|mail| mail?.extract())
                .collect::<PyResult<Vec<(PyBackedStr, Label)>>>()?;
            py.detach(|| {
                let mut learned = Model::default();
                for (text, label) in &mails {
                    learned.learn(text, *label);
                }
                self.model.write().unwrap().add(learned);
            });
            Ok(mails.len())
        }

        /// How likely it is that a mail is spam, from 0 to 1.
        fn probability(&self, text: &str) -> PyResult<f64> {
            self.model
                .read()
                .unwrap()
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
