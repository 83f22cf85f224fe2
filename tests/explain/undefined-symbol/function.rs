#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    unsafe extern "C" {
        fn print_invoice() -> u32;
    }

    #[pyfunction]
    fn sell() -> u32 {
        unsafe { print_invoice() }
    }
}
