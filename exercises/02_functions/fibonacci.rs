// Dwight breeds rabbits behind the warehouse and wants to know how many pairs
// he will have after n months: 0, 1, 1, 2, 3, 5, 8 ... He has years in mind.
//
// TODO: mend the count. And when the number of pairs is too big for a `u64`,
// for whatever n, raise an `OverflowError`, which Python can catch, instead of
// a panic.

#[pyo3::pymodule]
mod fibonacci {
    use pyo3::prelude::*;

    #[pyfunction]
    fn fibonacci(n: u64) -> u64 {
        if n < 2 {
            return n;
        }
        let (mut before, mut last) = (0u64, 1u64);
        for _ in 2..n {
            (before, last) = (last, before + last);
        }
        last
    }
}
