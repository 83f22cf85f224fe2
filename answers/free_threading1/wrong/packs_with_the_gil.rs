// Tempting: without `detach` the GIL keeps all threads apart, as it always did. Nobody can do anything
// while somebody packs.
#![forbid(unsafe_code)]

#[pyo3::pymodule]
mod free_threading1 {
    use std::sync::atomic::{AtomicU64, Ordering};
    use std::thread;
    use std::time::Duration;

    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    static INVOICES: AtomicU64 = AtomicU64::new(0);

    #[pyclass]
    struct Warehouse {
        left: u64,
        sold: u64,
    }

    #[pymethods]
    impl Warehouse {
        #[new]
        fn new(reams: u64) -> Self {
            Warehouse {
                left: reams,
                sold: 0,
            }
        }

        /// Sells and packs some reams, and returns the number of the invoice.
        fn sell(&mut self, reams: u64) -> PyResult<u64> {
            if reams > self.left {
                return Err(PyValueError::new_err("not enough paper"));
            }
            self.left -= reams;
            self.sold += reams;
            let invoice = INVOICES.fetch_add(1, Ordering::Relaxed) + 1;
            thread::sleep(Duration::from_millis(10)); // packing
            Ok(invoice)
        }

        /// How many reams are left, and how many are sold.
        fn report(&self) -> (u64, u64) {
            (self.left, self.sold)
        }
    }
}
