// Tempting: a Vec<char> is a list at last, but of str.
#[pyo3::pymodule]
mod bytes1 {
    use pyo3::prelude::*;
    use std::borrow::Cow;

    #[pyfunction]
    fn digits(number: u64) -> Vec<char> {
        number.to_string().chars().collect()
    }

    #[pyfunction]
    fn caesar(data: Cow<'_, [u8]>, shift: u8) -> Vec<u8> {
        data.iter().map(|byte| byte.wrapping_add(shift)).collect()
    }
}
