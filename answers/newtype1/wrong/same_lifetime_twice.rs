// Tempting: the lifetime that rustc suggests, twice 'py. In a Vec the element does not live so long.
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

    impl<'py> FromPyObject<'py, 'py> for Percent {
        type Error = PyErr;

        fn extract(value: Borrowed<'py, 'py, PyAny>) -> PyResult<Self> {
            match value.extract::<String>() {
                Ok(text) => Percent::new(text.trim_end_matches('%').parse()?),
                Err(_) => Percent::new(value.extract()?),
            }
        }
    }

    impl<'py> IntoPyObject<'py> for Percent {
        type Target = PyString;
        type Output = Bound<'py, Self::Target>;
        type Error = Infallible;

        fn into_pyobject(self, py: Python<'py>) -> Result<Self::Output, Self::Error> {
            format!("{}%", self.0).into_pyobject(py)
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
