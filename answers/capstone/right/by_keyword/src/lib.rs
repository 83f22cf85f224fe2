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
    use std::sync::Mutex;

    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;
    use pyo3::sync::MutexExt;

    use super::model::{Counts, Label, Model};
    #[pymodule_export]
    use super::{FilterError, NotTrained, UnknownLabel};

    type Learned = (Counts, HashMap<String, Counts>);

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
        model: Mutex<Model>,
    }

    #[pymethods]
    impl SpamFilter {
        /// Whatever makes a filter comes through here: pickle and copy, too.
        #[new]
        #[pyo3(signature = (threshold=0.5, *, learned=None))]
        fn new(threshold: f64, learned: Option<Learned>) -> PyResult<Self> {
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

        fn __getnewargs_ex__(&self, py: Python<'_>) -> ((f64,), HashMap<&str, Learned>) {
            // A copy, because making Python's objects may run Python.
            let model = self.model.lock_py_attached(py).unwrap().clone();
            let learned = model.into_parts();
            ((self.threshold,), HashMap::from([("learned", learned)]))
        }

        fn __len__(&self, py: Python<'_>) -> usize {
            self.model.lock_py_attached(py).unwrap().mails() as usize
        }

        /// Learns from pairs of a text and its label, and says how many there were.
        fn train(&self, py: Python<'_>, mails: &Bound<'_, PyAny>) -> PyResult<usize> {
            let mails = mails
                .try_iter()?
                .map(|mail| mail?.extract())
                .collect::<PyResult<Vec<(String, Label)>>>()?;
            py.detach(|| {
                let mut model = self.model.lock().unwrap();
                for (text, label) in &mails {
                    model.learn(text, *label);
                }
            });
            Ok(mails.len())
        }

        /// How likely it is that a mail is spam, from 0 to 1.
        fn probability(&self, py: Python<'_>, text: &str) -> PyResult<f64> {
            self.model
                .lock_py_attached(py)
                .unwrap()
                .probability(text)
                .ok_or_else(|| NotTrained::new_err("train it with spam and with ham first"))
        }

        /// "spam" or "ham".
        fn classify(&self, py: Python<'_>, text: &str) -> PyResult<&'static str> {
            let is_spam = self.probability(py, text)? >= self.threshold;
            Ok(if is_spam { "spam" } else { "ham" })
        }
    }
}
