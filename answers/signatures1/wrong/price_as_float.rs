// Tempting: prices are floats. Then 2 reams cost 20.0, and the callers count on an int.
#[pyo3::pymodule]
mod signatures1 {
    use pyo3::prelude::*;

    #[pyfunction]
    #[pyo3(signature = (reams, price=10.0))]
    fn total(reams: u32, price: f64) -> f64 {
        f64::from(reams) * price
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
