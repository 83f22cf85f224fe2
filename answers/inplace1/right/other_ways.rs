#[pyo3::pymodule]
mod inplace1 {
    use pyo3::prelude::*;
    use pyo3::types::{PyDict, PyList};

    #[pyfunction]
    fn tidy(names: &Bound<'_, PyList>) -> PyResult<()> {
        names.call_method0("sort")?;
        Ok(())
    }

    /// Returns how many entries were deleted.
    #[pyfunction]
    fn clear_out(stock: &Bound<'_, PyDict>) -> PyResult<usize> {
        let mut deleted = 0;
        for name in stock.keys() {
            let Some(count) = stock.get_item(&name)? else {
                continue;
            };
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
        let mut into = into.borrow_mut();
        for shelf in row {
            if let Ok(mut shelf) = shelf.try_borrow_mut() {
                into.boxes.append(&mut shelf.boxes);
            }
        }
    }
}
