// The fax machine computes a checksum for every page, and for that Rust copies
// the page. And `amplify`, which makes the beeps louder, makes a copy louder and
// throws it away.
//
// TODO: let `checksum` borrow the bytes of a `bytes` object. Any other buffer of
// bytes (a bytearray, a memoryview, an array("B")) may be copied, once and in one
// go, not number by number.
//
// TODO: let `amplify` change the caller's own samples, an array("d") or a
// memoryview of one. Where nothing may be written, it raises a BufferError.
// Both refuse all else, even a list of numbers: a TypeError or a BufferError.

#[pyo3::pymodule]
mod buffer1 {
    use pyo3::prelude::*;

    #[pymodule_export]
    use super::measure::rust_bytes;

    /// Adler-32, as in `zlib.adler32`.
    fn adler32(bytes: &[u8]) -> u32 {
        let (mut a, mut b) = (1, 0);
        for &byte in bytes {
            a = (a + u32::from(byte)) % 65_521;
            b = (b + a) % 65_521;
        }
        (b << 16) | a
    }

    #[pyfunction]
    fn checksum(page: Vec<u8>) -> u32 {
        adler32(&page)
    }

    #[pyfunction]
    fn amplify(mut samples: Vec<f64>, factor: f64) {
        for sample in &mut samples {
            *sample *= factor;
        }
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
