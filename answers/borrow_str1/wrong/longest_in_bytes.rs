// Tempting: `len()` of a text is its length. Of a `&str` it is the number of bytes.
#[pyo3::pymodule]
mod borrow_str1 {
    use pyo3::prelude::*;
    use pyo3::pybacked::PyBackedStr;
    use pyo3::types::PyString;

    #[pymodule_export]
    use super::measure::rust_bytes;

    #[pyfunction]
    fn count_chars(memos: &Bound<'_, PyAny>) -> PyResult<usize> {
        let mut count = 0;
        for memo in memos.try_iter()? {
            count += memo?.cast::<PyString>()?.to_str()?.chars().count();
        }
        Ok(count)
    }

    #[pyfunction]
    fn longest(memos: Vec<PyBackedStr>) -> Option<PyBackedStr> {
        // Of several greatest ones `max_by_key` takes the last: so from the end.
        let from_the_end = memos.into_iter().rev();
        from_the_end.max_by_key(|memo| memo.len())
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
