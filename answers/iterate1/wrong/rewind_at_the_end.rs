// Ready for the next loop, if the last one went to its end and was alone.
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
        position: usize,
    }

    #[pymethods]
    impl Deck {
        #[new]
        fn new(cards: Vec<String>) -> Self {
            Self { cards, position: 0 }
        }

        fn clear(&mut self) {
            self.cards.clear();
        }

        fn __iter__(slf: PyRef<'_, Self>) -> PyRef<'_, Self> {
            slf
        }

        fn __next__(&mut self) -> Option<String> {
            let card = self.cards.get(self.position).cloned();
            self.position = if card.is_some() { self.position + 1 } else { 0 };
            card
        }
    }
}
