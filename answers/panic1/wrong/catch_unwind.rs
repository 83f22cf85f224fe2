// Tempting: catch the panic. It is noisy, and a `usize` still does not count from the end.
#[pyo3::pymodule]
mod panic1 {
    use pyo3::exceptions::PyIndexError;
    use pyo3::prelude::*;
    use std::panic::catch_unwind;

    #[pyfunction]
    fn nth(items: Vec<i64>, i: usize) -> PyResult<i64> {
        catch_unwind(|| items[i]).map_err(|_| PyIndexError::new_err("list index out of range"))
    }
}
