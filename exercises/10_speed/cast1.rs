// The mail room sticks a label on whatever comes in. Kevin unpacks everything to
// find out what it is: he counts a list by copying it, takes a tuple for a list
// and a Decimal for a float, and says that 2**70 is not a whole number.
//
// TODO: let `label` tell by the type alone. A subclass counts as what it is
// derived from. Nothing is converted or taken out, and Rust asks for no memory
// but that of the label.

#[pyo3::pymodule]
mod cast1 {
    use std::collections::HashMap;

    use pyo3::prelude::*;

    #[pymodule_export]
    use super::measure::rust_bytes;

    /// "nothing" for None, "a yes or no", "a whole number", "a float", "a text of 5",
    /// "a list of 3", "a tuple of 3", "a dict of 2", or "something else".
    #[pyfunction]
    fn label(parcel: &Bound<'_, PyAny>) -> PyResult<String> {
        Ok(if parcel.is_none() {
            "nothing".to_string()
        } else if parcel.extract::<bool>().is_ok() {
            "a yes or no".to_string()
        } else if parcel.extract::<i64>().is_ok() {
            "a whole number".to_string()
        } else if parcel.extract::<f64>().is_ok() {
            "a float".to_string()
        } else if let Ok(text) = parcel.extract::<String>() {
            format!("a text of {}", text.chars().count())
        } else if let Ok(items) = parcel.extract::<Vec<Py<PyAny>>>() {
            format!("a list of {}", items.len())
        } else if let Ok(entries) = parcel.extract::<HashMap<String, Py<PyAny>>>() {
            format!("a dict of {}", entries.len())
        } else {
            "something else".to_string()
        })
    }
}

// Measures; leave it as it is.
mod measure {
    use std::alloc::{GlobalAlloc, Layout, System};
    use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

    static BYTES: AtomicUsize = AtomicUsize::new(0);

    /// How many bytes Rust has asked for since the last call. Python's own are not among them.
    #[pyo3::pyfunction]
    pub fn rust_bytes() -> usize {
        BYTES.swap(0, Relaxed)
    }

    #[global_allocator]
    static COUNTING: Counting = Counting;

    struct Counting;

    // SAFETY: everything is left to `System`, as it came.
    unsafe impl GlobalAlloc for Counting {
        unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
            BYTES.fetch_add(layout.size(), Relaxed);
            unsafe { System.alloc(layout) }
        }

        unsafe fn dealloc(&self, memory: *mut u8, layout: Layout) {
            unsafe { System.dealloc(memory, layout) }
        }
    }
}
