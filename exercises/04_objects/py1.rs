// Creed's locker keeps one thing, whatever it is, until he swaps it for
// another. The `Bound` that arrives as an argument is only lent to the call,
// and the locker wants to keep its thing for longer than that.
//
// TODO: store the thing in a type that may be kept. `look` and `swap` hand out
// the very object that was put in, and a locker that has swapped its thing, or
// is gone itself, no longer holds it. An error of the thing's own `__str__`
// comes out of `label`.

#[pyo3::pymodule]
mod py1 {
    use pyo3::prelude::*;

    #[pyclass]
    struct Locker {
        thing: Bound<'_, PyAny>,
    }

    #[pymethods]
    impl Locker {
        #[new]
        fn new(thing: Bound<'_, PyAny>) -> Self {
            Locker { thing }
        }

        /// The thing, which stays in the locker.
        fn look(&self) -> Bound<'_, PyAny> {
            self.thing.clone()
        }

        /// Puts in a new thing, and returns the old one.
        fn swap(&mut self, thing: Bound<'_, PyAny>) -> Bound<'_, PyAny> {
            std::mem::replace(&mut self.thing, thing)
        }

        /// What `str()` says about the thing.
        fn label(&self) -> PyResult<String> {
            self.thing.str()?.extract()
        }
    }
}
