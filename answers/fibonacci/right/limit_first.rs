use pyo3::exceptions::PyOverflowError;
use pyo3::prelude::*;

#[pyfunction]
fn fibonacci(n: u64) -> PyResult<u64> {
    if n > 93 {
        return Err(PyOverflowError::new_err("n is at most 93"));
    }
    let (mut a, mut b) = (0u128, 1u128);
    for _ in 0..n {
        (a, b) = (b, a + b);
    }
    Ok(a as u64)
}

#[pymodule(name = "fibonacci")]
mod rabbits {
    #[pymodule_export]
    use super::fibonacci;
}
