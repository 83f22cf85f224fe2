// Tempting: `fetch_update` looks and takes in one step, and what is packed is sold. In between, reams
// are nowhere.
#![forbid(unsafe_code)]

#[pyo3::pymodule]
mod free_threading1 {
    use std::sync::atomic::{AtomicU64, Ordering};
    use std::thread;
    use std::time::Duration;

    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    static INVOICES: AtomicU64 = AtomicU64::new(0);

    #[pyclass(frozen)]
    struct Warehouse {
        left: AtomicU64,
        sold: AtomicU64,
    }

    #[pymethods]
    impl Warehouse {
        #[new]
        fn new(reams: u64) -> Self {
            Warehouse {
                left: AtomicU64::new(reams),
                sold: AtomicU64::new(0),
            }
        }

        /// Sells and packs some reams, and returns the number of the invoice.
        fn sell(&self, py: Python<'_>, reams: u64) -> PyResult<u64> {
            let take = |left: u64| left.checked_sub(reams);
            self.left
                .fetch_update(Ordering::Relaxed, Ordering::Relaxed, take)
                .map_err(|_| PyValueError::new_err("not enough paper"))?;
            let invoice = INVOICES.fetch_add(1, Ordering::Relaxed) + 1;
            py.detach(|| thread::sleep(Duration::from_millis(10))); // packing
            self.sold.fetch_add(reams, Ordering::Relaxed);
            Ok(invoice)
        }

        /// How many reams are left, and how many are sold.
        fn report(&self) -> (u64, u64) {
            let left = self.left.load(Ordering::Relaxed);
            (left, self.sold.load(Ordering::Relaxed))
        }
    }
}
