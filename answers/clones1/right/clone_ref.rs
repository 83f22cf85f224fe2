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
        start: Py<Point>,
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

        fn add_tag(&mut self, tag: String) {
            self.tags.push(tag);
        }

        #[getter]
        fn start(&self, py: Python<'_>) -> Py<Point> {
            self.start.clone_ref(py)
        }

        #[setter]
        fn set_start(&mut self, point: Py<Point>) {
            self.start = point;
        }

        #[getter]
        fn end(&self, py: Python<'_>) -> Py<Point> {
            self.end.clone_ref(py)
        }

        #[setter]
        fn set_end(&mut self, point: Py<Point>) {
            self.end = point;
        }
    }
}
