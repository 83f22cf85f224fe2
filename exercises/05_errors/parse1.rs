// Orders arrive by fax, and the fax smudges: "42" is fine, "4x" is not. Each
// `unwrap` here panics on bad paper, so one smudge stops the whole office.
//
// TODO: get rid of every `unwrap`, and let Python see ordinary exceptions. A
// text that is not an `i64` raises a `ValueError` that names it, like
// `Cannot parse '4x': ...`. A file that can't be opened raises the kind of
// `OSError` that `open` raises for it, and one that is not UTF-8 an `OSError`
// or a `ValueError`.

#[pyo3::pymodule]
mod parse1 {
    use pyo3::prelude::*;
    use std::path::PathBuf;

    #[pyfunction]
    fn safe_parse_int(text: &str) -> i64 {
        text.trim().parse().unwrap()
    }

    /// Reads the number that a scanned fax was saved with.
    #[pyfunction]
    fn read_number(path: PathBuf) -> i64 {
        let text = std::fs::read_to_string(path).unwrap();
        safe_parse_int(&text)
    }
}
