#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyfunction]
    fn f(paper: Bound<'_, PyAny>) {
        std::thread::spawn(move || {
            drop(paper);
        });
    }
}
