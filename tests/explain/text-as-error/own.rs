#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    use pyo3::create_exception;
    use pyo3::exceptions::PyException;
    create_exception!(answer, SaleError, PyException);
    #[pyfunction]
    fn f() -> PyResult<()> {
        Err(SaleError("x"))
    }
}
