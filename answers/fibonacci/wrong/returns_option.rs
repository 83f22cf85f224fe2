// Tempting: `Option` is short. But its `None` reaches Python as a value, not as an error.
#[pyo3::pymodule]
mod fibonacci {
    use pyo3::prelude::*;

    #[pyfunction]
    fn fibonacci(n: u64) -> Option<u64> {
        let (mut a, mut b) = (0u64, 1u64);
        for _ in 0..n {
            (a, b) = (b, a.checked_add(b)?);
        }
        Some(a)
    }
}
