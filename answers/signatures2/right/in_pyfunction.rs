#[pyo3::pymodule]
mod signatures2 {
    use pyo3::prelude::*;
    use pyo3::types::{PyDict, PyTuple};

    #[pyfunction(signature = (town, /, *items, copies = 1, **notes))]
    fn pack(
        town: String,
        items: Bound<'_, PyTuple>,
        copies: u32,
        notes: Option<Bound<'_, PyDict>>,
    ) -> String {
        let notes = notes.map_or(String::new(), |notes| format!(" {notes}"));
        format!("{copies} x {town} {items}{notes}")
    }
}
