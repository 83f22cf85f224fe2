// Tempting: a wider integer has more room. It only moves the wall.
#[pyo3::pymodule]
mod fibonacci {
    use pyo3::prelude::*;

    #[pyfunction]
    fn fibonacci(n: u64) -> u128 {
        let (mut a, mut b) = (0u128, 1u128);
        for _ in 0..n {
            (a, b) = (b, a + b);
        }
        a
    }
}
