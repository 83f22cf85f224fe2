// At Christmas eight people sell from one warehouse. Its class relies on the
// GIL: whoever sells is alone. But packing lets go of the GIL, and in a Python
// without one, nobody is ever alone. "Already borrowed", say the tills.
//
// TODO: let eight threads sell at the same time; only an order for more than is
// left raises an error, a ValueError. At any time, even while somebody packs,
// `report` answers at once, and what is left and what is sold add up. No two
// sales have the same invoice number, whichever warehouse they are from.

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
        fn sell(&mut self, py: Python<'_>, reams: u64) -> PyResult<u64> {
            if reams > self.left {
                return Err(PyValueError::new_err("not enough paper"));
            }
            let invoice = INVOICES.load(Ordering::Relaxed) + 1;
            py.detach(|| thread::sleep(Duration::from_millis(10))); // packing
            INVOICES.store(invoice, Ordering::Relaxed);
            self.left -= reams;
            self.sold += reams;
            Ok(invoice)
        }

        /// How many reams are left, and how many are sold.
        fn report(&self) -> (u64, u64) {
            (self.left, self.sold)
        }
    }
}
