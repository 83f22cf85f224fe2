#[pyo3::pymodule]
mod enum1 {
    use pyo3::prelude::*;
    use pyo3::pyclass::CompareOp;

    #[pyclass(frozen)]
    #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    enum Urgency {
        Low = 1,
        Mid = 5,
        High = 10,
    }

    #[pymethods]
    impl Urgency {
        fn __richcmp__(&self, other: &Self, op: CompareOp) -> bool {
            op.matches(self.cmp(other))
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
