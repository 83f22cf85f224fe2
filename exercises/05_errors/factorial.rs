// Dwight wants to know in how many orders he can unload n pallets: n factorial.
// With 20 pallets the answer just fits into a `u64`. With 21 the multiplication
// overflows, the code panics, and the whole warehouse program goes down.
// TODO: refuse what has no answer before computing anything. Above 20, raise a
// `ValueError` with the text "Input too large (max 20)".

#[pyo3::pymodule]
mod factorial {
    use pyo3::prelude::*;

    #[pyfunction]
    fn factorial(n: u64) -> u64 {
        (1..=n).product()
    }
}
