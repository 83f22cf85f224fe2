// Tempting: `text_signature` looks right in `help()`. It changes what is shown, not what is
// accepted.
#[pyo3::pymodule]
mod signatures1 {
    use pyo3::prelude::*;

    #[pyfunction]
    #[pyo3(text_signature = "(reams, price=10)")]
    fn total(reams: u32, price: u32) -> u64 {
        u64::from(reams) * u64::from(price)
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
