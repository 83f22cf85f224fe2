// Tempting: the iterator is made inside of `detach`, and iterators are lazy. The hops are counted after it.
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
    fn crunch(py: Python<'_>, limit: u64) -> PyResult<u64> {
        let numbers = py.detach(|| (1..=limit).map(|n| (hops(n), n)));
        numbers
            .max()
            .map(|(_, n)| n)
            .ok_or_else(|| PyValueError::new_err("there is nothing to crunch"))
    }
}
