#[pyo3::pymodule]
mod inherit1 {
    use pyo3::prelude::*;

    #[pyclass(subclass)]
    struct Employee {
        #[pyo3(get)]
        name: String,
    }

    #[pymethods]
    impl Employee {
        #[new]
        fn new(name: String) -> Self {
            Employee { name }
        }

        fn rename(&mut self, name: String) {
            self.name = name;
        }

        fn describe(&self) -> String {
            format!("{} works here", self.name)
        }
    }

    #[pyclass(extends = Employee, subclass)]
    struct Assistant {
        #[pyo3(get)]
        boss: String,
    }

    #[pymethods]
    impl Assistant {
        #[new]
        fn new(name: String, boss: String) -> PyResult<PyClassInitializer<Self>> {
            let base = PyClassInitializer::from(Employee { name });
            Ok(base.add_subclass(Assistant { boss }))
        }

        fn describe(slf: &Bound<'_, Self>) -> String {
            let base = slf.as_super().borrow().describe();
            format!("{base}, for {}", slf.borrow().boss)
        }
    }
}
