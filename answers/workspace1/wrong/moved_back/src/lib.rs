use pyo3::exceptions::{PyKeyError, PyValueError};
use pyo3::prelude::*;

/// Reads one line of a fax.
fn read_line(line: &str) -> PyResult<(u32, String)> {
    let not_an_order = || PyValueError::new_err(format!("not an order: {line}"));
    let (boxes, paper) = line.split_once(" boxes of ").ok_or_else(not_an_order)?;
    let boxes = boxes.parse().map_err(|_| not_an_order())?;
    if !["A4", "letter", "legal"].contains(&paper) {
        return Err(PyKeyError::new_err(format!("no such paper: {paper}")));
    }
    Ok((boxes, paper.to_owned()))
}

#[pymodule]
mod paper {
    use super::*;

    /// How many boxes a line of a fax orders, and of which paper.
    #[pyfunction]
    fn read(line: &str) -> PyResult<(u32, String)> {
        read_line(line)
    }
}
