// StopIteration spelt out, and the iterator of a Python list.
#[pyo3::pymodule]
mod iterate1 {
    use pyo3::exceptions::PyStopIteration;
    use pyo3::prelude::*;
    use pyo3::types::{PyIterator, PyList};

    #[pyclass]
    struct Countdown {
        left: usize,
    }

    #[pymethods]
    impl Countdown {
        #[new]
        fn new(left: usize) -> Self {
            Self { left }
        }

        fn __iter__(slf: PyRef<'_, Self>) -> PyRef<'_, Self> {
            slf
        }

        fn __next__(&mut self) -> PyResult<usize> {
            if self.left == 0 {
                return Err(PyStopIteration::new_err(()));
            }
            self.left -= 1;
            Ok(self.left + 1)
        }
    }

    #[pyclass]
    struct Deck {
        cards: Vec<String>,
    }

    #[pymethods]
    impl Deck {
        #[new]
        fn new(cards: Vec<String>) -> Self {
            Self { cards }
        }

        fn clear(&mut self) {
            self.cards.clear();
        }

        fn __iter__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyIterator>> {
            PyList::new(py, &self.cards)?.try_iter()
        }
    }
}
