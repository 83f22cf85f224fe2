// As the starter has it, with the stars; but Rust has the items first.
#[pyo3::pymodule]
mod signatures2 {
    use pyo3::prelude::*;
    use pyo3::types::{PyDict, PyTuple};

    #[pyfunction]
    #[pyo3(signature = (town, /, copies=1, *items, **notes))]
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
