#[pyo3::pymodule]
mod factorial {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    #[pyfunction]
    fn factorial(n: u64) -> PyResult<u64> {
        if n > 20 {
            return Err(PyValueError::new_err("Input too large (max 20)"));
        }
        Ok((1..=n).product())
    }
}

// PyO3 refuses what does not fit into the argument's type. What fits but has no answer is
// yours to refuse, and the best place is the first line, before any work is done. Without
// overflow checks, as in a plain release build, 21 would even give a wrong number silently.
