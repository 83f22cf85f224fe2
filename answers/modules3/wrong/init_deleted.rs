// Tempting: deleting what does not compile. It leaves the clerks without a telex.
#[pyo3::pymodule]
mod modules3 {
    use pyo3::prelude::*;

    #[pyfunction]
    fn fax(text: &str) -> String {
        format!("{} *beep*", text.to_uppercase())
    }
}
