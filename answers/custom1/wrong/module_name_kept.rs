// Tempting: everything works, but tracebacks and pickle look for them in `warehouse`.
use pyo3::create_exception;
use pyo3::exceptions::PyException;

create_exception!(warehouse, InventoryError, PyException, "Our stock.");
create_exception!(warehouse, OutOfStock, InventoryError, "Too few left.");
create_exception!(warehouse, UnknownItem, InventoryError, "Never sold it.");

#[pyo3::pymodule]
mod custom1 {
    #[pymodule_export]
    use super::{InventoryError, OutOfStock, UnknownItem};
    use pyo3::prelude::*;

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
