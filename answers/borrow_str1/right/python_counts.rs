// Python knows how long its texts are: `len` borrows nothing at all.
#[pyo3::pymodule]
mod borrow_str1 {
    use pyo3::prelude::*;
    use pyo3::types::PyString;

    #[pymodule_export]
    use super::measure::rust_bytes;

    #[pyfunction]
    fn count_chars(memos: &Bound<'_, PyAny>) -> PyResult<usize> {
        let mut count = 0;
        for memo in memos.try_iter()? {
            count += memo?.cast::<PyString>()?.len()?;
        }
        Ok(count)
    }

    #[pyfunction]
    fn longest<'py>(memos: Vec<Bound<'py, PyString>>) -> PyResult<Option<Bound<'py, PyString>>> {
        let mut longest = None;
        let mut most = 0;
        for memo in memos {
            let chars = memo.len()?;
            if longest.is_none() || chars > most {
                most = chars;
                longest = Some(memo);
            }
        }
        Ok(longest)
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
