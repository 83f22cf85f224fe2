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
        fn new(thing: &Bound<'_, PyAny>) -> Self {
            Locker {
                thing: thing.clone().unbind(),
            }
        }

        fn look<'py>(&self, py: Python<'py>) -> Bound<'py, PyAny> {
            self.thing.bind(py).clone()
        }

        fn swap<'py>(&mut self, thing: Bound<'py, PyAny>) -> Bound<'py, PyAny> {
            let py = thing.py();
            std::mem::replace(&mut self.thing, thing.into()).into_bound(py)
        }

        fn label(&self, py: Python<'_>) -> PyResult<String> {
            let text = self.thing.call_method0(py, "__str__")?;
            text.extract(py)
        }
    }
}
