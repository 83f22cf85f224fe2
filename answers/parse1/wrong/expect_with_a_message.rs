// Tempting: `expect` has a good message, and is a panic all the same.
#[pyo3::pymodule]
mod parse1 {
    use pyo3::prelude::*;
    use std::path::PathBuf;

    #[pyfunction]
    fn safe_parse_int(text: &str) -> i64 {
        text.trim()
            .parse()
            .unwrap_or_else(|e| panic!("Cannot parse '{text}': {e}"))
    }

    #[pyfunction]
    fn read_number(path: PathBuf) -> i64 {
        let text = std::fs::read_to_string(path).expect("the file cannot be read");
        safe_parse_int(&text)
    }
}
