#[pyo3::pymodule]
mod fibonacci {
    use pyo3::exceptions::PyOverflowError;
    use pyo3::prelude::*;

    const NUMBERS: [u64; 94] = {
        let mut numbers = [0; 94];
        numbers[1] = 1;
        let mut n = 2;
        while n < 94 {
            numbers[n] = numbers[n - 1] + numbers[n - 2];
            n += 1;
        }
        numbers
    };

    #[pyfunction]
    fn fibonacci(n: usize) -> PyResult<u64> {
        NUMBERS
            .get(n)
            .copied()
            .ok_or_else(|| PyOverflowError::new_err("too many rabbits"))
    }
}
