// Tempting: a channel hands over each answer as soon as it is there, in that order.
#[pyo3::pymodule]
mod deadlock1 {
    use std::sync::mpsc;
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
                let (sender, answers) = mpsc::channel();
                for name in names {
                    let (sender, ask) = (sender.clone(), &ask);
                    office.spawn(move || sender.send(ask(name)).unwrap());
                }
                drop(sender);
                answers.into_iter().collect()
            })
        })
    }
}
