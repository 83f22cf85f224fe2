// Two functions of the sales office were moved from Python to Rust. In Python
// they were `def total(reams, price=10)` and `def letter(name, title=None)`,
// and most callers left the second argument out.
//
// TODO: give both functions the very signatures that they had in Python. A
// price is a number: `total(2, None)` stays a `TypeError`, as it was there.

#[pyo3::pymodule]
mod signatures1 {
    use pyo3::prelude::*;

    #[pyfunction]
    fn total(reams: u32, price: u32) -> u64 {
        u64::from(reams) * u64::from(price)
    }

    #[pyfunction]
    fn letter(name: &str, title: Option<&str>) -> String {
        match title {
            Some(title) => format!("Dear {title} {name},"),
            None => format!("Dear {name},"),
        }
    }
}
