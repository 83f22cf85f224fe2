// Tempting: the guard is there, but the memory is asked for one line earlier.
#[pyo3::pymodule]
mod sieve {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    /// True in a debug build, whose times say nothing about Rust.
    #[pymodule_export]
    const DEBUG_BUILD: bool = cfg!(debug_assertions);

    /// All primes up to and including `n`.
    #[pyfunction]
    fn primes(n: usize) -> PyResult<Vec<usize>> {
        let mut is_prime = vec![true; n + 1];
        if n > 1_000_000 {
            return Err(PyValueError::new_err("at most a million pages"));
        }
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
