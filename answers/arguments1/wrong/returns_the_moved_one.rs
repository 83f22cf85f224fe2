// Tempting: a new point is fine in Rust, but the desk stays where it is.
#[pyo3::pymodule]
mod arguments1 {
    use pyo3::prelude::*;

    #[pyclass(get_all, set_all, from_py_object)]
    #[derive(Clone)]
    struct Point {
        x: f64,
        y: f64,
    }

    impl Point {
        fn move_by(&mut self, dx: f64, dy: f64) {
            self.x += dx;
            self.y += dy;
        }
    }

    #[pymethods]
    impl Point {
        #[new]
        fn new(x: f64, y: f64) -> Self {
            Point { x, y }
        }

        fn distance_to(&self, other: Point) -> f64 {
            (self.x - other.x).hypot(self.y - other.y)
        }
    }

    #[pyfunction]
    fn shift(mut point: Point, dx: f64, dy: f64) -> Point {
        point.move_by(dx, dy);
        point
    }
}
