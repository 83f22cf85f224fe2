// The hash of the starter is good enough, once equality agrees with it.
#[pyo3::pymodule]
mod equality1 {
    use pyo3::prelude::*;

    #[pyclass(frozen, eq, ord, get_all)]
    #[derive(PartialEq, PartialOrd)]
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

        fn __hash__(&self) -> u64 {
            u64::from(self.major) * 31 + u64::from(self.minor) * 7 + u64::from(self.patch)
        }

        fn __repr__(&self) -> String {
            format!("Version({}, {}, {})", self.major, self.minor, self.patch)
        }
    }
}
