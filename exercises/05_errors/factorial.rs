// Dwight wants to know in how many orders he can unload n pallets: n factorial.
// Up to 20 pallets it fits in a `u64`. For 21, `factorial` gives Python a None.
// And for a row of trucks, `factorials` leaves that one out, without a word:
// from there on, every answer belongs to the wrong truck.
//
// TODO: an answer that does not fit must not get lost. Let both functions raise
// a `ValueError` with the text "Input too large (max 20)".

#[pyo3::pymodule]
mod factorial {
    use pyo3::prelude::*;

    #[pyfunction]
    fn factorial(n: u64) -> Option<u64> {
        (1..=n).try_fold(1, u64::checked_mul)
    }

    /// One answer for each truck, in their order.
    #[pyfunction]
    fn factorials(pallets: Vec<u64>) -> Vec<u64> {
        pallets.into_iter().filter_map(factorial).collect()
    }
}
