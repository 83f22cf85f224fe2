// Tempting: a bytearray can be changed in place, which saves a copy. It belongs to the caller.
#[pyo3::pymodule]
mod bytes1 {
    use pyo3::prelude::*;
    use pyo3::types::PyByteArray;
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
    fn caesar(data: &Bound<'_, PyAny>, shift: u8) -> PyResult<Vec<u8>> {
        if let Ok(array) = data.cast::<PyByteArray>() {
            for at in 0..array.len() {
                let byte: u8 = array.get_item(at)?.extract()?;
                array.set_item(at, byte.wrapping_add(shift))?;
            }
            return Ok(array.to_vec());
        }
        let data: Cow<'_, [u8]> = data.extract()?;
        Ok(data.iter().map(|byte| byte.wrapping_add(shift)).collect())
    }
}
