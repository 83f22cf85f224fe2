// Tempting: it works when it is called. But `help()` tells the caller of a default of None.
#[pyo3::pymodule]
mod signatures1 {
    use pyo3::prelude::*;

    #[pyfunction]
    #[pyo3(signature = (reams, price=None))]
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
