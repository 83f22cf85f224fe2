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

        fn distance_to(&self, other: &Bound<'_, Point>) -> f64 {
            let other = other.borrow();
            (self.x - other.x).hypot(self.y - other.y)
        }
    }

    #[pyfunction]
    fn shift(point: &Bound<'_, Point>, dx: f64, dy: f64) {
        point.borrow_mut().move_by(dx, dy);
    }
}
