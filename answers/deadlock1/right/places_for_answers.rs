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
        let ask = &|name: &String| Python::attach(|py| question.call1(py, (name,)));
        let mut answers: Vec<_> = names.iter().map(|_| None).collect();
        py.detach(|| {
            thread::scope(|office| {
                for (name, answer) in names.iter().zip(&mut answers) {
                    office.spawn(move || *answer = Some(ask(name)));
                }
            });
            answers.into_iter().flatten().collect()
        })
    }
}
