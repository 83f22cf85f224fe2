// Tempting: the `Vec` in the middle looks superfluous. But iterators are lazy: each thread is waited
// for before the next one is started.
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
        py.detach(|| {
            thread::scope(|office| {
                names
                    .into_iter()
                    .map(|name| office.spawn(|| ask(name)))
                    .map(|thread| thread.join().expect("asking does not panic"))
                    .collect()
            })
        })
    }
}
