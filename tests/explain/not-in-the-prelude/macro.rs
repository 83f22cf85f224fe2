#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    use pyo3::exceptions::PyException;

    create_exception!(paper, SaleError, PyException);
}
