// The fax machine gets a module of its own. The author imported all of PyO3 on
// top of the file, as one does, and still the compiler claims that it has never
// heard of `pyfunction`, `Bound` and the others.
//
// TODO: make the module build. Nothing needs to be deleted.

use pyo3::prelude::*;

#[pymodule]
mod modules3 {
    #[pyfunction]
    fn fax(text: &str) -> String {
        format!("{} *beep*", text.to_uppercase())
    }

    // Runs once, on import. The older clerks still call it a telex.
    #[pymodule_init]
    fn init(m: &Bound<'_, PyModule>) -> PyResult<()> {
        m.add("telex", m.getattr("fax")?)
    }
}
