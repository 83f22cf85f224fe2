// Tempting: derive everything. Nobody checks the range, nobody reads the sign.
#[pyo3::pymodule]
mod newtype1 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    #[derive(FromPyObject, IntoPyObject)]
    struct Percent(f64);

    #[allow(dead_code)]
    impl Percent {
        fn new(value: f64) -> PyResult<Self> {
            if (0.0..=100.0).contains(&value) {
                Ok(Percent(value))
            } else {
                Err(PyValueError::new_err("a percentage is within 0 to 100"))
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
