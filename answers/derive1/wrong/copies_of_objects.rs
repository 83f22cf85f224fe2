// Tempting: the same default for both. An object has `w` and `h`, and whatever else it has is
// not looked at.
#[pyo3::pymodule]
mod derive1 {
    use pyo3::prelude::*;

    #[derive(FromPyObject)]
    enum Sheet {
        Object {
            w: f64,
            h: f64,
            #[pyo3(default = 1)]
            copies: u32,
        },
        #[pyo3(from_item_all)]
        Dict {
            w: f64,
            h: f64,
            #[pyo3(default = 1)]
            copies: u32,
        },
        Pair(f64, f64),
        Square(f64),
    }

    #[pyfunction]
    fn area(sheet: Sheet) -> f64 {
        match sheet {
            Sheet::Object { w, h, copies } | Sheet::Dict { w, h, copies } => {
                w * h * f64::from(copies)
            }
            Sheet::Pair(w, h) => w * h,
            Sheet::Square(side) => side * side,
        }
    }
}
