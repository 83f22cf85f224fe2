#[pyo3::pymodule]
mod py1 {
    use pyo3::prelude::*;

    #[pyclass]
    struct Locker {
        thing: Py<PyAny>,
    }

    #[pymethods]
    impl Locker {
        #[new]
        fn new(thing: Py<PyAny>) -> Self {
            Locker { thing }
        }

        fn look(&self) -> &Py<PyAny> {
            &self.thing
        }

        fn swap(&mut self, mut thing: Py<PyAny>) -> Py<PyAny> {
            std::mem::swap(&mut self.thing, &mut thing);
            thing
        }

        fn label(&self, py: Python<'_>) -> PyResult<String> {
            let text = self.thing.bind(py).str()?;
            Ok(text.to_str()?.to_owned())
        }
    }
}
