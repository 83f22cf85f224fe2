use pyo3::prelude::*;

#[pymodule]
mod paper {
    use pyo3::exceptions::PyValueError;

    use super::*;

    /// How many boxes a line of a fax orders, and of which paper.
    #[pyfunction]
    fn read(line: &str) -> PyResult<(u32, String)> {
        let order = paper_core::read(line).map_err(PyValueError::new_err)?;
        Ok((order.boxes, order.paper))
    }
}
