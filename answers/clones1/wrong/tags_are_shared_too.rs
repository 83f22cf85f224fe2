// Tempting: what is right for the points is right for the tags.
#[pyo3::pymodule]
mod clones1 {
    use pyo3::prelude::*;
    use pyo3::types::PyList;

    #[pyclass(get_all, set_all)]
    struct Point {
        x: f64,
        y: f64,
    }

    #[pymethods]
    impl Point {
        #[new]
        fn new(x: f64, y: f64) -> Self {
            Point { x, y }
        }
    }

    #[pyclass]
    struct Line {
        #[pyo3(get, set)]
        start: Py<Point>,
        #[pyo3(get, set)]
        end: Py<Point>,
        #[pyo3(get)]
        tags: Py<PyList>,
    }

    #[pymethods]
    impl Line {
        #[new]
        fn new(py: Python<'_>, start: Py<Point>, end: Py<Point>) -> Self {
            let tags = PyList::empty(py).unbind();
            Line { start, end, tags }
        }

        fn length(&self, py: Python<'_>) -> f64 {
            let (a, b) = (self.start.borrow(py), self.end.borrow(py));
            (a.x - b.x).hypot(a.y - b.y)
        }

        fn add_tag(&self, py: Python<'_>, tag: String) -> PyResult<()> {
            self.tags.bind(py).append(tag)
        }
    }
}
