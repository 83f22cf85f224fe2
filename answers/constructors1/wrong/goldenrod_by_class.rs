// Tempting: a class method can do all that a static one can, and takes one thing more.
#[pyo3::pymodule]
mod constructors1 {
    use pyo3::exceptions::PyValueError;
    use pyo3::prelude::*;
    use pyo3::types::PyType;

    fn parse(text: &str) -> Option<(u8, u8, u8)> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
        if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let [_, r, g, b] = u32::from_str_radix(digits, 16).ok()?.to_be_bytes();
        Some((r, g, b))
    }

    #[pyclass(frozen, get_all, subclass)]
    struct Color {
        r: u8,
        g: u8,
        b: u8,
    }

    #[pymethods]
    impl Color {
        #[classattr]
        const MAX: u8 = 255;

        #[new]
        fn new(r: u8, g: u8, b: u8) -> Self {
            Color { r, g, b }
        }

        #[classmethod]
        #[pyo3(signature = (_name=None))]
        fn goldenrod(_cls: &Bound<'_, PyType>, _name: Option<&str>) -> Self {
            Color::new(218, 165, 32)
        }

        // Calls the class it was called on, which may be a subclass.
        #[classmethod]
        fn from_hex<'py>(cls: &Bound<'py, PyType>, text: &str) -> PyResult<Bound<'py, PyAny>> {
            match parse(text) {
                Some(rgb) => cls.call1(rgb),
                None => Err(PyValueError::new_err("a color is written like #daa520")),
            }
        }

        fn is_white(&self) -> bool {
            [self.r, self.g, self.b] == [Self::MAX; 3]
        }
    }
}
