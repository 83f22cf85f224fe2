use pyo3::exceptions::PyException;
use pyo3::prelude::*;

// A class of Rust can extend a class of Python in the stable ABI from 3.12 on. This
// one is made as `class TooHeavy(Exception)` makes it, and its data are attributes.
pyo3::create_exception!(
    scales,
    TooHeavy,
    PyException,
    "Raised for a box that nobody can lift; `kilos` says how much is too much."
);

#[pymodule]
mod scales {
    use pyo3::types::PyMemoryView;

    #[pymodule_export]
    use super::TooHeavy;
    use super::*;

    /// The sum of the bytes of anything that has some, such as `bytes`, `bytearray`
    /// and `memoryview`.
    #[pyfunction]
    fn checksum(label: &Bound<'_, PyAny>) -> PyResult<u64> {
        // Buffers are in the stable ABI from 3.11 on, Python's own view of them always.
        let bytes = PyMemoryView::from(label)?.call_method0("tobytes")?;
        let bytes: &[u8] = bytes.extract()?;
        Ok(bytes.iter().map(|byte| u64::from(*byte)).sum())
    }

    /// What a box weighs with its pallet; a box has 25 kilos at most.
    #[pyfunction]
    fn weigh(kilos: u64) -> PyResult<u64> {
        if kilos > 25 {
            let text = format!("{} kilos too heavy", kilos - 25);
            return Err(TooHeavy::new_err(text));
        }
        Ok(kilos + 5)
    }
}
