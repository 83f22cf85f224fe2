// Tempting: the star makes calls nicer to read. It breaks the callers by position.
#[pyo3::pymodule]
mod signatures1 {
    use pyo3::prelude::*;

    #[pyfunction]
    #[pyo3(signature = (reams, *, price=10))]
    fn total(reams: u32, price: u32) -> u64 {
        u64::from(reams) * u64::from(price)
    }

    #[pyfunction]
    #[pyo3(signature = (name, *, title=None))]
    fn letter(name: &str, title: Option<&str>) -> String {
        match title {
            Some(title) => format!("Dear {title} {name},"),
            None => format!("Dear {name},"),
        }
    }
}
