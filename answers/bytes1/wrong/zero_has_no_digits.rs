// Tempting: divide by ten until nothing is left. Of 0 nothing is left at once.
#[pyo3::pymodule]
mod bytes1 {
    use pyo3::prelude::*;
    use std::borrow::Cow;

    #[pyfunction]
    fn digits(number: u64) -> Vec<u16> {
        let (mut rest, mut digits) = (number, Vec::new());
        while rest > 0 {
            digits.insert(0, (rest % 10) as u16);
            rest /= 10;
        }
        digits
    }

    #[pyfunction]
    fn caesar(data: Cow<'_, [u8]>, shift: u8) -> Vec<u8> {
        data.iter().map(|byte| byte.wrapping_add(shift)).collect()
    }
}
