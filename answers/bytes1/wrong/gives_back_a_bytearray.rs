// Tempting: what comes in as a bytearray goes out as one.
#[pyo3::pymodule]
mod bytes1 {
    use pyo3::prelude::*;
    use pyo3::types::PyBytes;
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
    fn caesar<'py>(data: Bound<'py, PyAny>, shift: u8) -> PyResult<Bound<'py, PyAny>> {
        let shifted: Cow<'_, [u8]> = data.extract()?;
        let shifted: Vec<u8> = shifted
            .iter()
            .map(|byte| byte.wrapping_add(shift))
            .collect();
        data.get_type().call1((PyBytes::new(data.py(), &shifted),))
    }
}
