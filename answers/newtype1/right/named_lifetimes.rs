// Every lifetime has its name, and the str is borrowed.
#[pyo3::pymodule]
mod newtype1 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;
    use pyo3::types::PyString;
    use std::convert::Infallible;

    struct Percent(f64);

    impl Percent {
        fn new(value: f64) -> PyResult<Self> {
            if (0.0..=100.0).contains(&value) {
                Ok(Percent(value))
            } else {
                Err(PyValueError::new_err("a percentage is within 0 to 100"))
            }
        }
    }

    impl<'a, 'py> FromPyObject<'a, 'py> for Percent {
        type Error = PyErr;

        fn extract(value: Borrowed<'a, 'py, PyAny>) -> Result<Self, Self::Error> {
            if let Ok(text) = value.cast::<PyString>() {
                let number = text.to_str()?.trim_end_matches('%').parse()?;
                return Percent::new(number);
            }
            Percent::new(value.extract()?)
        }
    }

    impl<'py> IntoPyObject<'py> for Percent {
        type Target = PyString;
        type Output = Bound<'py, Self::Target>;
        type Error = Infallible;

        fn into_pyobject(self, py: Python<'py>) -> Result<Self::Output, Self::Error> {
            Ok(PyString::new(py, &format!("{}%", self.0)))
        }
    }

    #[pyfunction]
    fn rest(used: Percent) -> Percent {
        Percent(100.0 - used.0)
    }

    #[pyfunction]
    fn fullest(trays: Vec<Percent>) -> Option<Percent> {
        trays.into_iter().max_by(|a, b| a.0.total_cmp(&b.0))
    }
}
