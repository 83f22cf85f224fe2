// Tempting: ask for the bytearray by its name, and lose the bytes.
#[pyo3::pymodule]
mod bytes1 {
    use pyo3::prelude::*;
    use pyo3::types::PyByteArray;

    #[pyfunction]
    fn digits(number: u64) -> Vec<u16> {
        let digits = number.to_string();
        digits.bytes().map(|d| u16::from(d - b'0')).collect()
    }

    #[pyfunction]
    fn caesar(data: &Bound<'_, PyByteArray>, shift: u8) -> Vec<u8> {
        data.to_vec()
            .iter()
            .map(|byte| byte.wrapping_add(shift))
            .collect()
    }
}
