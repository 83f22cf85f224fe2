// The accountants keep their prices in numpy arrays, millions of them. Whatever
// Rust is asked about them, it begins by making a list of floats, and a list of
// floats is what comes back.
//
// TODO: let `norm` and `normalized` look at the array itself: Rust asks for no
// memory to read it, and `normalized` returns a new array of float64. Let
// `scale` change the caller's array. Views with steps, such as `prices[::2]`,
// are arrays too. Anything but one row of float64 is a TypeError, and so is
// `scale` of an array that may not be written to.

#[pyo3::pymodule]
mod numpy1 {
    use pyo3::prelude::*;

    #[pymodule_export]
    use super::measure::rust_bytes;

    /// The square root of the sum of all squares.
    #[pyfunction]
    fn norm(prices: Vec<f64>) -> f64 {
        prices.iter().map(|price| price * price).sum::<f64>().sqrt()
    }

    /// The prices as parts of their norm.
    #[pyfunction]
    fn normalized(prices: Vec<f64>) -> Vec<f64> {
        let norm = prices.iter().map(|price| price * price).sum::<f64>().sqrt();
        prices.iter().map(|price| price / norm).collect()
    }

    /// Multiplies all prices by a factor, in place.
    #[pyfunction]
    fn scale(mut prices: Vec<f64>, factor: f64) {
        for price in &mut prices {
            *price *= factor;
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
