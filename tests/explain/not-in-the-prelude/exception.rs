use pyo3::prelude::*;

create_exception!(answer, SoldOut, pyo3::exceptions::PyException);

#[pymodule]
mod answer {
    #[pymodule_export]
    use super::SoldOut;
}
