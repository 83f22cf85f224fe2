#[pyo3::pymodule]
mod answer {
    use pyo3::prelude::*;

    struct Desk;

    #[pyfunction]
    fn seat(desk: Py<Desk>) {
        drop(desk);
    }
}
