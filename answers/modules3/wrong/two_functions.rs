// Tempting: a second function with the same body. It is not the same function.
#[pyo3::pymodule]
mod modules3 {
    use pyo3::prelude::*;

    #[pyfunction]
    fn fax(text: &str) -> String {
        format!("{} *beep*", text.to_uppercase())
    }

    #[pyfunction]
    fn telex(text: &str) -> String {
        fax(text)
    }
}
