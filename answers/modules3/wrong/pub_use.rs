// Tempting: make the import public. That does not carry it inside.
pub use pyo3::prelude::*;

#[pymodule]
mod modules3 {

    #[pyfunction]
    fn fax(text: &str) -> String {
        format!("{} *beep*", text.to_uppercase())
    }

    #[pymodule_init]
    fn init(m: &Bound<'_, PyModule>) -> PyResult<()> {
        m.add("telex", m.getattr("fax")?)
    }
}
