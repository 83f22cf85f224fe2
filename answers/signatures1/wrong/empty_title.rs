// Tempting: no title is an empty title. But callers pass None, too.
#[pyo3::pymodule]
mod signatures1 {
    use pyo3::prelude::*;

    #[pyfunction]
    #[pyo3(signature = (reams, price=10))]
    fn total(reams: u32, price: u32) -> u64 {
        u64::from(reams) * u64::from(price)
    }

    #[pyfunction]
    #[pyo3(signature = (name, title=""))]
    fn letter(name: &str, title: &str) -> String {
        match title {
            title if !title.is_empty() => format!("Dear {title} {name},"),
            _ => format!("Dear {name},"),
        }
    }
}
