// Tempting: no machine has a hundred cores, so eight threads at a time will do. Who waits for
// the ninth waits for ever.
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
        let ask = |name: &String| Python::attach(|py| question.call1(py, (name,)));
        py.detach(|| {
            let mut answers = Vec::new();
            for some in names.chunks(8) {
                thread::scope(|office| {
                    let threads: Vec<_> =
                        some.iter().map(|name| office.spawn(|| ask(name))).collect();
                    for thread in threads {
                        answers.push(thread.join().expect("asking does not panic"));
                    }
                });
            }
            answers.into_iter().collect()
        })
    }
}
