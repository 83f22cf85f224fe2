// Tempting: u16 worked for `digits`, so use it everywhere. Now `caesar` gives a list.
#[pyo3::pymodule]
mod bytes1 {
    use pyo3::prelude::*;

    #[pyfunction]
    fn digits(number: u64) -> Vec<u16> {
        let digits = number.to_string();
        digits.bytes().map(|d| u16::from(d - b'0')).collect()
    }

    #[pyfunction]
    fn caesar(data: Vec<u16>, shift: u8) -> Vec<u16> {
        data.iter()
            .map(|byte| (byte + u16::from(shift)) % 256)
            .collect()
    }
}
