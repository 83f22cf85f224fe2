#[pyo3::pymodule]
mod enum1 {
    use pyo3::prelude::*;

    #[pyclass(eq, ord, hash, frozen)]
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
    enum Urgency {
        Low = 1,
        Mid = 5,
        High = 10,
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
