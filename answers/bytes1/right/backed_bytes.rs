// A type that holds on to the bytes that Python owns.
#[pyo3::pymodule]
mod bytes1 {
    use pyo3::prelude::*;
    use pyo3::pybacked::PyBackedBytes;

    #[pyfunction]
    fn digits(number: u64) -> Vec<u16> {
        number
            .to_string()
            .bytes()
            .map(|digit| u16::from(digit - b'0'))
            .collect()
    }

    #[pyfunction]
    fn caesar(data: PyBackedBytes, shift: u8) -> Vec<u8> {
        data.iter().map(|byte| byte.wrapping_add(shift)).collect()
    }
}
