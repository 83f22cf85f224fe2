// As text, 1.10.0 sorts before 1.9.0.
#[pyo3::pymodule]
mod equality1 {
    use pyo3::basic::CompareOp;
    use pyo3::prelude::*;

    #[pyclass(frozen, get_all)]
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

        fn __richcmp__(&self, other: &Self, op: CompareOp) -> bool {
            op.matches(self.__repr__().cmp(&other.__repr__()))
        }

        fn __repr__(&self) -> String {
            format!("Version({}, {}, {})", self.major, self.minor, self.patch)
        }
    }
}
