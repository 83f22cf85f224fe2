use pyo3::prelude::*;

#[pymodule]
mod scales {
    use pyo3::types::{PyBytes, PyMemoryView, PyModule};

    use super::*;

    /// Raised for a box that nobody can lift; `kilos` says how much is too much.
    #[pymodule_init]
    fn init(m: &Bound<'_, PyModule>) -> PyResult<()> {
        let code = c"
class TooHeavy(Exception):
    def __init__(self, kilos):
        super().__init__(f'{kilos} kilos too heavy')
        self.kilos = kilos
";
        let exceptions = PyModule::from_code(m.py(), code, c"scales.py", c"scales")?;
        m.add("TooHeavy", exceptions.getattr("TooHeavy")?)
    }

    /// The sum of the bytes of anything that has some, such as `bytes`, `bytearray`
    /// and `memoryview`.
    #[pyfunction]
    fn checksum(label: &Bound<'_, PyAny>) -> PyResult<u64> {
        let view = PyMemoryView::from(label)?;
        let bytes = view.call_method0("tobytes")?.cast_into::<PyBytes>()?;
        Ok(bytes.as_bytes().iter().map(|&byte| u64::from(byte)).sum())
    }

    /// What a box weighs with its pallet; a box has 25 kilos at most.
    #[pyfunction]
    fn weigh(py: Python<'_>, kilos: u64) -> PyResult<u64> {
        if kilos > 25 {
            let too_heavy = py.import("scales")?.getattr("TooHeavy")?;
            return Err(PyErr::from_value(too_heavy.call1((kilos - 25,))?));
        }
        Ok(kilos + 5)
    }
}
