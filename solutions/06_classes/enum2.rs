#[pyo3::pymodule]
mod enum2 {
    use pyo3::prelude::*;

    #[pyclass]
    enum Message {
        Order(u32),
        Memo(String),
        Votes(Vec<bool>),
        Blank(),
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
            Message::Blank() => "a blank sheet".to_string(),
        }
    }
}

// As soon as one variant carries data, every variant becomes a class of its own
// below the enum, with a constructor, its data, and `match` in Python. A bare
// name has no constructor, an empty tuple variant has one.
