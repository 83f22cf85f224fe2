//! Orders, as customers fax them: "3 boxes of A4".

// Darryl wants the same orders on the machine in the warehouse, a program in Rust
// on a computer without Python. `paper-core` was meant for that, but somebody made
// its errors Python's.
//
// TODO: Free this crate, core/, of PyO3, so that its own tests pass without a
// Python. In Python nothing changes: `paper.read` raises what it raises now.

use pyo3::exceptions::{PyKeyError, PyValueError};
use pyo3::prelude::*;

#[derive(Debug, PartialEq)]
pub struct Order {
    pub boxes: u32,
    pub paper: String,
}

/// Reads one line of a fax.
pub fn read(line: &str) -> PyResult<Order> {
    let not_an_order = || PyValueError::new_err(format!("not an order: {line}"));
    let (boxes, paper) = line.split_once(" boxes of ").ok_or_else(not_an_order)?;
    let boxes = boxes.parse().map_err(|_| not_an_order())?;
    if !["A4", "letter", "legal"].contains(&paper) {
        return Err(PyKeyError::new_err(format!("no such paper: {paper}")));
    }
    Ok(Order {
        boxes,
        paper: paper.to_owned(),
    })
}
