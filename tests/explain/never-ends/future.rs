#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyfunction]
    fn sell(py: Python<'_>) {
        py.detach(|| std::thread::sleep(std::time::Duration::from_millis(600)));
    }
}
