#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pymodule]
    mod formats {}

    #[pymodule_init]
    fn init(m: &Bound<'_, PyModule>) -> PyResult<()> {
        m.add("__path__", Vec::<String>::new())
    }
}
