// Tempting: nobody hears the digits after the seventh.
#[pyo3::pymodule]
mod buffer1 {
    use pyo3::buffer::PyBuffer;
    use pyo3::prelude::*;
    use pyo3::types::PyBytes;

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
    fn checksum(page: &Bound<'_, PyAny>) -> PyResult<u32> {
        if let Ok(bytes) = page.cast::<PyBytes>() {
            return Ok(adler32(bytes.as_bytes()));
        }
        let buffer = PyBuffer::<u8>::get(page)?;
        Ok(adler32(&buffer.to_vec(page.py())?))
    }

    #[pyfunction]
    fn amplify(py: Python<'_>, samples: PyBuffer<f64>, factor: f32) -> PyResult<()> {
        let mut louder = samples.to_vec(py)?;
        for sample in &mut louder {
            *sample *= f64::from(factor);
        }
        samples.copy_from_slice(py, &louder)
    }
}

// `bytes` never change, so Rust may borrow them. All other buffers may, at any moment: copying
// out with `to_vec`, and back with `copy_from_slice`, is what PyO3 can promise to be safe. Its
// `as_slice` and `as_mut_slice` cannot, and are deprecated.

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
