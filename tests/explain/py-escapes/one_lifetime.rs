#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    struct Percent(f64);

    impl<'py> FromPyObject<'py, 'py> for Percent {
        type Error = PyErr;

        fn extract(value: Borrowed<'py, 'py, PyAny>) -> PyResult<Self> {
            Ok(Percent(value.extract()?))
        }
    }

    #[pyfunction]
    fn fullest(trays: Vec<Percent>) -> f64 {
        trays[0].0
    }
}
