// Tempting: it silences the compiler. And takes one tuple instead of many items.
#[pyo3::pymodule]
mod signatures2 {
    use pyo3::prelude::*;
    use pyo3::types::{PyDict, PyTuple};

    #[pyfunction]
    #[pyo3(signature = (town, items, copies=1, notes=None))]
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
