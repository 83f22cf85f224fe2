#[pyo3::pymodule]
mod signatures1 {
    use pyo3::prelude::*;

    const STANDARD: u32 = 10;

    #[pyfunction]
    #[pyo3(signature = (reams, price=STANDARD), text_signature = "(reams, price=10)")]
    fn total(reams: u32, price: u32) -> u64 {
        u64::from(reams) * u64::from(price)
    }

    #[pyfunction]
    #[pyo3(signature = (name, title=None))]
    fn letter(name: &str, title: Option<&str>) -> String {
        let title = title.map(|title| format!("{title} ")).unwrap_or_default();
        format!("Dear {title}{name},")
    }
}
