// Tempting: a `borrow` is enough to copy from, and it does not get in the way.
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
        let mut deleted = 0;
        for (name, count) in stock.copy()? {
            if count.eq(0)? {
                stock.del_item(name)?;
                deleted += 1;
            }
        }
        Ok(deleted)
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
                let boxes = shelf.borrow().boxes.clone();
                into.borrow_mut().boxes.extend(boxes);
            }
        }
    }
}
