// Tempting: no field can be written, and a method says what it does.
#[pyo3::pymodule]
mod struct1 {
    use pyo3::prelude::*;

    #[pyclass(get_all)]
    struct Employee {
        desk: u32,
        name: String,
        shifts: Vec<bool>,
    }

    #[pymethods]
    impl Employee {
        #[new]
        fn new(desk: u32, name: String, shifts: Vec<bool>) -> Self {
            Employee { desk, name, shifts }
        }

        fn rename(&mut self, name: String) {
            self.name = name;
        }
    }

    #[pyfunction]
    fn hire() -> Employee {
        Employee {
            desk: 7,
            name: "Dwight".to_string(),
            shifts: vec![true, true, false],
        }
    }

    #[pyfunction]
    fn describe(employee: &Employee) -> String {
        let worked = employee.shifts.iter().filter(|&&shift| shift).count();
        format!("{}: desk {}, {worked} shifts", employee.name, employee.desk)
    }
}
