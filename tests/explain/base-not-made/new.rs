#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    #[pyclass(subclass)]
    struct Employee;

    #[pyclass(extends = Employee)]
    struct Manager;

    #[pymethods]
    impl Manager {
        #[new]
        fn new() -> Self {
            Manager
        }
    }
}
