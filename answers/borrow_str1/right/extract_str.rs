// `extract::<&str>` borrows as well, and one Bound is kept in place of a list of them.
#[pyo3::pymodule]
mod borrow_str1 {
    use pyo3::prelude::*;
    use pyo3::types::PyString;

    #[pymodule_export]
    use super::measure::rust_bytes;

    #[pyfunction]
    fn count_chars(memos: Bound<'_, PyAny>) -> PyResult<usize> {
        memos
            .try_iter()?
            .map(|memo| Ok(memo?.extract::<&str>()?.chars().count()))
            .sum()
    }

    #[pyfunction]
    fn longest<'py>(memos: &Bound<'py, PyAny>) -> PyResult<Option<Bound<'py, PyString>>> {
        let mut longest: Option<(usize, Bound<'py, PyString>)> = None;
        for memo in memos.try_iter()? {
            let memo = memo?.cast_into::<PyString>()?;
            let chars = memo.to_str()?.chars().count();
            if longest.as_ref().is_none_or(|(most, _)| chars > *most) {
                longest = Some((chars, memo));
            }
        }
        Ok(longest.map(|(_, memo)| memo))
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
