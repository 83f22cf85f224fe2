// Tempting: the length is calculated once, when the line is drawn.
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
        length: f64,
    }

    #[pymethods]
    impl Line {
        #[new]
        fn new(py: Python<'_>, start: Py<Point>, end: Py<Point>) -> Self {
            let tags = Vec::new();
            let (dx, dy) = {
                let (a, b) = (start.borrow(py), end.borrow(py));
                (a.x - b.x, a.y - b.y)
            };
            Line {
                start,
                end,
                tags,
                length: dx.hypot(dy),
            }
        }

        fn length(&self) -> f64 {
            self.length
        }

        fn add_tag(&mut self, tag: String) {
            self.tags.push(tag);
        }
    }
}
