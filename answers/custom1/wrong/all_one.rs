// Tempting: one class under three names catches everything. Nobody can tell the two kinds apart.
use pyo3::create_exception;
use pyo3::exceptions::PyException;

create_exception!(custom1, InventoryError, PyException, "Our stock.");

#[pyo3::pymodule]
mod custom1 {
    #[pymodule_export]
    use super::InventoryError;
    use pyo3::prelude::*;

    #[pymodule_init]
    fn init(m: &Bound<'_, PyModule>) -> PyResult<()> {
        m.add("OutOfStock", m.getattr("InventoryError")?)?;
        m.add("UnknownItem", m.getattr("InventoryError")?)
    }

    #[pyfunction]
    fn take(item: String, count: u32) -> PyResult<u32> {
        let stock: u32 = match item.as_str() {
            "paper" => 500,
            "stapler" => 1,
            _ => return Err(InventoryError::new_err(item)),
        };
        stock
            .checked_sub(count)
            .ok_or_else(|| InventoryError::new_err((item, stock)))
    }
}
