// Tempting: ask first, then shred. The page in the machine was taken by then, and gets lost.
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
            while self.tray.load(Ordering::Relaxed) > 0 {
                self.tray.fetch_sub(1, Ordering::Relaxed);
                py.detach(|| thread::sleep(Duration::from_millis(2)));
                py.check_signals()?;
                self.shredded.fetch_add(1, Ordering::Relaxed);
            }
            Ok(())
        }
    }

    impl Shredder {
        /// Says whether there was a page left. It takes two milliseconds.
        fn shred_a_page(&self) -> bool {
            let pages = &self.tray;
            let taken = pages.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |pages| {
                pages.checked_sub(1)
            });
            if taken.is_ok() {
                thread::sleep(Duration::from_millis(2));
                self.shredded.fetch_add(1, Ordering::Relaxed);
            }
            taken.is_ok()
        }
    }
}
