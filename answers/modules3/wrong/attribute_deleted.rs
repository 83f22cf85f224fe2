// Tempting: without the attribute all errors but the import's are gone.
#[pyo3::pymodule]
mod modules3 {
    use pyo3::prelude::*;

    fn fax(text: &str) -> String {
        format!("{} *beep*", text.to_uppercase())
    }

    #[pymodule_init]
    fn init(m: &Bound<'_, PyModule>) -> PyResult<()> {
        m.add("telex", m.getattr("fax")?)
    }
}
