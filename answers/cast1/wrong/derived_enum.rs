// Tempting: `derive` writes the whole chain of casts. For every variant that does not fit it also
// writes an error, in words, that nobody reads.
#[pyo3::pymodule]
mod cast1 {
    use pyo3::prelude::*;
    use pyo3::types::{PyBool, PyDict, PyFloat, PyInt, PyList, PyNone, PyString, PyTuple};

    #[pymodule_export]
    use super::measure::rust_bytes;

    #[derive(FromPyObject)]
    enum Parcel<'py> {
        Nothing(Bound<'py, PyNone>),
        YesNo(Bound<'py, PyBool>),
        Whole(Bound<'py, PyInt>),
        Float(Bound<'py, PyFloat>),
        Text(Bound<'py, PyString>),
        List(Bound<'py, PyList>),
        Tuple(Bound<'py, PyTuple>),
        Dict(Bound<'py, PyDict>),
        Else(Bound<'py, PyAny>),
    }

    /// "nothing" for None, "a yes or no", "a whole number", "a float", "a text of 5",
    /// "a list of 3", "a tuple of 3", "a dict of 2", or "something else".
    #[pyfunction]
    fn label(parcel: Parcel<'_>) -> PyResult<String> {
        Ok(match parcel {
            Parcel::Nothing(_) => "nothing".into(),
            Parcel::YesNo(_) => "a yes or no".into(),
            Parcel::Whole(_) => "a whole number".into(),
            Parcel::Float(_) => "a float".into(),
            Parcel::Text(text) => format!("a text of {}", text.to_str()?.chars().count()),
            Parcel::List(items) => format!("a list of {}", items.len()),
            Parcel::Tuple(items) => format!("a tuple of {}", items.len()),
            Parcel::Dict(entries) => format!("a dict of {}", entries.len()),
            Parcel::Else(_) => "something else".into(),
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
