// The warehouse packs: `pack("Utica", "pens", "paper", copies=2, floor=3)`. The
// town only by position; then any number of items; `copies` only by keyword, 1
// unless told; every other keyword is a note for the driver.
//
// TODO: the Rust function is fine. Write a signature that says all this.

#[pyo3::pymodule]
mod signatures2 {
    use pyo3::prelude::*;
    use pyo3::types::{PyDict, PyTuple};

    #[pyfunction]
    #[pyo3(signature = (town, copies=1, items, notes))]
    fn pack(
        town: &str,
        items: &Bound<'_, PyTuple>,
        copies: u32,
        notes: Option<&Bound<'_, PyDict>>,
    ) -> String {
        let parcel = format!("{copies} x {town} {items}");
        match notes {
            Some(notes) => format!("{parcel} {notes}"),
            None => parcel,
        }
    }
}
