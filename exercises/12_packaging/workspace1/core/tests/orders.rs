use std::error::Error;

use paper_core::{Order, read};

#[test]
fn an_order_is_read() {
    let order = Order {
        boxes: 3,
        paper: "A4".to_owned(),
    };
    assert_eq!(read("3 boxes of A4").unwrap(), order);
}

#[test]
fn an_error_says_what_is_wrong() {
    for (line, says) in [
        ("beets", "not an order: beets"),
        ("many boxes of A4", "not an order: many boxes of A4"),
        ("3 boxes of beets", "no such paper: beets"),
    ] {
        let error: Box<dyn Error> = read(line).unwrap_err().into();
        assert_eq!(error.to_string(), says);
    }
}
