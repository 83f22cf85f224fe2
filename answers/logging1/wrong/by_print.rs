// Tempting: Python's `print` can be redirected. It still has no level and no
// logger.

#[pyo3::pymodule]
mod logging1 {
    use std::thread;

    use log::{error, warn};
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
        let text = format!("info: loading {reams} reams");
        Python::attach(|py| -> PyResult<()> {
            py.import("builtins")?.call_method1("print", (text,))?;
            Ok(())
        })?;
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
