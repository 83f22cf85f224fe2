#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyclass]
    struct Deck {
        cards: Vec<u32>,
    }

    #[pyclass]
    struct DeckIter {
        cards: std::slice::Iter<'static, u32>,
    }

    #[pymethods]
    impl Deck {
        fn __iter__(&self) -> DeckIter {
            DeckIter {
                cards: self.cards.iter(),
            }
        }
    }
}
