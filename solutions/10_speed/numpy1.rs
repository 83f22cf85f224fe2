// An array knows what it holds and how it lies in memory, and it is borrowed for
// as long as the guard lives: many may read, or one may write.

#[pyo3::pymodule]
mod numpy1 {
    use numpy::ndarray::ArrayView1;
    use numpy::{IntoPyArray, PyArray1, PyReadonlyArray1, PyReadwriteArray1};
    use pyo3::prelude::*;

    #[pymodule_export]
    use super::measure::rust_bytes;

    fn norm_of(prices: ArrayView1<'_, f64>) -> f64 {
        prices.iter().map(|price| price * price).sum::<f64>().sqrt()
    }

    /// The square root of the sum of all squares.
    #[pyfunction]
    fn norm(prices: PyReadonlyArray1<'_, f64>) -> f64 {
        norm_of(prices.as_array())
    }

    /// The prices as parts of their norm.
    #[pyfunction]
    fn normalized<'py>(
        py: Python<'py>,
        prices: PyReadonlyArray1<'py, f64>,
    ) -> Bound<'py, PyArray1<f64>> {
        let prices = prices.as_array();
        (&prices / norm_of(prices)).into_pyarray(py)
    }

    /// Multiplies all prices by a factor, in place.
    #[pyfunction]
    fn scale(mut prices: PyReadwriteArray1<'_, f64>, factor: f64) {
        prices.as_array_mut().mapv_inplace(|price| price * factor);
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
