// How full are the paper trays? Python says 42, 42.5 or "42%", and `Percent`
// converts itself. The way from Python comes out of a tutorial for PyO3 0.26:
// what it does is right, only its frame is old. The way back is newer, but
// makes a float.
//
// TODO: bring `FromPyObject` up to date.
//
// TODO: let `IntoPyObject` make a str, like "58%" or "57.5%".

#[pyo3::pymodule]
mod newtype1 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;
    use pyo3::types::PyFloat;
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

    impl<'py> FromPyObject<'py> for Percent {
        fn extract_bound(value: &Bound<'py, PyAny>) -> PyResult<Self> {
            match value.extract::<String>() {
                Ok(text) => Percent::new(text.trim_end_matches('%').parse()?),
                Err(_) => Percent::new(value.extract()?),
            }
        }
    }

    impl<'py> IntoPyObject<'py> for Percent {
        type Target = PyFloat;
        type Output = Bound<'py, Self::Target>;
        type Error = Infallible;

        fn into_pyobject(self, py: Python<'py>) -> Result<Self::Output, Self::Error> {
            Ok(PyFloat::new(py, self.0))
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
