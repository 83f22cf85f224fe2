// The archive counts the characters of its memos, and looks for the longest one.
// Nothing is kept and nothing changed, and still Rust copies every single memo
// before it reads it.
//
// TODO: let both functions read the text where Python has it, without a copy.
// `longest` returns the very memo that it has found, the first one if several
// are equally long.
//
// TODO: let `count_chars` take a generator as well, and hold no more than one
// memo at a time: the archive is bigger than the memory.

#[pyo3::pymodule]
mod borrow_str1 {
    use pyo3::prelude::*;

    #[pymodule_export]
    use super::measure::rust_bytes;

    #[pyfunction]
    fn count_chars(memos: Vec<String>) -> usize {
        memos.iter().map(|memo| memo.chars().count()).sum()
    }

    #[pyfunction]
    fn longest(memos: Vec<String>) -> Option<String> {
        // Of several greatest ones `max_by_key` takes the last: so from the end.
        let from_the_end = memos.into_iter().rev();
        from_the_end.max_by_key(|memo| memo.chars().count())
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
