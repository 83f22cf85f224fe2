// With a default for everything, an order of nothing is accepted.
#[pyo3::pymodule]
mod signatures1 {
    use pyo3::prelude::*;

    #[pyfunction]
    #[pyo3(signature = (reams=1, price=10))]
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
