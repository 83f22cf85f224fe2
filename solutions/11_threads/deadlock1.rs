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
                let threads: Vec<_> = names
                    .into_iter()
                    .map(|name| office.spawn(|| ask(name)))
                    .collect();
                threads
                    .into_iter()
                    .map(|thread| thread.join().expect("asking does not panic"))
                    .collect()
            })
        })
    }
}

// The caller held the GIL and waited for the threads; the threads waited for the
// GIL. Whoever waits for something that may need Python (a thread, a channel, a
// lock) has to detach first.
