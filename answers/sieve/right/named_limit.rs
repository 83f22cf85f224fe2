#[pyo3::pymodule]
mod sieve {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    #[pymodule_export]
    const DEBUG_BUILD: bool = cfg!(debug_assertions);

    const MOST_PAGES: usize = 1_000_000;

    #[pyfunction]
    fn primes(n: usize) -> PyResult<Vec<usize>> {
        if !(0..=MOST_PAGES).contains(&n) {
            return Err(PyValueError::new_err(format!(
                "{n} pages, and {MOST_PAGES} are the most"
            )));
        }
        let mut is_prime = vec![true; n + 1];
        let mut primes = Vec::new();
        for page in 2..=n {
            if is_prime[page] {
                primes.push(page);
                let multiples = is_prime.iter_mut().step_by(page).skip(2);
                multiples.for_each(|multiple| *multiple = false);
            }
        }
        Ok(primes)
    }
}
