// Dwight feeds the wrong pile to the shredder and presses Ctrl-C. And again,
// and again. KeyboardInterrupt comes when the last page is gone: Python only
// notes the signal, and looks at its notes when it is Python's turn.
//
// TODO: let Ctrl-C stop `run` as soon as the page in the machine is through,
// with the exception that the handler of the signal raises, whatever it is. If
// the handler raises none, the shredder goes on. No page gets lost: after
// `run`, each one is in the tray or shredded. Other threads run meanwhile, as
// they do now.

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
        fn run(&self, py: Python<'_>) {
            py.detach(|| while self.shred_a_page() {});
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
