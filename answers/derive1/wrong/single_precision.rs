// Tempting: a paper cutter is not exact to seven digits.
#[pyo3::pymodule]
mod derive1 {
    use pyo3::prelude::*;

    #[derive(FromPyObject)]
    enum Sheet {
        Object {
            w: f32,
            h: f32,
        },
        #[pyo3(from_item_all)]
        Dict {
            w: f32,
            h: f32,
            #[pyo3(default = 1)]
            copies: u32,
        },
        Pair(f32, f32),
        Square(f32),
    }

    #[pyfunction]
    fn area(sheet: Sheet) -> f32 {
        match sheet {
            Sheet::Object { w, h } => w * h,
            Sheet::Dict { w, h, copies } => w * h * (copies as f32),
            Sheet::Pair(w, h) => w * h,
            Sheet::Square(side) => side * side,
        }
    }
}
