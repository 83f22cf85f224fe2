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
                let mut boxes = std::mem::take(&mut shelf.borrow_mut().boxes);
                into.borrow_mut().boxes.append(&mut boxes);
            }
        }
    }
}

// Three ways of being in one's own way: a `Vec` is a list of Rust's own, a dict
// may not grow or shrink in the middle of a loop, and two `borrow_mut` of one object
// exclude each other. Loop over a copy, and borrow for one statement at a time.
