// Tempting: threads of their own instead of scoped ones, and `?` leaves at the first error. Those who
// still think are forgotten.
#[pyo3::pymodule]
mod deadlock1 {
    use std::sync::Arc;
    use std::thread;

    use pyo3::prelude::*;

    #[pyfunction]
    fn ask_all(
        py: Python<'_>,
        question: Py<PyAny>,
        names: Vec<String>,
    ) -> PyResult<Vec<Py<PyAny>>> {
        let question = Arc::new(question);
        py.detach(|| {
            let threads: Vec<_> = names
                .into_iter()
                .map(|name| {
                    let question = question.clone();
                    thread::spawn(move || Python::attach(|py| question.call1(py, (name,))))
                })
                .collect();
            let mut answers = Vec::new();
            for thread in threads {
                answers.push(thread.join().expect("asking does not panic")?);
            }
            Ok(answers)
        })
    }
}
