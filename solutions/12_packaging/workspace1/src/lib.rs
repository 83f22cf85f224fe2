use paper_core::OrderError;
use pyo3::exceptions::{PyKeyError, PyValueError};
use pyo3::prelude::*;

/// The exception for an error of the core. An `impl From<OrderError> for PyErr` is not
/// possible here, because neither of the two is ours.
fn raised(error: OrderError) -> PyErr {
    let text = error.to_string();
    match error {
        OrderError::NotAnOrder(_) => PyValueError::new_err(text),
        OrderError::NoSuchPaper(_) => PyKeyError::new_err(text),
    }
}

#[pymodule]
mod paper {
    use super::*;

    /// How many boxes a line of a fax orders, and of which paper.
    #[pyfunction]
    fn read(line: &str) -> PyResult<(u32, String)> {
        let order = paper_core::read(line).map_err(raised)?;
        Ok((order.boxes, order.paper))
    }
}
