// Tempting: only `join` seems to wait. But after an error `collect` stops, and then the scope itself
// waits for the other threads, attached.
#[pyo3::pymodule]
mod deadlock1 {
    use std::thread;

    use pyo3::prelude::*;

    #[pyfunction]
    fn ask_all(
        py: Python<'_>,
        question: Py<PyAny>,
        names: Vec<String>,
    ) -> PyResult<Vec<Py<PyAny>>> {
        let ask = |name| Python::attach(|py| question.call1(py, (name,)));
        thread::scope(|office| {
            let threads: Vec<_> = names
                .into_iter()
                .map(|name| office.spawn(|| ask(name)))
                .collect();
            py.detach(|| {
                threads
                    .into_iter()
                    .map(|thread| thread.join().expect("asking does not panic"))
                    .collect()
            })
        })
    }
}
