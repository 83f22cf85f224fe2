// Tempting: import the first name in the error, and meet the next one.
use pyo3::prelude::*;

#[pymodule]
mod modules3 {
    use pyo3::pyfunction;

    #[pyfunction]
    fn fax(text: &str) -> String {
        format!("{} *beep*", text.to_uppercase())
    }

    #[pymodule_init]
    fn init(m: &Bound<'_, PyModule>) -> PyResult<()> {
        m.add("telex", m.getattr("fax")?)
    }
}
