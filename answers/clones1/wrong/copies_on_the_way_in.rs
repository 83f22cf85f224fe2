// Tempting: the getter hands out one object, but the argument was a clone.
#[pyo3::pymodule]
mod clones1 {
    use pyo3::prelude::*;

    #[pyclass(get_all, set_all, from_py_object)]
    #[derive(Clone)]
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
        tags: Vec<String>,
    }

    #[pymethods]
    impl Line {
        #[new]
        fn new(py: Python<'_>, start: Point, end: Point) -> PyResult<Self> {
            let (start, end) = (Py::new(py, start)?, Py::new(py, end)?);
            let tags = Vec::new();
            Ok(Line { start, end, tags })
        }

        fn length(&self, py: Python<'_>) -> f64 {
            let (a, b) = (self.start.borrow(py), self.end.borrow(py));
            (a.x - b.x).hypot(a.y - b.y)
        }

        fn add_tag(&mut self, tag: String) {
            self.tags.push(tag);
        }
    }
}
