// Tempting: `__lt__` is enough for `sorted`.
#[pyo3::pymodule]
mod enum1 {
    use pyo3::prelude::*;

    #[pyclass(frozen)]
    #[derive(Clone, Copy)]
    enum Urgency {
        Low = 1,
        Mid = 5,
        High = 10,
    }

    #[pymethods]
    impl Urgency {
        fn __lt__(&self, other: &Self) -> bool {
            (*self as u8) < (*other as u8)
        }

        fn __hash__(&self) -> u64 {
            *self as u64
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
