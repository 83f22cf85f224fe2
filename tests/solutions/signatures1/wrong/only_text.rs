// `text_signature` changes what is shown, not what is accepted.
#[pyo3::pymodule]
mod signatures1 {
    use pyo3::prelude::*;

    #[pyfunction]
    #[pyo3(text_signature = "(reams, price=10)")]
    fn total(reams: i64, price: i64) -> i64 {
        reams * price
    }

    #[pyfunction]
    #[pyo3(text_signature = "(name, title=None)")]
    fn letter(name: &str, title: Option<&str>) -> String {
        match title {
            Some(title) => format!("Dear {title} {name},"),
            None => format!("Dear {name},"),
        }
    }
}
