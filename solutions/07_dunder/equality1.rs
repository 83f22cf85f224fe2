#[pyo3::pymodule]
mod equality1 {
    use pyo3::prelude::*;

    #[pyclass(frozen, eq, ord, hash, get_all)]
    #[derive(PartialEq, PartialOrd, Hash)]
    struct Version {
        major: u32,
        minor: u32,
        patch: u32,
    }

    #[pymethods]
    impl Version {
        #[new]
        fn new(major: u32, minor: u32, patch: u32) -> Self {
            Self {
                major,
                minor,
                patch,
            }
        }

        fn __repr__(&self) -> String {
            format!("Version({}, {}, {})", self.major, self.minor, self.patch)
        }
    }
}

// `eq`, `ord` and `hash` hand the Rust derives to Python; a value of another class gets
// `NotImplemented`, so Python asks the other side. Whoever defines `==` loses the
// default hash, and `hash` asks for `frozen`: what serves as a key must not change.
