// Every desk is a `Point`, and Dwight has plans for them. The code is for an
// older PyO3, which silently made a copy of a point that came as an argument.
//
// TODO: let both functions take the point in the way they need it:
// `distance_to` only looks at the other one, `shift` moves the very desk it was
// given.

#[pyo3::pymodule]
mod arguments1 {
    use pyo3::prelude::*;

    #[pyclass(get_all, set_all)]
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
    fn shift(mut point: Point, dx: f64, dy: f64) {
        point.move_by(dx, dy);
    }
}
