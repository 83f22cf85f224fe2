// Tempting: a weak reference makes no circle. It does not keep the next card alive either.
#[pyo3::pymodule]
mod gc1 {
    use pyo3::prelude::*;
    use pyo3::types::{PyWeakrefMethods, PyWeakrefReference};

    #[pyclass(weakref)]
    struct Card {
        #[pyo3(get)]
        title: String,
        next: Option<Py<PyWeakrefReference>>,
        see_also: Vec<Py<PyWeakrefReference>>,
    }

    #[pymethods]
    impl Card {
        #[new]
        fn new(title: String) -> Self {
            Card {
                title,
                next: None,
                see_also: Vec::new(),
            }
        }

        /// Anything at all may be worth seeing.
        fn refer_to(&mut self, other: Bound<'_, PyAny>) -> PyResult<()> {
            self.see_also
                .push(PyWeakrefReference::new(&other)?.unbind());
            Ok(())
        }

        #[getter]
        fn next<'py>(&self, py: Python<'py>) -> Option<Bound<'py, PyAny>> {
            self.next.as_ref()?.bind(py).upgrade()
        }

        #[setter]
        fn set_next(&mut self, next: Option<Bound<'_, PyAny>>) -> PyResult<()> {
            let weak = next
                .map(|next| PyWeakrefReference::new(&next))
                .transpose()?;
            self.next = weak.map(Bound::unbind);
            Ok(())
        }
    }
}
