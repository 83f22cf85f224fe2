// Michael asks what everybody thinks of his film. Pam gives each name to a
// thread of its own, which calls the Python function `question`, so that nobody
// waits for a slow thinker. Now everybody waits, and for ever. Who waits for
// whom?
//
// TODO: ask all names at the same time, each in a thread of its own, and return
// the answers in the order of the names. If there were errors, raise the one of
// the first name in that order, and only when everybody was asked.

#[pyo3::pymodule]
mod deadlock1 {
    use std::thread;

    use pyo3::prelude::*;

    #[pyfunction]
    fn ask_all(question: Py<PyAny>, names: Vec<String>) -> PyResult<Vec<Py<PyAny>>> {
        let ask = |name| Python::attach(|py| question.call1(py, (name,)));
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
    }
}
