// `for card in deck` works; `for card in iter(deck)` asks the iterator for its own.
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

        fn __iter__(&self) -> DeckIter {
            DeckIter {
                cards: self.cards.clone().into_iter(),
            }
        }
    }

    #[pyclass]
    struct DeckIter {
        cards: std::vec::IntoIter<String>,
    }

    #[pymethods]
    impl DeckIter {
        fn __next__(&mut self) -> Option<String> {
            self.cards.next()
        }
    }
}
