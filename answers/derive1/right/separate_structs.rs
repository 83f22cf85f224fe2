// The same with a struct for each shape, and each item named by itself.
#[pyo3::pymodule]
mod derive1 {
    use pyo3::prelude::*;

    #[derive(FromPyObject)]
    struct Attributes {
        w: f64,
        h: f64,
    }

    #[derive(FromPyObject)]
    struct Items {
        #[pyo3(item)]
        w: f64,
        #[pyo3(item)]
        h: f64,
        #[pyo3(item, default = 1)]
        copies: u32,
    }

    #[derive(FromPyObject)]
    enum Sheet {
        Attributes(Attributes),
        Items(Items),
        Pair((f64, f64)),
        Square(f64),
    }

    #[pyfunction]
    fn area(sheet: Sheet) -> f64 {
        match sheet {
            Sheet::Attributes(sheet) => sheet.w * sheet.h,
            Sheet::Items(sheet) => sheet.w * sheet.h * f64::from(sheet.copies),
            Sheet::Pair((w, h)) => w * h,
            Sheet::Square(side) => side * side,
        }
    }
}
