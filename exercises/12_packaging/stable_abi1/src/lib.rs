// Every branch has another Python, from 3.10 on, and Nick from IT has to build this
// module for each of them, and again when a new one comes out.
//
// TODO: Let one wheel do for Python 3.10 and all that follow. The module keeps all
// that it promises: what `checksum` takes, and what `TooHeavy` is and says.

use pyo3::prelude::*;

#[pymodule]
mod scales {
    use pyo3::buffer::PyBuffer;
    use pyo3::exceptions::PyException;

    use super::*;

    /// The sum of the bytes of anything that has some, such as `bytes`, `bytearray`
    /// and `memoryview`.
    #[pyfunction]
    fn checksum(py: Python<'_>, label: PyBuffer<u8>) -> PyResult<u64> {
        let bytes = label.to_vec(py)?;
        Ok(bytes.iter().map(|byte| u64::from(*byte)).sum())
    }

    /// Raised for a box that nobody can lift; `kilos` says how much is too much.
    #[pyclass(extends = PyException, frozen, get_all)]
    struct TooHeavy {
        kilos: u64,
    }

    #[pymethods]
    impl TooHeavy {
        fn __str__(&self) -> String {
            format!("{} kilos too heavy", self.kilos)
        }
    }

    /// What a box weighs with its pallet; a box has 25 kilos at most.
    #[pyfunction]
    fn weigh(py: Python<'_>, kilos: u64) -> PyResult<u64> {
        if kilos > 25 {
            let error = Bound::new(py, TooHeavy { kilos: kilos - 25 })?;
            return Err(PyErr::from_value(error.into_any()));
        }
        Ok(kilos + 5)
    }
}
