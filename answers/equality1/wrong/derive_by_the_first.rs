// Tempting: the major version decides.
#[pyo3::pymodule]
mod equality1 {
    use pyo3::prelude::*;

    #[pyclass(frozen, eq, ord, hash, get_all)]
    #[derive(PartialEq, Hash)]
    struct Version {
        major: u32,
        minor: u32,
        patch: u32,
    }

    impl PartialOrd for Version {
        fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
            self.major.partial_cmp(&other.major)
        }
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
