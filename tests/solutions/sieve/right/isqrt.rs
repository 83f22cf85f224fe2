#[pyo3::pymodule]
mod sieve {
    use pyo3::prelude::*;

    #[pymodule_export]
    const DEBUG_BUILD: bool = cfg!(debug_assertions);

    #[pyfunction]
    fn primes(n: usize) -> Vec<usize> {
        let mut is_prime = vec![true; n + 1];
        for p in 2..=n.isqrt() {
            if is_prime[p] {
                (p * p..=n)
                    .step_by(p)
                    .for_each(|multiple| is_prime[multiple] = false);
            }
        }
        (2..=n).filter(|&page| is_prime[page]).collect()
    }
}
