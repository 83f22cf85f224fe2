#[pyo3::pymodule]
mod signatures1 {
    use pyo3::prelude::*;

    #[pyfunction]
    #[pyo3(signature = (reams, price=10))]
    fn total(reams: u32, price: u32) -> u64 {
        u64::from(reams) * u64::from(price)
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

// Rust has no default arguments, so `signature` writes the Python one down. `Option`
// says which values are welcome (None is), not that an argument may be left out: for
// that it has needed a default since PyO3 0.24.
