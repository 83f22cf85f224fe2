// Tempting: the words say how bad it is. Whoever filters by level does not read
// words.

#[pyo3::pymodule]
mod logging1 {
    use std::thread;

    use log::{error, info};
    use pyo3::exceptions::{PyRuntimeError, PyValueError};
    use pyo3::prelude::*;
    use pyo3_log::{Caching, Logger};

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        Logger::new(module.py(), Caching::Loggers)?
            .install()
            .map_err(|error| PyRuntimeError::new_err(error.to_string()))?;
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
            info!("warning: {reams} reams are too heavy");
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
