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
    }
}

// `#[pyo3(get)]` makes a new object of a Rust value at every access, and that
// is what changes. `Py<T>` stores a reference to the object itself, as a Python
// list would: everybody sees the same one. Reading it takes `borrow(py)`.
