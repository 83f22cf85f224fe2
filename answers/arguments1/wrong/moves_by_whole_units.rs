// Tempting: plans are drawn on squared paper, so a desk moves by whole units.
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
            (self.x - other.x).hypot(self.y - other.y)
        }
    }

    #[pyfunction]
    fn shift(point: &mut Point, dx: i64, dy: i64) {
        point.move_by(dx as f64, dy as f64);
    }
}
