#[pyo3::pymodule]
mod buffer1 {
    use pyo3::buffer::PyBuffer;
    use pyo3::exceptions::PyBufferError;
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
    fn checksum(page: &Bound<'_, PyAny>) -> PyResult<u32> {
        if let Ok(bytes) = page.extract::<&[u8]>() {
            return Ok(adler32(bytes));
        }
        let buffer = page.extract::<PyBuffer<u8>>()?;
        let mut bytes = vec![0; buffer.len_bytes()];
        buffer.copy_to_slice(page.py(), &mut bytes)?;
        Ok(adler32(&bytes))
    }

    #[pyfunction]
    fn amplify(samples: &Bound<'_, PyAny>, factor: f64) -> PyResult<()> {
        let py = samples.py();
        let buffer = PyBuffer::get(samples)?;
        if buffer.readonly() {
            return Err(PyBufferError::new_err("these samples cannot be changed"));
        }
        let louder: Vec<f64> = buffer
            .to_vec(py)?
            .iter()
            .map(|sample| sample * factor)
            .collect();
        buffer.copy_from_slice(py, &louder)
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
