#[pyo3::pymodule]
mod signatures1 {
    use pyo3::prelude::*;

    const STANDARD: i64 = 10;

    #[pyfunction]
    #[pyo3(signature = (reams, price=STANDARD), text_signature = "(reams, price=10)")]
    fn total(reams: i64, price: i64) -> i64 {
        reams * price
    }

    #[pyfunction]
    #[pyo3(signature = (name, title=None))]
    fn letter(name: &str, title: Option<&str>) -> String {
        let title = title.map(|title| format!("{title} ")).unwrap_or_default();
        format!("Dear {title}{name},")
    }
}
