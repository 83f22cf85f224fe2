// Keeps the deck and a place in it: no copy, later cards join the loop.
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
                deck: slf.unbind(),
                position: 0,
            }
        }
    }

    #[pyclass]
    struct DeckIter {
        deck: Py<Deck>,
        position: usize,
    }

    #[pymethods]
    impl DeckIter {
        fn __iter__(slf: PyRef<'_, Self>) -> PyRef<'_, Self> {
            slf
        }

        fn __next__(&mut self, py: Python<'_>) -> Option<String> {
            let card = self.deck.borrow(py).cards.get(self.position).cloned()?;
            self.position += 1;
            Some(card)
        }
    }
}
