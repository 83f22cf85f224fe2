use pyo3::exceptions::{PyKeyError, PyValueError};
use pyo3::prelude::*;

/// An error of the core on its way to Python.
struct Raised(paper_core::OrderError);

impl From<paper_core::OrderError> for Raised {
    fn from(error: paper_core::OrderError) -> Self {
        Raised(error)
    }
}

impl From<Raised> for PyErr {
    fn from(Raised(error): Raised) -> Self {
        use paper_core::OrderError::{NoSuchPaper, NotAnOrder};

        match error {
            NotAnOrder(_) => PyValueError::new_err(error.to_string()),
            NoSuchPaper(_) => PyKeyError::new_err(error.to_string()),
        }
    }
}

#[pymodule]
mod paper {
    use super::*;

    /// How many boxes a line of a fax orders, and of which paper.
    #[pyfunction]
    fn read(line: &str) -> Result<(u32, String), Raised> {
        let order = paper_core::read(line)?;
        Ok((order.boxes, order.paper))
    }
}
