// Tempting: make copies keyword-only with a star of its own. Then nobody collects the items.
#[pyo3::pymodule]
mod signatures2 {
    use pyo3::prelude::*;
    use pyo3::types::{PyDict, PyTuple};

    #[pyfunction]
    #[pyo3(signature = (town, /, items=None, *, copies=1, **notes))]
    fn pack(
        town: &str,
        items: Option<&Bound<'_, PyTuple>>,
        copies: u32,
        notes: Option<&Bound<'_, PyDict>>,
    ) -> String {
        let parcel = format!(
            "{copies} x {town} {}",
            items.map_or("()".to_owned(), |items| items.to_string())
        );
        match notes {
            Some(notes) => format!("{parcel} {notes}"),
            None => parcel,
        }
    }
}
