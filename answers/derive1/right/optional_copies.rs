// An Option with a default: None means one copy as well, and nobody has said that it may not.
#[pyo3::pymodule]
mod derive1 {
    use pyo3::prelude::*;

    #[derive(FromPyObject)]
    enum Sheet {
        Object {
            w: f64,
            h: f64,
        },
        #[pyo3(from_item_all)]
        Dict {
            w: f64,
            h: f64,
            #[pyo3(default)]
            copies: Option<u32>,
        },
        Pair(f64, f64),
        Square(f64),
    }

    #[pyfunction]
    fn area(sheet: Sheet) -> f64 {
        match sheet {
            Sheet::Object { w, h } => w * h,
            Sheet::Dict { w, h, copies } => w * h * f64::from(copies.unwrap_or(1)),
            Sheet::Pair(w, h) => w * h,
            Sheet::Square(side) => side * side,
        }
    }
}
