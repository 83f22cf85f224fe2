#[pyo3::pymodule]
mod modules3 {
    use pyo3::prelude::*;

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

// A Rust mod sees none of the `use` lines around it, so a `#[pymodule]` mod begins
// with its own. Written as `#[pyo3::pymodule]`, it needs none outside.
