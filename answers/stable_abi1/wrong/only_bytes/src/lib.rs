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
    #[pymodule_export]
    use super::TooHeavy;
    use super::*;

    /// The sum of the bytes of anything that has some, such as `bytes`, `bytearray`
    /// and `memoryview`.
    #[pyfunction]
    fn checksum(label: &[u8]) -> u64 {
        label.iter().map(|byte| u64::from(*byte)).sum()
    }

    /// What a box weighs with its pallet; a box has 25 kilos at most.
    #[pyfunction]
    fn weigh(py: Python<'_>, kilos: u64) -> PyResult<u64> {
        if kilos > 25 {
            let error = TooHeavy::new_err(format!("{} kilos too heavy", kilos - 25));
            error.value(py).setattr("kilos", kilos - 25)?;
            return Err(error);
        }
        Ok(kilos + 5)
    }
}
