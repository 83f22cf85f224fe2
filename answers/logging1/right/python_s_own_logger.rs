// Without the crates: each record is a call of Python, by the thread that writes
// it.

#[pyo3::pymodule]
mod logging1 {
    use std::thread;

    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    fn tell(level: &str, text: &str, line: u32) -> PyResult<()> {
        Python::attach(|py| {
            let logging = py.import("logging")?;
            let logger = logging.call_method1("getLogger", ("logging1",))?;
            let level: u32 = logging.getattr(level)?.extract()?;
            if !logger.call_method1("isEnabledFor", (level,))?.extract()? {
                return Ok(());
            }
            let record = logger.call_method1(
                "makeRecord",
                ("logging1", level, file!(), line, text, (), py.None()),
            )?;
            logger.call_method1("handle", (record,)).map(|_| ())
        })
    }

    /// Loads a truck.
    #[pyfunction]
    fn load(reams: i64) -> PyResult<()> {
        if reams < 0 {
            tell("ERROR", &format!("nobody can load {reams} reams"), line!())?;
            return Err(PyValueError::new_err("reams must not be negative"));
        }
        tell("INFO", &format!("loading {reams} reams"), line!())?;
        if reams > 1000 {
            tell("WARNING", &format!("{reams} reams are too heavy"), line!())?;
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
