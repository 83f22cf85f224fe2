#[pyo3::pymodule]
mod detach1 {
    use std::thread;

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
        let shares = (0..4).map(|i| (limit * i / 4 + 1)..=(limit * (i + 1) / 4));
        let best = py.detach(|| {
            thread::scope(|desk| {
                let threads: Vec<_> = shares
                    .map(|share| desk.spawn(|| share.max_by_key(|&n| hops(n))))
                    .collect();
                threads
                    .into_iter()
                    .filter_map(|thread| thread.join().unwrap())
                    .max_by_key(|&n| hops(n))
            })
        });
        best.ok_or_else(|| PyValueError::new_err("there is nothing to crunch"))
    }
}
