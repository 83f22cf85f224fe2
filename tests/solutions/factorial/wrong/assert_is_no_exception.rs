// Tempting: `assert!` stops the function, too, but with a panic.
#[pyo3::pymodule]
mod factorial {
    use pyo3::prelude::*;

    #[pyfunction]
    fn factorial(n: u64) -> u64 {
        assert!(n <= 20, "Input too large (max 20)");
        (1..=n).product()
    }
}
