// Tempting: a pyclass is known to Python. But nobody there has an object of it.
#[pyo3::pymodule]
mod derive1 {
    use pyo3::prelude::*;

    #[pyclass(from_py_object)]
    #[derive(Clone)]
    enum Sheet {
        Object { w: f64, h: f64 },
        Dict { w: f64, h: f64, copies: u32 },
        Pair(f64, f64),
        Square(f64),
    }

    #[pyfunction]
    fn area(sheet: Sheet) -> f64 {
        match sheet {
            Sheet::Object { w, h } => w * h,
            Sheet::Dict { w, h, copies } => w * h * f64::from(copies),
            Sheet::Pair(w, h) => w * h,
            Sheet::Square(side) => side * side,
        }
    }
}
