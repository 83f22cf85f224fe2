// Tempting: the copied field stays, and then there are two names.
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
        name: String,
        #[pyo3(get)]
        boss: String,
    }

    #[pymethods]
    impl Assistant {
        #[new]
        fn new(name: String, boss: String) -> PyClassInitializer<Self> {
            PyClassInitializer::from(Employee::new(name.clone()))
                .add_subclass(Assistant { name, boss })
        }

        fn describe(&self) -> String {
            format!("{} works here, for {}", self.name, self.boss)
        }
    }
}
