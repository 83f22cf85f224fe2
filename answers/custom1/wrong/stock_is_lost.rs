// Tempting: the item says it all.
use pyo3::create_exception;
use pyo3::exceptions::PyException;

create_exception!(custom1, InventoryError, PyException, "Our stock.");
create_exception!(custom1, OutOfStock, InventoryError, "Too few left.");
create_exception!(custom1, UnknownItem, InventoryError, "Never sold it.");

#[pyo3::pymodule]
mod custom1 {
    #[pymodule_export]
    use super::{InventoryError, OutOfStock, UnknownItem};
    use pyo3::prelude::*;

    /// Takes items off the shelf and tells how many are left.
    #[pyfunction]
    fn take(item: String, count: u32) -> PyResult<u32> {
        let stock: u32 = match item.as_str() {
            "paper" => 500,
            "stapler" => 1,
            _ => return Err(UnknownItem::new_err(item)),
        };
        stock
            .checked_sub(count)
            .ok_or_else(|| OutOfStock::new_err(item))
    }
}
