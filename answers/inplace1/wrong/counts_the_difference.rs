// Tempting: how many were deleted is the length before minus the length after. A count whose
// `__eq__` adds entries spoils the sum.
#[pyo3::pymodule]
mod inplace1 {
    use pyo3::prelude::*;
    use pyo3::types::{PyDict, PyList};

    #[pyfunction]
    fn tidy(names: &Bound<'_, PyList>) -> PyResult<()> {
        names.sort()
    }

    /// Returns how many entries were deleted.
    #[pyfunction]
    fn clear_out(stock: &Bound<'_, PyDict>) -> PyResult<usize> {
        let before = stock.len();
        for (name, count) in stock.copy()? {
            if count.eq(0)? {
                stock.del_item(name)?;
            }
        }
        Ok(before.saturating_sub(stock.len()))
    }

    #[pyclass]
    struct Shelf {
        #[pyo3(get)]
        boxes: Vec<String>,
    }

    #[pymethods]
    impl Shelf {
        #[new]
        fn new(boxes: Vec<String>) -> Self {
            Shelf { boxes }
        }
    }

    #[pyfunction]
    fn gather(row: Vec<Bound<'_, Shelf>>, into: &Bound<'_, Shelf>) {
        for shelf in row {
            if !shelf.is(into) {
                let mut boxes = std::mem::take(&mut shelf.borrow_mut().boxes);
                into.borrow_mut().boxes.append(&mut boxes);
            }
        }
    }
}
