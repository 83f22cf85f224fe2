#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;
    use pyo3::types::PyFloat;

    struct Percent(f64);

    impl<'py> IntoPyObject<'py> for Percent {
        type Target = PyFloat;
        type Output = Bound<'py, PyFloat>;
        type Error = std::convert::Infallible;

        fn into_pyobject(self, py: Python<'py>) -> Result<Self::Output, Self::Error> {
            format!("{}%", self.0).into_pyobject(py)
        }
    }
}
