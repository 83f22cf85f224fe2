// Tempting: it stops the panic. And answers with nonsense instead.
#[pyo3::pymodule]
mod fibonacci {
    use pyo3::prelude::*;

    #[pyfunction]
    fn fibonacci(n: u64) -> u64 {
        if n < 2 {
            return n;
        }
        let (mut before, mut last) = (0u64, 1u64);
        for _ in 2..=n {
            (before, last) = (last, before.wrapping_add(last));
        }
        last
    }
}
