// Tempting: rustc suggests this `Bound`. It is the bound of a range, not PyO3's.
use pyo3::prelude::*;

#[pymodule]
mod modules3 {
    use pyo3::types::PyModule;
    use pyo3::{PyResult, pyfunction};
    use std::ops::Bound;

    #[pyfunction]
    fn fax(text: &str) -> String {
        format!("{} *beep*", text.to_uppercase())
    }

    #[pymodule_init]
    fn init(m: &Bound<'_, PyModule>) -> PyResult<()> {
        m.add("telex", m.getattr("fax")?)
    }
}
