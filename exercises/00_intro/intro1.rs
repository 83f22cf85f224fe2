// Welcome to the paper company. Its receptionist is a Python program, but the
// greeting it speaks comes from this file. Somebody was in a hurry.
//
// TODO: read below which check failed and what it expected, mend the greeting,
// and save this file.

#[pyo3::pymodule]
mod intro1 {
    use pyo3::prelude::*;

    #[pyfunction]
    fn greet(name: &str) -> String {
        format!("Helo, {name}!")
    }
}
