// The company's records are Rust structs. Rust can make one (`hire`) and read
// one (`describe`); Python can neither call `Employee(7, "Dwight", [True])` nor
// look at `.name`.
//
// TODO: let Python make an `Employee` out of its three fields and read each of
// them. Nobody may overwrite a field yet.

#[pyo3::pymodule]
mod struct1 {
    use pyo3::prelude::*;

    #[pyclass]
    struct Employee {
        desk: u32,
        name: String,
        shifts: Vec<bool>,
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
