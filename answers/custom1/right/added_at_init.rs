use pyo3::create_exception;
use pyo3::exceptions::PyException;

create_exception!(custom1, InventoryError, PyException, "Our stock.");
create_exception!(custom1, OutOfStock, InventoryError, "Too few left.");
create_exception!(custom1, UnknownItem, InventoryError, "Never sold it.");

#[pyo3::pymodule]
mod custom1 {
    use super::{InventoryError, OutOfStock, UnknownItem};
    use pyo3::prelude::*;

    #[pymodule_init]
    fn init(m: &Bound<'_, PyModule>) -> PyResult<()> {
        let py = m.py();
        m.add("InventoryError", py.get_type::<InventoryError>())?;
        m.add("OutOfStock", py.get_type::<OutOfStock>())?;
        m.add("UnknownItem", py.get_type::<UnknownItem>())
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
