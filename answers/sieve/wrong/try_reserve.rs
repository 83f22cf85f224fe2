// Tempting: ask politely, as Python does. The system promises more memory than it has, and a
// catalogue that is too thick by one page is not refused.
#[pyo3::pymodule]
mod sieve {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    #[pymodule_export]
    const DEBUG_BUILD: bool = cfg!(debug_assertions);

    #[pyfunction]
    fn primes(n: usize) -> PyResult<Vec<usize>> {
        let pages = n.checked_add(1);
        let pages = pages.ok_or_else(|| PyValueError::new_err("too many pages"))?;
        let mut is_prime = Vec::new();
        is_prime
            .try_reserve_exact(pages)
            .map_err(|error| PyValueError::new_err(error.to_string()))?;
        is_prime.resize(pages, true);
        let mut p = 2;
        while p * p <= n {
            if is_prime[p] {
                for multiple in (p * p..=n).step_by(p) {
                    is_prime[multiple] = false;
                }
            }
            p += 1;
        }
        Ok((2..=n).filter(|&page| is_prime[page]).collect())
    }
}
