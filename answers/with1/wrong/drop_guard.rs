// Tempting: in Rust, `Drop` leaves what was entered. It neither knows the error nor may swallow it.
#[pyo3::pymodule]
mod with1 {
    use pyo3::prelude::*;

    struct Entered<'a, 'py>(&'a Bound<'py, PyAny>);

    impl Drop for Entered<'_, '_> {
        fn drop(&mut self) {
            let none = self.0.py().None();
            let left = self.0.call_method1("__exit__", (&none, &none, &none));
            if let Err(error) = left {
                error.write_unraisable(self.0.py(), Some(self.0));
            }
        }
    }

    #[pyfunction]
    fn within<'py>(
        manager: &Bound<'py, PyAny>,
        work: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        manager.getattr("__exit__")?;
        let thing = manager.call_method0("__enter__")?;
        let _entered = Entered(manager);
        work.call1((thing,))
    }
}
