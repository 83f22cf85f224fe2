// Tempting: a list of all the numbers is easily gone through. A huge countdown asks for more
// memory than there is.
#[pyo3::pymodule]
mod iterate1 {
    use pyo3::prelude::*;

    #[pyclass]
    struct Countdown {
        left: std::vec::IntoIter<usize>,
    }

    #[pymethods]
    impl Countdown {
        #[new]
        fn new(left: usize) -> Self {
            let left = (1..=left).rev().collect::<Vec<_>>().into_iter();
            Self { left }
        }

        fn __iter__(slf: PyRef<'_, Self>) -> PyRef<'_, Self> {
            slf
        }

        fn __next__(&mut self) -> Option<usize> {
            self.left.next()
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
