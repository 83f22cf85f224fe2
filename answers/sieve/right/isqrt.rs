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
        for p in 2..=n.isqrt() {
            if is_prime[p] {
                (p * p..=n)
                    .step_by(p)
                    .for_each(|multiple| is_prime[multiple] = false);
            }
        }
        Ok((2..=n).filter(|&page| is_prime[page]).collect())
    }
}
