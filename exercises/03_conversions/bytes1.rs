// The fax machine dials one digit after the other, and sends its pages in a
// cipher that Julius Caesar would approve of. Python complains about both.
//
// TODO: `digits` must return a list of int: `digits(120) == [1, 2, 0]`.
//
// TODO: `caesar` must accept a bytearray as well as bytes, leave it as it is,
// and still return bytes. A str is still refused, and so is a shift that does
// not fit in a byte.

#[pyo3::pymodule]
mod bytes1 {
    use pyo3::prelude::*;

    #[pyfunction]
    fn digits(number: u64) -> Vec<u8> {
        number
            .to_string()
            .bytes()
            .map(|digit| digit - b'0')
            .collect()
    }

    #[pyfunction]
    fn caesar(data: &[u8], shift: u8) -> Vec<u8> {
        data.iter().map(|byte| byte.wrapping_add(shift)).collect()
    }
}
