#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyfunction]
    fn f(py: Python<'_>) -> u32 {
        let x = std::rc::Rc::new(1u32);
        py.detach(|| *x)
    }
}
