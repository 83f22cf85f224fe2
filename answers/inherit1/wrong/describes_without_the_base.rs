// Tempting: write the text of the base once more. It is another text as soon as the base changes
// it.
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
        fn new(name: String, boss: String) -> PyClassInitializer<Self> {
            PyClassInitializer::from(Employee::new(name)).add_subclass(Assistant { boss })
        }

        fn describe(slf: PyRef<'_, Self>) -> String {
            format!(
                "{}, for {}",
                format_args!("{} works", slf.as_super().name),
                slf.boss
            )
        }
    }
}
