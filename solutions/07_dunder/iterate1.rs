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
        fn __iter__(slf: PyRef<'_, Self>) -> PyRef<'_, Self> {
            slf
        }

        fn __next__(&mut self) -> Option<String> {
            self.cards.next()
        }
    }
}

// `None` from `__next__` is the end. What can be looked through many times is not its
// own iterator: `__iter__` makes a new one for each loop, with a place of its own and,
// as it cannot borrow from the Rust struct, cards of its own.
