#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    use std::thread;

    #[pyfunction]
    fn sell() {
        let clerk = thread::spawn(|| Python::attach(|_py| ()));
        let _ = clerk.join();
    }
}
