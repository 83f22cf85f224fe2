// Two functions of the sales office, moved from Python to Rust. In Python they
// were `def total(reams, price=10)` and `def letter(name, title=None)`, and
// most callers left the second argument out.
//
// TODO: give both functions the defaults that they had in Python.

#[pyo3::pymodule]
mod signatures1 {
    use pyo3::prelude::*;

    #[pyfunction]
    fn total(reams: i64, price: i64) -> i64 {
        reams * price
    }

    #[pyfunction]
    fn letter(name: &str, title: Option<&str>) -> String {
        match title {
            Some(title) => format!("Dear {title} {name},"),
            None => format!("Dear {name},"),
        }
    }
}
