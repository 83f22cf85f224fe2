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
        #[pyo3(get, set)]
        end: Py<Point>,
        #[pyo3(get)]
        tags: Vec<String>,
    }

    #[pymethods]
    impl Line {
        #[new]
        fn new(start: Bound<'_, Point>, end: Bound<'_, Point>) -> Self {
            Line {
                start: start.unbind(),
                end: end.unbind(),
                tags: Vec::new(),
            }
        }

        fn length(&self, py: Python<'_>) -> f64 {
            let (a, b) = (self.start.bind(py).borrow(), self.end.bind(py).borrow());
            (a.x - b.x).hypot(a.y - b.y)
        }

        fn add_tag(&mut self, tag: String) {
            self.tags.push(tag);
        }
    }
}
