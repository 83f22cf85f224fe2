// Tempting: an employee inside an assistant is Rust's way, but no subclass.
#[pyo3::pymodule]
mod inherit1 {
    use pyo3::prelude::*;

    #[pyclass]
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

    #[pyclass(subclass)]
    struct Assistant {
        base: Employee,
        #[pyo3(get)]
        boss: String,
    }

    #[pymethods]
    impl Assistant {
        #[new]
        fn new(name: String, boss: String) -> Self {
            let base = Employee::new(name);
            Assistant { base, boss }
        }

        #[getter]
        fn name(&self) -> &str {
            &self.base.name
        }

        fn rename(&mut self, name: String) {
            self.base.rename(name);
        }

        fn describe(&self) -> String {
            format!("{}, for {}", self.base.describe(), self.boss)
        }
    }
}
