// One dunder an operator; without setters nothing can change, frozen or not.
#[pyo3::pymodule]
mod equality1 {
    use pyo3::prelude::*;

    #[pyclass(get_all)]
    struct Version {
        major: u32,
        minor: u32,
        patch: u32,
    }

    impl Version {
        fn numbers(&self) -> [u32; 3] {
            [self.major, self.minor, self.patch]
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
            u64::from(self.major) * 31 + u64::from(self.minor) * 7 + u64::from(self.patch)
        }

        fn __eq__(&self, other: &Self) -> bool {
            self.numbers() == other.numbers()
        }

        fn __lt__(&self, other: &Self) -> bool {
            self.numbers() < other.numbers()
        }

        fn __le__(&self, other: &Self) -> bool {
            self.numbers() <= other.numbers()
        }

        fn __gt__(&self, other: &Self) -> bool {
            self.numbers() > other.numbers()
        }

        fn __ge__(&self, other: &Self) -> bool {
            self.numbers() >= other.numbers()
        }

        fn __repr__(&self) -> String {
            format!("Version({}, {}, {})", self.major, self.minor, self.patch)
        }
    }
}
