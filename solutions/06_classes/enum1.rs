#[pyo3::pymodule]
mod enum1 {
    use pyo3::prelude::*;

    #[pyclass(frozen, eq, ord, hash)]
    #[derive(PartialEq, PartialOrd, Hash)]
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

// `eq`, `ord` and `hash` bring Rust's own traits to Python. They build on each
// other: who defines `==` loses Python's default hash, and `hash` wants
// `frozen`, because a key must not change. A number comes out with `int(...)`.
