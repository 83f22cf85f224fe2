// Tempting: the tray is emptied once, and the loop counts for itself. After Ctrl-C the rest is gone.
#[pyo3::pymodule]
mod signals1 {
    use std::sync::atomic::{AtomicU32, Ordering};
    use std::thread;
    use std::time::Duration;

    use pyo3::prelude::*;

    #[pyclass(frozen)]
    struct Shredder {
        tray: AtomicU32,
        shredded: AtomicU32,
    }

    #[pymethods]
    impl Shredder {
        #[new]
        fn new(pages: u32) -> Self {
            Shredder {
                tray: AtomicU32::new(pages),
                shredded: AtomicU32::new(0),
            }
        }

        #[getter]
        fn tray(&self) -> u32 {
            self.tray.load(Ordering::Relaxed)
        }

        #[getter]
        fn shredded(&self) -> u32 {
            self.shredded.load(Ordering::Relaxed)
        }

        /// Shreds all pages in the tray.
        fn run(&self, py: Python<'_>) -> PyResult<()> {
            for _ in 0..self.tray.swap(0, Ordering::Relaxed) {
                py.detach(|| thread::sleep(Duration::from_millis(2)));
                self.shredded.fetch_add(1, Ordering::Relaxed);
                py.check_signals()?;
            }
            Ok(())
        }
    }
}
