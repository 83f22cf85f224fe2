// Tempting: `Py<PyAny>` holds every object, also those that are no points.
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
        start: Py<PyAny>,
        #[pyo3(get, set)]
        end: Py<PyAny>,
        #[pyo3(get)]
        tags: Vec<String>,
    }

    #[pymethods]
    impl Line {
        #[new]
        fn new(start: Py<PyAny>, end: Py<PyAny>) -> Self {
            let tags = Vec::new();
            Line { start, end, tags }
        }

        fn length(&self, py: Python<'_>) -> PyResult<f64> {
            let a = self.start.bind(py).cast::<Point>()?.borrow();
            let b = self.end.bind(py).cast::<Point>()?.borrow();
            Ok((a.x - b.x).hypot(a.y - b.y))
        }

        fn add_tag(&mut self, tag: String) {
            self.tags.push(tag);
        }
    }
}
