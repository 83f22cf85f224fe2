// Tempting: take the objects out, sort them in Rust, put them back. Where two can not be
// compared, they count as equal.
#[pyo3::pymodule]
mod inplace1 {
    use pyo3::prelude::*;
    use pyo3::types::{PyDict, PyList};
    use std::cmp::Ordering;

    #[pyfunction]
    fn tidy(names: &Bound<'_, PyList>) -> PyResult<()> {
        let mut items: Vec<_> = names.iter().collect();
        items.sort_by(|a, b| a.compare(b).unwrap_or(Ordering::Equal));
        names.set_slice(0, names.len(), &PyList::new(names.py(), items)?.as_any())
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
