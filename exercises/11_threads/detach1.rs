// Kevin crunches numbers: of all numbers up to a limit, which one takes the
// most hops to get to 1? "It is Rust, so it does not hold the GIL", he says.
// And yet the office stands still for as long as he crunches: no fax, no phone.
//
// TODO: let other Python threads run for as long as `crunch` works. What it
// returns and raises stays the same.

#[pyo3::pymodule]
mod detach1 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    /// A hop halves an even number, or triples an odd one and adds 1.
    fn hops(mut n: u64) -> u32 {
        let mut hops = 0;
        while n != 1 {
            n = if n % 2 == 1 { 3 * n + 1 } else { n / 2 };
            hops += 1;
        }
        hops
    }

    /// The number up to `limit` with the most hops, the largest if there are several.
    #[pyfunction]
    fn crunch(limit: u64) -> PyResult<u64> {
        (1..=limit)
            .max_by_key(|&n| hops(n))
            .ok_or_else(|| PyValueError::new_err("there is nothing to crunch"))
    }
}
