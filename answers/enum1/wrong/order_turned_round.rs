// Tempting: what is most urgent comes first, so it is the least.
#[pyo3::pymodule]
mod enum1 {
    use pyo3::prelude::*;

    #[pyclass(frozen, eq, ord, hash)]
    #[derive(PartialEq, Clone, Copy, Hash)]
    enum Urgency {
        Low = 1,
        Mid = 5,
        High = 10,
    }

    impl PartialOrd for Urgency {
        fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
            (*other as u8).partial_cmp(&(*self as u8))
        }
    }

    #[pyfunction]
    fn urgency_of(text: &str) -> Urgency {
        match text.matches('!').count() {
            0 => Urgency::Low,
            1 => Urgency::Mid,
            _ => Urgency::High,
        }
    }
}
