// Poker night in the warehouse. The countdown never gets past zero, so nobody
// deals, and when two players look through the deck at once each misses cards.
//
// TODO: let `Countdown(3)` give 3, 2, 1 and then end.
//
// TODO: let every loop over a `Deck` see its cards in order, however many loops
// there are. Who clears the deck during a loop may end it, but disturbs nobody
// with an exception.

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

        fn __next__(&mut self) -> usize {
            let now = self.left;
            self.left = now.saturating_sub(1);
            now
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
            self.position += 1;
            card
        }
    }
}
