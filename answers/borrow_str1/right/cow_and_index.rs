#[pyo3::pymodule]
mod borrow_str1 {
    use pyo3::prelude::*;
    use pyo3::pybacked::PyBackedStr;
    use pyo3::types::{PySequence, PyString};

    #[pymodule_export]
    use super::measure::rust_bytes;

    #[pyfunction]
    fn count_chars(memos: &Bound<'_, PyAny>) -> PyResult<usize> {
        let mut memos = memos.try_iter()?;
        let mut count = 0;
        while let Some(memo) = memos.next().transpose()? {
            let memo = memo.cast_into::<PyString>()?;
            count += memo.to_cow()?.chars().count();
        }
        Ok(count)
    }

    #[pyfunction]
    fn longest<'py>(memos: &Bound<'py, PySequence>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let mut best = None;
        for i in 0..memos.len()? {
            let chars = memos.get_item(i)?.extract::<PyBackedStr>()?.chars().count();
            if best.is_none_or(|(most, _)| most < chars) {
                best = Some((chars, i));
            }
        }
        best.map(|(_, i)| memos.get_item(i)).transpose()
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
