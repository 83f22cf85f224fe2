#[pyo3::pymodule]
mod quiz2 {
    use pyo3::exceptions::PyException;
    use pyo3::prelude::*;
    use pyo3::types::PyDict;

    #[pyclass(extends = PyException, get_all)]
    struct ConfigError {
        lineno: usize,
        line: String,
    }

    #[pymethods]
    impl ConfigError {
        #[new]
        fn new(lineno: usize, line: String) -> Self {
            Self { lineno, line }
        }
    }

    fn split(line: &str) -> Option<(&str, &str)> {
        let (key, value) = line.split_once('=')?;
        let (key, value) = (key.trim(), value.trim());
        (!key.is_empty()).then_some((key, value))
    }

    #[pyfunction]
    fn parse_config<'py>(py: Python<'py>, text: &str) -> PyResult<Bound<'py, PyDict>> {
        let config = PyDict::new(py);
        for (lineno, line) in (1..).zip(text.lines()) {
            if line.trim().is_empty() || line.trim().starts_with('#') {
                continue;
            }
            match split(line) {
                Some((key, value)) if !config.contains(key)? => match value {
                    "true" => config.set_item(key, true)?,
                    "false" => config.set_item(key, false)?,
                    _ => match value.parse::<i64>() {
                        Ok(number) => config.set_item(key, number)?,
                        Err(_) => config.set_item(key, value)?,
                    },
                },
                _ => return Err(PyErr::new::<ConfigError, _>((lineno, line.to_string()))),
            }
        }
        Ok(config)
    }
}
