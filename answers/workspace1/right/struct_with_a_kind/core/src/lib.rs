use std::fmt;

#[derive(Debug, PartialEq)]
pub struct Order {
    pub boxes: u32,
    pub paper: String,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    Form,
    Paper,
}

#[derive(Debug)]
pub struct Refused {
    pub kind: Kind,
    pub what: String,
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match self.kind {
            Kind::Form => "not an order",
            Kind::Paper => "no such paper",
        };
        write!(f, "{text}: {}", self.what)
    }
}

impl std::error::Error for Refused {}

/// Reads one line of a fax.
pub fn read(line: &str) -> Result<Order, Refused> {
    let refused = |kind, what: &str| Refused {
        kind,
        what: what.to_owned(),
    };
    let (boxes, paper) = line
        .split_once(" boxes of ")
        .and_then(|(boxes, paper)| Some((boxes.parse().ok()?, paper)))
        .ok_or_else(|| refused(Kind::Form, line))?;
    match paper {
        "A4" | "letter" | "legal" => Ok(Order {
            boxes,
            paper: paper.to_owned(),
        }),
        _ => Err(refused(Kind::Paper, paper)),
    }
}
