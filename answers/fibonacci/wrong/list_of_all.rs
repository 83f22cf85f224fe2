// Tempting: keep all numbers in a Vec. For a huge n there is no room for it, and that is a
// panic.
#[pyo3::pymodule]
mod fibonacci {
    use pyo3::exceptions::PyOverflowError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn fibonacci(n: usize) -> PyResult<u64> {
        let mut numbers = Vec::with_capacity(n.saturating_add(2));
        numbers.extend([0u64, 1]);
        for i in 2..=n {
            let next = numbers[i - 2]
                .checked_add(numbers[i - 1])
                .ok_or_else(|| PyOverflowError::new_err("too many rabbits"))?;
            numbers.push(next);
        }
        Ok(numbers[n])
    }
}
