#![forbid(unsafe_code)]

#[pyo3::pymodule]
mod free_threading1 {
    use std::sync::Mutex;
    use std::sync::atomic::{AtomicU64, Ordering};
    use std::thread;
    use std::time::Duration;

    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;

    /// Who holds this has all warehouses to themselves, with a GIL or without one.
    static TURN: Mutex<()> = Mutex::new(());
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
        fn sell(slf: &Bound<'_, Self>, reams: u64) -> PyResult<u64> {
            let invoice = {
                let _turn = TURN.lock().unwrap();
                let mut warehouse = slf.borrow_mut();
                if reams > warehouse.left {
                    return Err(PyValueError::new_err("not enough paper"));
                }
                warehouse.left -= reams;
                warehouse.sold += reams;
                INVOICES.fetch_add(1, Ordering::Relaxed) + 1
            };
            slf.py().detach(|| thread::sleep(Duration::from_millis(10))); // packing
            Ok(invoice)
        }

        /// How many reams are left, and how many are sold.
        fn report(slf: &Bound<'_, Self>) -> (u64, u64) {
            let _turn = TURN.lock().unwrap();
            let warehouse = slf.borrow();
            (warehouse.left, warehouse.sold)
        }
    }
}
