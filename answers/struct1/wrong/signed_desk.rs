// Tempting: Python has one `int`, so any integer type seems right.
#[pyo3::pymodule]
mod struct1 {
    use pyo3::prelude::*;

    #[pyclass]
    struct Employee {
        #[pyo3(get)]
        desk: i64,
        #[pyo3(get)]
        name: String,
        #[pyo3(get)]
        shifts: Vec<bool>,
    }

    #[pymethods]
    impl Employee {
        #[new]
        fn new(desk: i64, name: String, shifts: Vec<bool>) -> Self {
            Employee { desk, name, shifts }
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
