// Tempting: `Bound` is the type one knows, but it cannot be kept.
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
    struct Line<'py> {
        #[pyo3(get, set)]
        start: Bound<'py, Point>,
        #[pyo3(get, set)]
        end: Bound<'py, Point>,
        #[pyo3(get)]
        tags: Vec<String>,
    }

    #[pymethods]
    impl<'py> Line<'py> {
        #[new]
        fn new(start: Bound<'py, Point>, end: Bound<'py, Point>) -> Self {
            let tags = Vec::new();
            Line { start, end, tags }
        }

        fn length(&self) -> f64 {
            let (a, b) = (self.start.borrow(), self.end.borrow());
            (a.x - b.x).hypot(a.y - b.y)
        }

        fn add_tag(&mut self, tag: String) {
            self.tags.push(tag);
        }
    }
}
