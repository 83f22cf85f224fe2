// Every page of the employee handbook carries a version, and nobody can tell
// which one is newer: `Version(1, 2, 3) == Version(1, 2, 3)` is false, `<` is a
// TypeError, and a set keeps both, though somebody wrote a hash once.
//
// TODO: make versions comparable, sortable and usable in sets and as dict keys.
// A key that changes is lost in its dict, so a version must not change after it
// was made.

#[pyo3::pymodule]
mod equality1 {
    use pyo3::prelude::*;

    #[pyclass(get_all, set_all)]
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
