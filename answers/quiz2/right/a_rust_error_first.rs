#[pyo3::pymodule]
mod quiz2 {
    use pyo3::exceptions::PyException;
    use pyo3::prelude::*;
    use std::collections::HashMap;

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

    struct BadLine(usize, String);

    impl From<BadLine> for PyErr {
        fn from(BadLine(lineno, line): BadLine) -> Self {
            PyErr::new::<ConfigError, _>((lineno, line))
        }
    }

    #[derive(IntoPyObject)]
    enum Value<'a> {
        Bool(bool),
        Int(i64),
        Text(&'a str),
    }

    fn value(text: &str) -> Value<'_> {
        if let Ok(flag) = text.parse() {
            Value::Bool(flag)
        } else if let Ok(number) = text.parse() {
            Value::Int(number)
        } else {
            Value::Text(text)
        }
    }

    #[pyfunction]
    fn parse_config(text: &str) -> Result<HashMap<&str, Value<'_>>, BadLine> {
        let mut config = HashMap::new();
        for (index, line) in text.lines().enumerate() {
            let bad = || BadLine(index + 1, line.to_string());
            if line.trim().is_empty() || line.trim().starts_with('#') {
                continue;
            }
            let (key, text) = line.split_once('=').ok_or_else(bad)?;
            if key.trim().is_empty() || config.insert(key.trim(), value(text.trim())).is_some() {
                return Err(bad());
            }
        }
        Ok(config)
    }
}
