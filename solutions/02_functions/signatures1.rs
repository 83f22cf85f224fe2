#[pyo3::pymodule]
mod signatures1 {
    use pyo3::prelude::*;

    #[pyfunction]
    #[pyo3(signature = (reams, price=10))]
    fn total(reams: i64, price: i64) -> i64 {
        reams * price
    }

    #[pyfunction]
    #[pyo3(signature = (name, title=None))]
    fn letter(name: &str, title: Option<&str>) -> String {
        match title {
            Some(title) => format!("Dear {title} {name},"),
            None => format!("Dear {name},"),
        }
    }
}

// Rust has no default arguments; `signature` writes down the Python one. `Option`
// says which values are welcome (None is), not that an argument may be left out:
// that has needed a default of its own since PyO3 0.24.
