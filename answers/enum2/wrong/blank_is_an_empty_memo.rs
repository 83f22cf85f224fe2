// Tempting: a blank sheet is a memo without a word, so `Blank` is made as one.
#[pyo3::pymodule]
mod enum2 {
    use pyo3::prelude::*;

    #[pyclass]
    enum Message {
        Order(u32),
        Memo(String),
        Votes(Vec<bool>),
        Blank(Option<String>),
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
            Message::Blank(_) => "a blank sheet".to_string(),
        }
    }
}
