// Remembers how many cards there were; they may be gone by now.
#[pyo3::pymodule]
mod iterate1 {
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

        fn __iter__(slf: Bound<'_, Self>) -> DeckIter {
            DeckIter {
                count: slf.borrow().cards.len(),
                deck: slf.unbind(),
                position: 0,
            }
        }
    }

    #[pyclass]
    struct DeckIter {
        deck: Py<Deck>,
        count: usize,
        position: usize,
    }

    #[pymethods]
    impl DeckIter {
        fn __iter__(slf: PyRef<'_, Self>) -> PyRef<'_, Self> {
            slf
        }

        fn __next__(&mut self, py: Python<'_>) -> Option<String> {
            if self.position == self.count {
                return None;
            }
            self.position += 1;
            Some(self.deck.borrow(py).cards[self.position - 1].clone())
        }
    }
}
