// Michael wants to know how often people call each function: `@counted` goes
// above it, and `calls` has the number. Since then, keyword arguments are
// refused, recursion says "Already borrowed", and methods lose their `self`.
//
// TODO: let nobody notice the decorator. All arguments, results and errors pass
// unchanged, and every call counts, also within another one, from several
// threads at once, or if it raises. `__name__` is the function's, `__wrapped__`
// the function. A method gets its object, and read from the class it is the
// decorator itself. What cannot be called cannot be decorated (TypeError).

#[pyo3::pymodule]
mod decorator1 {
    use pyo3::prelude::*;
    use pyo3::types::PyTuple;

    #[pyclass(name = "counted")]
    struct Counted {
        function: Py<PyAny>,
        #[pyo3(get)]
        calls: u64,
    }

    #[pymethods]
    impl Counted {
        #[new]
        fn new(function: Py<PyAny>) -> Self {
            Counted { function, calls: 0 }
        }

        #[pyo3(signature = (*args))]
        fn __call__<'py>(&mut self, args: &Bound<'py, PyTuple>) -> PyResult<Bound<'py, PyAny>> {
            self.calls += 1;
            self.function.bind(args.py()).call1(args)
        }
    }
}
