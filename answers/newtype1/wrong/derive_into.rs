// Tempting: derive the way back. A newtype is transparent, so Python sees a float.
#[pyo3::pymodule]
mod newtype1 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    #[derive(IntoPyObject)]
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

    impl FromPyObject<'_, '_> for Percent {
        type Error = PyErr;

        fn extract(value: Borrowed<'_, '_, PyAny>) -> PyResult<Self> {
            match value.extract::<String>() {
                Ok(text) => Percent::new(text.trim_end_matches('%').parse()?),
                Err(_) => Percent::new(value.extract()?),
            }
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
