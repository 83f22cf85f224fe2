//! Orders, as customers fax them: "3 boxes of A4".

#[derive(Debug, PartialEq)]
pub struct Order {
    pub boxes: u32,
    pub paper: String,
}

/// Reads one line of a fax.
pub fn read(line: &str) -> Result<Order, String> {
    let not_an_order = || format!("not an order: {line}");
    let (boxes, paper) = line.split_once(" boxes of ").ok_or_else(not_an_order)?;
    let boxes = boxes.parse().map_err(|_| not_an_order())?;
    if !["A4", "letter", "legal"].contains(&paper) {
        return Err(format!("no such paper: {paper}"));
    }
    Ok(Order {
        boxes,
        paper: paper.to_owned(),
    })
}
