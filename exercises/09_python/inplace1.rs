// Darryl's stocktaking takes three turns, and each goes wrong: `tidy` sorts, and
// the list is as it was; `clear_out` panics in the middle of its loop; and
// `gather` says "Already borrowed" when the shelf to fill stands in the row.
//
// TODO: let all three change what Python owns, in place. `tidy` sorts whatever
// can be compared. `clear_out` deletes each entry whose count equals 0, even if
// a count's own `__eq__` adds to the dict meanwhile. `gather` moves all boxes to
// one shelf, in the row's order, after its own; if that shelf stands in the row
// itself, its own boxes stay where they are.

#[pyo3::pymodule]
mod inplace1 {
    use pyo3::prelude::*;
    use pyo3::types::PyDict;

    #[pyfunction]
    fn tidy(mut names: Vec<String>) {
        names.sort();
    }

    /// Returns how many entries were deleted.
    #[pyfunction]
    fn clear_out(stock: &Bound<'_, PyDict>) -> PyResult<usize> {
        let mut deleted = 0;
        for (name, count) in stock {
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
            into.boxes.append(&mut shelf.borrow_mut().boxes);
        }
    }
}
