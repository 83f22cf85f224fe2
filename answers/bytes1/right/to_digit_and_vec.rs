// `to_digit` gives a u32 anyway; a Vec<u8> argument copies every kind of bytes.
#[pyo3::pymodule]
mod bytes1 {
    use pyo3::prelude::*;

    #[pyfunction]
    fn digits(number: u64) -> Vec<u32> {
        number
            .to_string()
            .chars()
            .filter_map(|digit| digit.to_digit(10))
            .collect()
    }

    #[pyfunction]
    fn caesar(mut data: Vec<u8>, shift: u8) -> Vec<u8> {
        for byte in &mut data {
            *byte = byte.wrapping_add(shift);
        }
        data
    }
}
