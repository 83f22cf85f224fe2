#[pyo3::pymodule]
mod modules3 {

    #[pyo3::pyfunction]
    fn fax(text: &str) -> String {
        format!("{} *beep*", text.to_uppercase())
    }

    #[pymodule_init]
    fn init(m: &pyo3::Bound<'_, pyo3::types::PyModule>) -> pyo3::PyResult<()> {
        use pyo3::types::{PyAnyMethods, PyModuleMethods};
        m.add("telex", m.getattr("fax")?)
    }
}
