use pyo3::prelude::*;

#[pymodule]
mod paper {
    use paper_core::Kind;
    use pyo3::exceptions::{PyKeyError, PyValueError};

    use super::*;

    /// How many boxes a line of a fax orders, and of which paper.
    #[pyfunction]
    fn read(line: &str) -> PyResult<(u32, String)> {
        match paper_core::read(line) {
            Ok(order) => Ok((order.boxes, order.paper)),
            Err(error) => Err(match error.kind {
                Kind::Form => PyValueError::new_err(error.to_string()),
                Kind::Paper => PyKeyError::new_err(error.to_string()),
            }),
        }
    }
}
