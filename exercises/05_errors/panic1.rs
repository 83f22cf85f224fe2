// The night shift sorts orders in a loop. Each order is handled inside a `try`
// with an `except Exception:`, so that nothing can ever stop it. It stopped at
// 3 o'clock, at the sixth item of a list of one.
//
// TODO: let `nth` fail as a Python list does, with an `IndexError`, and let it
// count from the end for a negative `i`. Whatever comes in, nothing may escape
// `except Exception`. (If `i` does not fit in an `isize`, PyO3's
// `OverflowError` will do.)

#[pyo3::pymodule]
mod panic1 {
    use pyo3::prelude::*;

    #[pyfunction]
    fn nth(items: Vec<i64>, i: usize) -> i64 {
        items[i]
    }
}
