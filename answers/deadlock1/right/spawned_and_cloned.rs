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
        let threads: Vec<_> = names
            .into_iter()
            .map(|name| {
                let question = question.clone_ref(py);
                thread::spawn(move || Python::attach(|py| question.call1(py, (name,))))
            })
            .collect();
        let answers = threads
            .into_iter()
            .map(|thread| py.detach(|| thread.join()).expect("asking does not panic"));
        answers.collect::<Vec<_>>().into_iter().collect()
    }
}
