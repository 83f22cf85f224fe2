#![forbid(unsafe_code)]

#[pyo3::pymodule]
mod free_threading1 {
    use std::sync::Mutex;
    use std::thread;
    use std::time::Duration;

    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;
    use pyo3::sync::MutexExt;

    static INVOICES: Mutex<u64> = Mutex::new(0);

    #[pyclass(frozen)]
    struct Warehouse {
        stock: Mutex<Stock>,
    }

    struct Stock {
        left: u64,
        sold: u64,
    }

    #[pymethods]
    impl Warehouse {
        #[new]
        fn new(reams: u64) -> Self {
            let stock = Stock {
                left: reams,
                sold: 0,
            };
            Warehouse {
                stock: Mutex::new(stock),
            }
        }

        /// Sells and packs some reams, and returns the number of the invoice.
        fn sell(&self, py: Python<'_>, reams: u64) -> PyResult<u64> {
            self.take(reams)?;
            let invoice = {
                let mut invoices = INVOICES.lock_py_attached(py).unwrap();
                *invoices += 1;
                *invoices
            };
            py.detach(|| thread::sleep(Duration::from_millis(10))); // packing
            Ok(invoice)
        }

        /// How many reams are left, and how many are sold.
        fn report(&self) -> (u64, u64) {
            let stock = self.stock.lock().unwrap();
            (stock.left, stock.sold)
        }
    }

    impl Warehouse {
        fn take(&self, reams: u64) -> PyResult<()> {
            let mut stock = self.stock.lock().unwrap();
            if reams > stock.left {
                return Err(PyValueError::new_err("not enough paper"));
            }
            stock.left -= reams;
            stock.sold += reams;
            Ok(())
        }
    }
}
