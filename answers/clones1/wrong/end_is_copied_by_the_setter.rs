// Tempting: the line keeps its points, and a setter of its own takes the values of a new end.
#[pyo3::pymodule]
mod clones1 {
    use pyo3::prelude::*;

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
        #[pyo3(get)]
        end: Py<Point>,
        #[pyo3(get)]
        tags: Vec<String>,
    }

    #[pymethods]
    impl Line {
        #[new]
        fn new(start: Py<Point>, end: Py<Point>) -> Self {
            let tags = Vec::new();
            Line { start, end, tags }
        }

        fn length(&self, py: Python<'_>) -> f64 {
            let (a, b) = (self.start.borrow(py), self.end.borrow(py));
            (a.x - b.x).hypot(a.y - b.y)
        }

        #[setter]
        fn set_end(&mut self, py: Python<'_>, end: Py<Point>) -> PyResult<()> {
            let (x, y) = (end.borrow(py).x, end.borrow(py).y);
            self.end = Py::new(py, Point { x, y })?;
            Ok(())
        }

        fn add_tag(&mut self, tag: String) {
            self.tags.push(tag);
        }
    }
}
