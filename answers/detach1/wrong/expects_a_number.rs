// Tempting: the closure is to hold no Python, so the error goes. A panic is not a ValueError.
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
        Ok(py.detach(|| {
            (1..=limit)
                .max_by_key(|&n| hops(n))
                .expect("there is nothing to crunch")
        }))
    }
}
