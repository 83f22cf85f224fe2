// All six comparisons by hand, in one method.
#[pyo3::pymodule]
mod equality1 {
    use std::hash::{DefaultHasher, Hash, Hasher};

    use pyo3::basic::CompareOp;
    use pyo3::prelude::*;

    #[pyclass(frozen, get_all)]
    struct Version {
        major: u32,
        minor: u32,
        patch: u32,
    }

    impl Version {
        fn numbers(&self) -> (u32, u32, u32) {
            (self.major, self.minor, self.patch)
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

        fn __hash__(&self) -> u64 {
            let mut hasher = DefaultHasher::new();
            self.numbers().hash(&mut hasher);
            hasher.finish()
        }

        fn __richcmp__(&self, other: &Self, op: CompareOp) -> bool {
            op.matches(self.numbers().cmp(&other.numbers()))
        }

        fn __repr__(&self) -> String {
            format!("Version({}, {}, {})", self.major, self.minor, self.patch)
        }
    }
}
