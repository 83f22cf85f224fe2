// Tempting: an i32 is the usual int. 3000000000 is text then.
#[pyo3::pymodule]
mod quiz2 {
    use pyo3::exceptions::PyException;
    use pyo3::prelude::*;
    use std::collections::HashMap;

    /// A line of the settings that makes no sense; lines count from 1.
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

    #[derive(IntoPyObject)]
    enum Value {
        Bool(bool),
        Int(i32),
        Text(String),
    }

    impl From<&str> for Value {
        fn from(text: &str) -> Self {
            match text {
                "true" => Value::Bool(true),
                "false" => Value::Bool(false),
                _ => text
                    .parse()
                    .map_or_else(|_| Value::Text(text.to_owned()), Value::Int),
            }
        }
    }

    /// Returns a dict; its values are bools, ints and text.
    #[pyfunction]
    fn parse_config(text: &str) -> PyResult<HashMap<String, Value>> {
        let mut config = HashMap::new();
        for (index, line) in text.lines().enumerate() {
            let error = || PyErr::new::<ConfigError, _>((index + 1, line.to_owned()));
            let setting = line.trim();
            if setting.is_empty() || setting.starts_with('#') {
                continue;
            }
            let (key, value) = setting.split_once('=').ok_or_else(error)?;
            let key = key.trim_end().to_owned();
            if key.is_empty() || config.contains_key(&key) {
                return Err(error());
            }
            config.insert(key, Value::from(value.trim_start()));
        }
        Ok(config)
    }
}
