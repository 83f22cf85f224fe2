// The warehouse packs: `pack("Utica", "pens", "paper", copies=2, floor=3)`. The
// town is given by position only. After it come any number of items, then
// `copies`, by keyword only and 1 unless given. Every other keyword is a note
// for the driver.
//
// TODO: write a signature that says all this. The Rust function is fine as it
// is.

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
