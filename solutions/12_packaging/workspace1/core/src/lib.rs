//! Orders, as customers fax them: "3 boxes of A4".

use std::error::Error;
use std::fmt;

#[derive(Debug, PartialEq)]
pub struct Order {
    pub boxes: u32,
    pub paper: String,
}

#[derive(Debug, PartialEq)]
pub enum OrderError {
    NotAnOrder(String),
    NoSuchPaper(String),
}

impl fmt::Display for OrderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            OrderError::NotAnOrder(line) => write!(f, "not an order: {line}"),
            OrderError::NoSuchPaper(paper) => write!(f, "no such paper: {paper}"),
        }
    }
}

impl Error for OrderError {}

/// Reads one line of a fax.
pub fn read(line: &str) -> Result<Order, OrderError> {
    let not_an_order = || OrderError::NotAnOrder(line.to_owned());
    let (boxes, paper) = line.split_once(" boxes of ").ok_or_else(not_an_order)?;
    let boxes = boxes.parse().map_err(|_| not_an_order())?;
    if !["A4", "letter", "legal"].contains(&paper) {
        return Err(OrderError::NoSuchPaper(paper.to_owned()));
    }
    Ok(Order {
        boxes,
        paper: paper.to_owned(),
    })
}
