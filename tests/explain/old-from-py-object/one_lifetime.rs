#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    struct Ream(u32);

    impl<'py> FromPyObject<'py> for Ream {
        type Error = PyErr;

        fn extract(object: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
            Ok(Ream(object.extract()?))
        }
    }
}
