// Tempting: `init` is the one line in every example. It keeps the levels that it
// found at first, and nobody can change them any more.

#[pyo3::pymodule]
mod logging1 {
    use std::thread;

    use log::{error, info, warn};
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    #[pymodule_init]
    fn init(_module: &Bound<'_, PyModule>) -> PyResult<()> {
        pyo3_log::init();
        Ok(())
    }

    /// Loads a truck.
    #[pyfunction]
    fn load(reams: i64) -> PyResult<()> {
        if reams < 0 {
            error!("nobody can load {reams} reams");
            return Err(PyValueError::new_err("reams must not be negative"));
        }
        info!("loading {reams} reams");
        if reams > 1000 {
            warn!("{reams} reams are too heavy");
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
