// Works when called, but `help()` tells the caller a default of None.
#[pyo3::pymodule]
mod signatures1 {
    use pyo3::prelude::*;

    #[pyfunction]
    #[pyo3(signature = (reams, price=None))]
    fn total(reams: i64, price: Option<i64>) -> i64 {
        reams * price.unwrap_or(10)
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
