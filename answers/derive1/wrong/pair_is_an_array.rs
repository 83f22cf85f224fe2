// Tempting: two numbers of a kind are an array. An array takes a list, too.
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
            #[pyo3(default = 1)]
            copies: u32,
        },
        Pair([f64; 2]),
        Square(f64),
    }

    #[pyfunction]
    fn area(sheet: Sheet) -> f64 {
        match sheet {
            Sheet::Object { w, h } => w * h,
            Sheet::Dict { w, h, copies } => w * h * f64::from(copies),
            Sheet::Pair([w, h]) => w * h,
            Sheet::Square(side) => side * side,
        }
    }
}
