// Welcome to the paper company. Its receptionist is a Python program, but what
// it says to visitors comes from this file. Somebody was in a hurry.
//
// TODO: `greet("Ada")` must return "Hello, Ada!", and so on for every name,
// just as it is written. Mend the greeting, and save this file. (What is not a
// str is not a name: that stays a `TypeError`.)

#[pyo3::pymodule]
mod intro1 {
    use pyo3::prelude::*;

    #[pyfunction]
    fn greet(name: &str) -> String {
        format!("Helo, {name}!")
    }
}
