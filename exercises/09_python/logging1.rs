// The loading dock tells what it does, on the standard error, where nobody can
// switch it off, filter it or write it to a file. The rest of the company uses
// Python's `logging`.
//
// TODO: let what the dock tells arrive at Python's logger `logging1`, or at one
// below it: which truck is loaded as INFO, one that is overloaded as WARNING,
// a load that can't be as ERROR. Whoever changes the level of the logger is
// heeded from then on.

#[pyo3::pymodule]
mod logging1 {
    use std::thread;

    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    /// Loads a truck.
    #[pyfunction]
    fn load(reams: i64) -> PyResult<()> {
        if reams < 0 {
            eprintln!("error: nobody can load {reams} reams");
            return Err(PyValueError::new_err("reams must not be negative"));
        }
        eprintln!("info: loading {reams} reams");
        if reams > 1000 {
            eprintln!("warning: {reams} reams are too heavy");
        }
        Ok(())
    }

    /// Loads several trucks at a time.
    #[pyfunction]
    fn load_all(py: Python<'_>, trucks: Vec<i64>) {
        py.detach(|| {
            thread::scope(|scope| {
                for reams in trucks {
                    scope.spawn(move || load(reams));
                }
            });
        });
    }
}
