// An assistant is an employee who has a boss. In Rust that is a copy of
// `Employee`, in which `rename` is missing, and `isinstance` says no.
//
// TODO: let `Assistant` extend `Employee` and keep only what is its own. The
// base has to agree, the constructor has to fill both layers, and in Python a
// class should be able to extend `Assistant` in turn.

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

    #[pyclass]
    struct Assistant {
        #[pyo3(get)]
        name: String,
        #[pyo3(get)]
        boss: String,
    }

    #[pymethods]
    impl Assistant {
        #[new]
        fn new(name: String, boss: String) -> Self {
            Assistant { name, boss }
        }

        fn describe(&self) -> String {
            format!("{} works here, for {}", self.name, self.boss)
        }
    }
}
