// The fax machine gets a module of its own. Its author imported PyO3's prelude
// at the top of the file, as one does, and yet the compiler claims never to
// have heard of `pyfunction`, `Bound` and the rest.
//
// TODO: make the module build, with `fax` and `telex` in it. Delete neither.

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
