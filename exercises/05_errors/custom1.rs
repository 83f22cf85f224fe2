// The warehouse has its own exceptions. Dwight's `except custom1.OutOfStock` is
// news to Python. Jim catches `InventoryError`, which should mean both kinds of
// trouble, and catches nothing.
// TODO: let Python find all three classes in this module, let `OutOfStock` and
// `UnknownItem` be two kinds of `InventoryError`, and let each of them say
// where it lives: in `custom1`.

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
