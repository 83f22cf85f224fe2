#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;
    use pyo3::types::PyTuple;

    #[pyclass(frozen)]
    struct Counted {
        function: Py<PyAny>,
    }

    #[pymethods]
    impl Counted {
        #[new]
        fn new(function: Py<PyAny>) -> Self {
            Counted { function }
        }

        #[pyo3(signature = (*args))]
        fn __call__(&self, args: &Bound<'_, PyTuple>) -> PyResult<Py<PyAny>> {
            self.function.call1(args.py(), args)
        }
    }
}
