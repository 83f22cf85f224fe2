// Tempting: an `Option` with the default in the body, and `help()` says what it should. But now
// `total(2, None)` is 20.
#[pyo3::pymodule]
mod signatures1 {
    use pyo3::prelude::*;

    #[pyfunction]
    #[pyo3(signature = (reams, price=None), text_signature = "(reams, price=10)")]
    fn total(reams: u32, price: Option<u32>) -> u64 {
        u64::from(reams) * u64::from(price.unwrap_or(10))
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
