// Tempting: mend the list, and leave `&[u8]`, which looks as if it took all bytes.
#[pyo3::pymodule]
mod bytes1 {
    use pyo3::prelude::*;

    #[pyfunction]
    fn digits(number: u64) -> Vec<u16> {
        let digits = number.to_string();
        digits.bytes().map(|d| u16::from(d - b'0')).collect()
    }

    #[pyfunction]
    fn caesar(data: &[u8], shift: u8) -> Vec<u8> {
        data.iter().map(|byte| byte.wrapping_add(shift)).collect()
    }
}
