// The fax machine prints an order for so many boxes, a memo, the votes on the
// new coffee, or a blank sheet. In Rust that is one enum, which `describe`
// knows well.
//
// TODO: bring `Message` to Python. One of its variants cannot be exported as it
// stands: let `Message.Blank()` make it, as `Message.Order(12)` makes an order.

#[pyo3::pymodule]
mod enum2 {
    use pyo3::prelude::*;

    #[pyclass]
    enum Message {
        Order(u32),
        Memo(String),
        Votes(Vec<bool>),
        Blank,
    }

    #[pyfunction]
    fn describe(message: &Message) -> String {
        match message {
            Message::Order(boxes) => format!("{boxes} boxes"),
            Message::Memo(text) => format!("a memo: {text}"),
            Message::Votes(votes) => {
                let yes = votes.iter().filter(|&&vote| vote).count();
                format!("{yes} of {} in favor", votes.len())
            }
            Message::Blank => "a blank sheet".to_string(),
        }
    }
}
