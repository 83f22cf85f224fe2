// Tempting: put the Rust parameters into the order that the starter has. Then the first item
// becomes the number of copies.
#[pyo3::pymodule]
mod signatures2 {
    use pyo3::prelude::*;
    use pyo3::types::{PyDict, PyTuple};

    #[pyfunction]
    #[pyo3(signature = (town, /, copies=1, *items, **notes))]
    fn pack(
        town: &str,
        copies: u32,
        items: &Bound<'_, PyTuple>,
        notes: Option<&Bound<'_, PyDict>>,
    ) -> String {
        let parcel = format!("{copies} x {town} {items}");
        match notes {
            Some(notes) => format!("{parcel} {notes}"),
            None => parcel,
        }
    }
}
