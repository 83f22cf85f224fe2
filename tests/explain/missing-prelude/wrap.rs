use pyo3::{
    Bound, PyResult, pyfunction, pymodule,
    types::{PyModule, PyModuleMethods},
};

#[pyfunction]
fn sell() -> u32 {
    1
}

#[pymodule]
fn answer(m: &Bound<'_, PyModule>) -> PyResult<()> {
    m.add_function(wrap_pyfunction!(sell, m)?)
}
