// The sales report divides money by customers. In a branch without customers,
// the first function tells Python `inf`, and the second one panics.
//
// TODO: let both raise instead. `safe_divide` by zero raises a `ValueError`
// with the text "Division by zero". `floor_divide` by zero raises a
// `ZeroDivisionError`, and the one quotient that does not fit in an `i64` an
// `OverflowError`.

#[pyo3::pymodule]
mod safe_divide {
    use pyo3::prelude::*;

    #[pyfunction]
    fn safe_divide(a: f64, b: f64) -> f64 {
        a / b
    }

    /// Like `//` in Python: rounds down, where Rust's `/` rounds towards zero.
    #[pyfunction]
    fn floor_divide(a: i64, b: i64) -> i64 {
        let quotient = a / b;
        if a % b != 0 && (a < 0) != (b < 0) {
            quotient - 1
        } else {
            quotient
        }
    }
}
