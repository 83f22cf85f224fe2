#[pyo3::pymodule]
mod bytes1 {
    use pyo3::prelude::*;
    use std::borrow::Cow;

    #[pyfunction]
    fn digits(number: u64) -> Vec<u16> {
        number
            .to_string()
            .bytes()
            .map(|digit| u16::from(digit - b'0'))
            .collect()
    }

    #[pyfunction]
    fn caesar(data: Cow<'_, [u8]>, shift: u8) -> Vec<u8> {
        data.iter().map(|byte| byte.wrapping_add(shift)).collect()
    }
}

// A `Vec<u8>` becomes `bytes`, a `Vec` of anything else a `list`. As an argument, `&[u8]` borrows
// from `bytes` and takes nothing else; `Cow<[u8]>` borrows from `bytes` too, and copies a
// `bytearray`, which could change under your hands.
