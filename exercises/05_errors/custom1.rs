// The warehouse has exceptions of its own. But Python has never heard of
// `custom1.OutOfStock`, which Dwight wants to catch. Jim catches
// `InventoryError`, which should cover both kinds of trouble, and catches
// nothing.
//
// TODO: let Python find all three classes in this module, let `OutOfStock` and
// `UnknownItem` be two kinds of `InventoryError`, and let all three say where
// they live: in `custom1`. What they carry stays as it is.

use pyo3::create_exception;
use pyo3::exceptions::PyException;

create_exception!(warehouse, InventoryError, PyException, "Our stock.");
create_exception!(warehouse, OutOfStock, PyException, "Too few left.");
create_exception!(warehouse, UnknownItem, PyException, "Never sold it.");

#[pyo3::pymodule]
mod custom1 {
    use super::{OutOfStock, UnknownItem};
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
            .ok_or_else(|| OutOfStock::new_err((item, stock)))
    }
}
