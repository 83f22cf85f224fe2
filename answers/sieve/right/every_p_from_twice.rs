#[pyo3::pymodule]
mod sieve {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    #[pymodule_export]
    const DEBUG_BUILD: bool = cfg!(debug_assertions);

    #[pyfunction]
    fn primes(n: usize) -> PyResult<Vec<usize>> {
        if n > 1_000_000 {
            return Err(PyValueError::new_err("at most a million pages"));
        }
        let mut is_prime = vec![true; n + 1];
        for p in 2..=n {
            if !is_prime[p] {
                continue;
            }
            let mut multiple = 2 * p;
            while multiple <= n {
                is_prime[multiple] = false;
                multiple += p;
            }
        }
        Ok((2..=n).filter(|&page| is_prime[page]).collect())
    }
}
