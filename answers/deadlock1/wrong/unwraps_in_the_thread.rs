// Tempting: `unwrap` gets the answer out at once. An exception becomes a panic, and then another one.
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
        let ask = |name| Python::attach(|py| question.call1(py, (name,)).unwrap());
        let answers = py.detach(|| {
            thread::scope(|office| {
                let threads: Vec<_> = names
                    .into_iter()
                    .map(|name| office.spawn(|| ask(name)))
                    .collect();
                threads
                    .into_iter()
                    .map(|thread| thread.join().expect("asking does not panic"))
                    .collect::<Vec<_>>()
            })
        });
        Ok(answers)
    }
}
