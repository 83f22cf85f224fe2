#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    struct Ream(u32);

    impl<'a, 'py> FromPyObject<'a, 'py> for Ream {
        fn extract(object: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
            Ok(Ream(object.extract()?))
        }
    }
}
