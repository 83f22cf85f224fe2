// Tempting: in PyO3 before 0.24, an `Option` at the end could be left out.
#[pyo3::pymodule]
mod signatures1 {
    use pyo3::prelude::*;

    #[pyfunction]
    fn total(reams: u32, price: Option<u32>) -> u64 {
        u64::from(reams) * u64::from(price.unwrap_or(10))
    }

    #[pyfunction]
    fn letter(name: &str, title: Option<&str>) -> String {
        match title {
            Some(title) => format!("Dear {title} {name},"),
            None => format!("Dear {name},"),
        }
    }
}
