// Tempting: the usual Rust `Result<T, String>`; nobody says which exception a String is.
#[pyo3::pymodule]
mod safe_divide {
    use pyo3::prelude::*;

    #[pyfunction]
    fn safe_divide(a: f64, b: f64) -> Result<f64, String> {
        if b == 0.0 {
            return Err("Division by zero".to_string());
        }
        Ok(a / b)
    }
}
