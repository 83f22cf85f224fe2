// A firm `false` for strangers: the other side is never asked.
#[pyo3::pymodule]
mod equality1 {
    use pyo3::prelude::*;

    #[pyclass(frozen, get_all)]
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

        fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
            other.cast::<Self>().is_ok_and(|other| self == other.get())
        }

        fn __lt__(&self, other: &Self) -> bool {
            self < other
        }

        fn __le__(&self, other: &Self) -> bool {
            self <= other
        }

        fn __repr__(&self) -> String {
            format!("Version({}, {}, {})", self.major, self.minor, self.patch)
        }
    }
}
