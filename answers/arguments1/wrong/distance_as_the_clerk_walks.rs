// Tempting: the way around the desks is the sum of both sides.
#[pyo3::pymodule]
mod arguments1 {
    use pyo3::prelude::*;

    #[pyclass(get_all, set_all)]
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

        fn distance_to(&self, other: &Point) -> f64 {
            (self.x - other.x).abs() + (self.y - other.y).abs()
        }
    }

    #[pyfunction]
    fn shift(point: &mut Point, dx: f64, dy: f64) {
        point.move_by(dx, dy);
    }
}
