// The paper cutter wants the area of a sheet. Some colleagues pass an object
// with `w` and `h`, some a dict, some a tuple (w, h), and some just the side of
// a square.
// TODO: Derive the conversion, so that PyO3 finds out which `Sheet` it is.
// TODO: A dict has items where an object has attributes, and it may leave out
// "copies": that means one copy.
#[pyo3::pymodule]
mod derive1 {
    use pyo3::prelude::*;

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
