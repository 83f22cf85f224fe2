// Tempting: if `Vec<u8>` is special, some other collection may not be. All of u8 are.
#[pyo3::pymodule]
mod bytes1 {
    use pyo3::prelude::*;
    use std::borrow::Cow;

    #[pyfunction]
    fn digits(number: u64) -> Cow<'static, [u8]> {
        let digits: Vec<u8> = number.to_string().bytes().map(|d| d - b'0').collect();
        Cow::Owned(digits)
    }

    #[pyfunction]
    fn caesar(data: Cow<'_, [u8]>, shift: u8) -> Vec<u8> {
        data.iter().map(|byte| byte.wrapping_add(shift)).collect()
    }
}
