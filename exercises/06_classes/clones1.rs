// A `Line` runs between two points. Its ends can be read and written, and still
// `line.start.x += 5` does nothing: no error, no change. Look twice at
// `id(line.start)`.
//
// TODO: let a line hold the very points it was given, so that Python and Rust
// see the same ones. `tags` stays a copy: that is what `add_tag` is for.

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
        start: Point,
        #[pyo3(get, set)]
        end: Point,
        #[pyo3(get)]
        tags: Vec<String>,
    }

    #[pymethods]
    impl Line {
        #[new]
        fn new(start: Point, end: Point) -> Self {
            let tags = Vec::new();
            Line { start, end, tags }
        }

        fn length(&self) -> f64 {
            let (a, b) = (&self.start, &self.end);
            (a.x - b.x).hypot(a.y - b.y)
        }

        fn add_tag(&mut self, tag: String) {
            self.tags.push(tag);
        }
    }
}
