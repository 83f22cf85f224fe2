#[pyo3::pymodule]
mod signatures1 {
    use pyo3::prelude::*;

    #[pyfunction(signature = (reams, price = 10))]
    fn total(reams: i64, price: i64) -> i64 {
        reams * price
    }

    #[pyfunction(signature = (name, title = None))]
    fn letter(name: String, title: Option<String>) -> String {
        title.map_or_else(
            || format!("Dear {name},"),
            |title| format!("Dear {title} {name},"),
        )
    }
}
