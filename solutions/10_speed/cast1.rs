#[pyo3::pymodule]
mod cast1 {
    use pyo3::prelude::*;
    use pyo3::types::{PyBool, PyDict, PyFloat, PyInt, PyList, PyString, PyTuple};

    #[pymodule_export]
    use super::measure::rust_bytes;

    /// "nothing" for None, "a yes or no", "a whole number", "a float", "a text of 5",
    /// "a list of 3", "a tuple of 3", "a dict of 2", or "something else".
    #[pyfunction]
    fn label(parcel: &Bound<'_, PyAny>) -> PyResult<String> {
        Ok(if parcel.is_none() {
            "nothing".to_string()
        } else if parcel.is_instance_of::<PyBool>() {
            "a yes or no".to_string()
        } else if parcel.is_instance_of::<PyInt>() {
            "a whole number".to_string()
        } else if parcel.is_instance_of::<PyFloat>() {
            "a float".to_string()
        } else if let Ok(text) = parcel.cast::<PyString>() {
            format!("a text of {}", text.len()?)
        } else if let Ok(items) = parcel.cast::<PyList>() {
            format!("a list of {}", items.len())
        } else if let Ok(items) = parcel.cast::<PyTuple>() {
            format!("a tuple of {}", items.len())
        } else if let Ok(entries) = parcel.cast::<PyDict>() {
            format!("a dict of {}", entries.len())
        } else {
            "something else".to_string()
        })
    }
}

// `cast` and `is_instance_of` read the type, like `isinstance`: a few instructions, whatever
// is inside. `extract` converts: it goes through the list, takes `__float__` for a float, and
// where it fails Python makes an exception that is thrown away. A bool is an int: ask for it first.

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
