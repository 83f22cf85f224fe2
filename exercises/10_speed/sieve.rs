// Prime pages get a gold edge, and a catalogue has up to a million pages. The
// old Python sieve was too slow, so somebody rewrote it in Rust overnight. It
// is many times as fast, but now and then a page that is not a prime comes back
// from the printer with a gold edge. And since Kevin typed a few digits too
// many, everybody knows that it can take the whole program down.
//
// TODO: find out for which `n` the answer is wrong, and mend the sieve.
//
// TODO: raise a ValueError for more than 1_000_000 pages, before any memory is
// asked for. A fast wrong answer is not a speedup: only then are both timed.

#[pyo3::pymodule]
mod sieve {
    use pyo3::prelude::*;

    /// True in a debug build, whose times say nothing about Rust.
    #[pymodule_export]
    const DEBUG_BUILD: bool = cfg!(debug_assertions);

    /// All primes up to and including `n`.
    #[pyfunction]
    fn primes(n: usize) -> Vec<usize> {
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
        (2..=n).filter(|&page| is_prime[page]).collect()
    }
}
