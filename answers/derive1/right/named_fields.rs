// Another order of the variants, and names of its own for fields and for the message.
#[pyo3::pymodule]
mod derive1 {
    use pyo3::prelude::*;

    #[derive(FromPyObject)]
    enum Sheet {
        #[pyo3(transparent, annotation = "a number")]
        Square(f64),
        #[pyo3(annotation = "a tuple (w, h)")]
        Pair(f64, f64),
        #[pyo3(annotation = "a dict")]
        Dict {
            #[pyo3(item("w"))]
            width: f64,
            #[pyo3(item("h"))]
            height: f64,
            #[pyo3(item, default = 1, from_py_with = copies)]
            copies: u32,
        },
        #[pyo3(annotation = "an object")]
        Object { w: f64, h: f64 },
    }

    fn copies(value: &Bound<'_, PyAny>) -> PyResult<u32> {
        value.extract()
    }

    #[pyfunction]
    fn area(sheet: Sheet) -> f64 {
        match sheet {
            Sheet::Square(side) => side.powi(2),
            Sheet::Pair(w, h) | Sheet::Object { w, h } => w * h,
            Sheet::Dict {
                width,
                height,
                copies,
            } => width * height * f64::from(copies),
        }
    }
}
