// Python's old way round: it counts up until an IndexError.
#[pyo3::pymodule]
mod iterate1 {
    use pyo3::exceptions::PyIndexError;
    use pyo3::prelude::*;

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

        fn __next__(&mut self) -> Option<usize> {
            let now = self.left;
            self.left = now.checked_sub(1)?;
            Some(now)
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

        fn __getitem__(&self, position: usize) -> PyResult<String> {
            match self.cards.get(position) {
                Some(card) => Ok(card.clone()),
                None => Err(PyIndexError::new_err("no such card")),
            }
        }
    }
}
