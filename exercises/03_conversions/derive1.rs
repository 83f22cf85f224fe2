// The paper cutter wants the area of a sheet. Some colleagues pass an object
// with `w` and `h`, some a dict (or another mapping), some a tuple (w, h), and
// some just the side of a square.
//
// TODO: let PyO3 make a `Sheet` of each of the four. A dict has items where an
// object has attributes, and it may leave out "copies": that means one copy.
//
// What is none of the four must raise TypeError, and so must one with a value
// in it that does not fit, such as a str for its height or -1 copies.

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
